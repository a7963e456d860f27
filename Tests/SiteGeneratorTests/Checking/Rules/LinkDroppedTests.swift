import SiteModel
import Testing

@testable import SiteGenerator

/// Links stay where the outlet wants that (R046). How addresses are compared is tested with the cases of fidelity.
@Suite struct LinkDroppedTests {
  private static let keepAll = "links: {keepAll: true}"

  @Test func theFirstIsNamedAndTheRestCounted() async throws {
    let found = try await RuleSites.compared(
      "[a](https://a.example/1) [b](https://b.example/2) [c](https://c.example/3)", "[a](https://a.example/1) b c",
      outlet: Self.keepAll)
    #expect(found.inShort == ["R046 error 5: post"])
    #expect(found.first?.layer == .outlet)
    #expect(
      found.first?.text
        == "The Post wants every link of the original kept; 'https://b.example/2' and 1 more is not in the text")
  }

  /// One that leads elsewhere now is not there either; one that was added does no harm. A bare address is a link.
  @Test(arguments: [
    ("[a](https://a.example/2)", true), ("[a](https://a.example/1) [d](https://d.example/)", false),
    ("[other words](https://a.example/1)", false), ("a https://a.example/1", false),
    ("`[a](https://a.example/1)`", true),
  ]) func whatCountsIsTheAddress(_ text: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.compared("[a](https://a.example/1)", text, outlet: Self.keepAll)
    #expect(found.ids.contains("R046") == isBroken, "\(found.inShort)")
  }

  @Test(arguments: ["links: {keepAll: false}", "links: {target: article}", "language: en"])
  func onlyWhereItIsWanted(_ terms: String) async throws {
    #expect(try await RuleSites.compared("[a](https://a.example/1)", "a", outlet: terms).isEmpty)
  }

  /// In translations too; and whoever quotes keeps none.
  @Test(arguments: [
    ("license, license: CC-BY-4.0, mode: translation, translator: M. Oakes", true), ("quotation, mode: excerpt", false),
  ]) func holdsOfTranslations(_ rights: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.compared(
      "[a](https://a.example/1)", "b", rights: "{basis: \(rights), changes: [it]}", outlet: Self.keepAll)
    #expect(found.ids.contains("R046") == isBroken)
  }
}
