import SiteModel
import Testing

@testable import SiteGenerator

/// Where the byline names institutions, each author has one (R043).
@Suite struct AffiliationMissingTests {
  private static let terms = "credit: {bylineFormat: \"{author}, {affiliation}\"}"

  @Test(
    arguments: [
      ("[{name: A, affiliation: U}]", []), ("[A]", ["R043 error 6: A"]),
      ("[{name: A, affiliation: U}, B]", ["R043 error 6: B"]), ("[A, B]", ["R043 error 6: A", "R043 error 6: B"]),
      ("[{name: A, affiliation: \" \"}]", ["R043 error 6: authors"]), ("[{name: The Post, type: organization}]", []),
    ] as [(String, [String])]) func eachAuthorByThemselves(_ authors: String, _ expected: [String]) async throws
  {
    let found = try await RuleSites.found("authors: \(authors)", outlet: Self.terms)
    #expect(found.map { $0.id } == expected.map { _ in "R043" }, "\(found.inShort)")
    #expect(found.allSatisfy { $0.span?.line == 6 && $0.severity == .error && $0.layer == .outlet })
    #expect(found.allSatisfy { $0.text.hasPrefix("The Post names the institution of each author") })
  }

  /// The names of those who have none are said.
  @Test func theAuthorIsNamed() async throws {
    let found = try await RuleSites.found(
      "authors: [{name: Ann Author, affiliation: U}, Bo Writer]", outlet: Self.terms)
    #expect(found.inShort == ["R043 error 6: Bo Writer"])
    #expect(found.first?.text.hasSuffix("that of Bo Writer is not known") == true)
  }

  /// A format that does not speak of it, or only where there is one, asks for none.
  @Test(arguments: ["{author}, The Post", "{author}{affiliation? , {affiliation}}", "{author}"])
  func onlyFormatsThatNeedIt(_ format: String) async throws {
    #expect(try await RuleSites.found(outlet: "credit: {bylineFormat: \"\(format)\"}").isEmpty)
  }

  /// The credit is on the page on every ground.
  @Test func holdsOnEveryGround() async throws {
    #expect(try await RuleSites.found("rights: {basis: quotation, mode: excerpt}", outlet: Self.terms).ids == ["R043"])
  }
}
