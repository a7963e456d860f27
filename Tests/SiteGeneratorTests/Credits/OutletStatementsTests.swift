import Mustache
import SiteModel
import Testing

@testable import SiteGenerator

struct OutletStatementsTests {
  private let strings: Strings

  init() throws {
    let file = try #require(BuiltInTheme.files.first { $0.path == "strings/en.yaml" })
    strings = try #require(
      YAMLFile.read(.strings(language: "en", over: nil), file: "en.yaml", bytes: file.bytes).record)
  }

  private func statements(_ change: (inout Outlet) -> Void) -> [String] {
    var outlet = Outlet()
    outlet.name = "The Post"
    change(&outlet)
    return OutletStatements(outlet: outlet, strings: strings).all.map {
      String(decoding: VisibleText.of($0.bytes), as: UTF8.self)
    }
  }

  @Test func whatAnOutletDidNotSayIsNotSaid() {
    #expect(statements { _ in } == ["The ground is stated with each article."])
  }

  @Test func termsAreSentences() throws {
    let said = statements {
      $0.edits.policy = .timePlaceStyle
      $0.edits.headline = false
      $0.edits.translation = .ask
      $0.links.keepAll = true
      $0.commerce.paywall = false
      $0.time.minDelay = .days(2)
      $0.time.maxAge = .days(7)
      $0.time.removeAfter = .hours(1)
    }
    #expect(said.contains("Only times, places and house style may be changed."))
    #expect(said.contains("The headline stays."))
    #expect(said.contains("Translations: ask first."))
    #expect(said.contains("All links of the text stay."))
    #expect(said.contains("It may not stand behind a paywall."))
    #expect(said.contains("Not sooner than 2 days after the first publication."))
    #expect(said.contains("Only within 7 days of the first publication."))
    #expect(said.contains("For 1 hour, then it goes."))
  }

  @Test func licencesSayWhatTheyAsk() throws {
    let asked = try ["CC-BY-4.0", "CC-BY-NC-SA-3.0", "CC-BY-ND-4.0", "CC0-1.0"].map {
      try License(reading: $0).statements
    }
    #expect(asked[0] == [.licenseAttribution])
    #expect(asked[1] == [.licenseAttribution, .licenseNonCommercial, .licenseShareAlike])
    #expect(asked[2] == [.licenseAttribution, .licenseNoDerivatives])
    #expect(asked[3] == [.licensePublicDomain])
  }
}
