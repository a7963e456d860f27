import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct UsagePolicyTests {
  private static let address = "https://site.example.org/republishing/policies/x.json"

  private func odrl(_ article: Article, _ settings: SiteSettings = SiteSettings()) throws -> [String: Any] {
    let bytes = UsagePolicy(article, settings: settings).odrl(
      at: Self.address, rightsPage: "https://site.example.org/republishing/")
    return try #require(JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  private func article(_ basis: Basis, _ license: String? = nil) throws -> Article {
    var article = try FidelitySamples.article()
    article.rights = Rights(basis: basis)
    article.rights.license = try license.map { try License(reading: $0) }
    article.rights.holder = "The Post Ltd"
    return article
  }

  /// The actions of all rules of a kind.
  private func actions(_ policy: [String: Any], _ kind: String) -> Set<String> {
    Set((policy[kind] as? [[String: Any]] ?? []).flatMap { $0["action"] as? [String] ?? [] })
  }

  /// The duties of the rule that has an action.
  private func duties(_ policy: [String: Any], for action: String) -> Set<String> {
    let rules = (policy["permission"] as? [[String: Any]] ?? []).filter {
      ($0["action"] as? [String])?.contains(action) == true
    }
    return Set(rules.flatMap { ($0["duty"] as? [[String: Any]] ?? []).compactMap { $0["action"] as? String } })
  }

  private static let copies: Set = ["reproduce", "distribute"]
  private static let changes: Set = ["derive", "translate"]

  /// Each family: what may be done, and what for.
  @Test(
    arguments: [
      ("CC-BY-4.0", true, true, false), ("CC-BY-SA-4.0", true, true, true), ("CC-BY-NC-4.0", true, false, false),
      ("CC-BY-NC-SA-4.0", true, false, true), ("CC-BY-ND-4.0", false, true, false),
      ("CC-BY-NC-ND-4.0", false, false, false), ("CC-BY-ND-1.0", false, true, false),
      ("CC-BY-NC-ND-3.0", false, false, false), ("OGL-UK-3.0", true, true, false),
    ])
  func says(license: String, mayEdit: Bool, mayEarn: Bool, isAlike: Bool) throws {
    let policy = try odrl(try article(.license, license))
    #expect(policy["@type"] as? String == "Offer")
    #expect((policy["dct:source"] as? [String: Any])?["@id"] as? String == (try License(reading: license)).url)
    #expect((policy["assigner"] as? [String: Any])?["vcard:fn"] as? String == "The Post Ltd")
    let permitted = Self.copies.union(mayEdit ? Self.changes : []).union(mayEarn ? ["cc:CommercialUse"] : [])
    #expect(actions(policy, "permission") == permitted)
    let all = Self.copies.union(Self.changes).union(["cc:CommercialUse"])
    #expect(actions(policy, "prohibition") == all.subtracting(permitted))
    #expect(duties(policy, for: "distribute").contains("attribute"))
    #expect(duties(policy, for: "derive").contains("cc:ShareAlike") == isAlike)
    #expect(duties(policy, for: "derive").contains("nextPolicy") == isAlike)
    #expect(!duties(policy, for: "distribute").contains("cc:ShareAlike"))
  }

  /// What was given to this site alone is not given on, whatever licence stands beside it.
  @Test(arguments: [Basis.permission, .fairUse, .quotation], [nil, "CC-BY-4.0", "CC-BY-NC-ND-4.0"])
  func grantsNothingElse(basis: Basis, license: String?) throws {
    let policy = try odrl(try article(basis, license))
    #expect(policy["@type"] as? String == "Set")
    #expect(policy["permission"] == nil)
    #expect(actions(policy, "prohibition") == Self.copies.union(Self.changes))
    #expect((policy["assigner"] as? [String: Any])?["vcard:fn"] as? String == "The Post Ltd")
  }

  @Test(arguments: [(Basis.publicDomain, nil), (.license, "CC0-1.0"), (.publicDomain, "CC-PDM-1.0")])
  func asksNothingOfThePublicDomain(basis: Basis, license: String?) throws {
    let policy = try odrl(try article(basis, license))
    #expect(policy["assigner"] == nil)
    #expect(policy["prohibition"] == nil)
    #expect(duties(policy, for: "distribute").isEmpty)
    #expect(actions(policy, "permission").isSuperset(of: Self.copies.union(Self.changes)))
  }

  @Test func offersWhatTheSiteWrote() throws {
    var own = try article(.own)
    own.source = nil
    own.rights.holder = nil
    var settings = SiteSettings()
    settings.title = "The Desk"
    settings.policies.crossPost = .builtIn
    settings.publisher.contact = "desk@desk.example.org"
    let offer = try odrl(own, settings)
    #expect(offer["@type"] as? String == "Offer")
    #expect(actions(offer, "permission") == Self.copies)
    #expect(duties(offer, for: "distribute") == ["attribute", "reviewPolicy"])
    let assigner = try #require(offer["assigner"] as? [String: Any])
    #expect(assigner["vcard:fn"] as? String == "The Desk")
    #expect((assigner["vcard:hasEmail"] as? [String: Any])?["@id"] as? String == "mailto:desk@desk.example.org")
    settings.policies.crossPost = .none
    #expect(try odrl(own, settings)["permission"] == nil)
  }

  @Test func saysWhatMayNotBePassedOn() throws {
    var article = try article(.license, "CC-BY-4.0")
    var outlet = Outlet()
    (outlet.key, outlet.sublicense) = ("digest", false)
    article.via = [
      Hop(outlet: SharedOutlet(outlet), url: try #require(WebAddress("https://digest.example.org/harbour")))
    ]
    #expect(actions(try odrl(article), "prohibition") == ["grantUse"])
  }

  /// One for each grant: the number of articles does not matter, who holds the rights does.
  @Test func areShared() throws {
    let one = try article(.license, "CC-BY-4.0")
    var other = one
    other.rights.holder = "THE POST LTD"
    var page = one
    page.source = nil
    page.kind = .page
    let articles = [other] + [Article](repeating: one, count: 50) + [try article(.permission), page]
    let policies = UsagePolicies(articles, settings: SiteSettings())
    #expect(
      policies.entries.map(\.path.address) == [
        "republishing/policies/ask-the-post-ltd.json", "republishing/policies/cc-by-4-0-the-post-ltd.json",
        "republishing/policies/cc-by-4-0-the-post-ltd-2.json",
      ])
    #expect(policies.address(of: 0) != policies.address(of: 1))
    #expect(policies.address(of: 1) == policies.address(of: 50))
    #expect(policies.address(of: 51) == "republishing/policies/ask-the-post-ltd.json")
    #expect(policies.address(of: 52) == nil)
    let reversed = UsagePolicies(articles.reversed(), settings: SiteSettings())
    #expect(reversed.address(of: 52) == policies.address(of: 0))
  }

  /// One holder may be asked in many places: each is a policy of its own, found by its hash and named in turn.
  @Test func tellsManyPoliciesOfOneHolderApart() throws {
    let articles = try (0..<50).map { number in
      var article = try article(.license, "CC-BY-4.0")
      article.kind = .article
      article.rights.holderURL = WebAddress("https://post.example.org/\(number)")
      return article
    }
    let policies = articles.map { UsagePolicy($0, settings: SiteSettings()) }
    #expect(Set(policies.map(\.hashValue)).count > 40)
    let entries = UsagePolicies(articles, settings: SiteSettings()).entries
    let numbers = [""] + (2...50).map { "-\($0)" }
    #expect(entries.map(\.path.outputPath) == numbers.map { "republishing/policies/cc-by-4-0-the-post-ltd\($0).json" })
  }
}
