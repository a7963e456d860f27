import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct CreditUnresolvedTests {
  /// Whether a sentence has a hole where there is no date.
  @Test(arguments: [
    ("On {date}.", true), ("[on {date}]({url})", true), ("{date? on {date}}", false), ("{license? {date}}", true),
    ("By {authors}.", false), ("[x]({url})", false),
  ]) func findsHoles(_ text: String, _ isBroken: Bool) throws {
    #expect(try Wording(text, kind: .origin).needs(.date) == isBroken)
  }

  /// A sentence is held against its own use only.
  @Test func readsTheSentenceOfTheUse() async throws {
    let outlet = "credit: {translated: \"By {translator}. [Original]({url})\", text: \"[Original]({url})\"}"
    #expect(try await RuleSites.broken("rights: {basis: license, license: CC-BY-4.0}", outlet: outlet) == [])
  }
}
