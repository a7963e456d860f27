import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct EndorsementImpliedTests {
  @Test(arguments: [
    ("In partnership with The Post.", true), ("Our partner the post reports.", true),
    ("The council, in partnership with the harbour board, wrote to us.", false),
    ("The Post on a partnership.", false), ("Supported by readers.", false),
  ]) func looksForTheName(_ description: String, _ isBroken: Bool) async throws {
    let broken = try await RuleSites.broken(
      "description: \"\(description)\"\nrights: {basis: license, license: CC-BY-4.0}")
    #expect(broken == (isBroken ? ["R029"] : []))
  }
}
