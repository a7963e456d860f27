import Testing

@testable import SiteGenerator

/// Grounds, licences and notices that contradict each other (R016).
@Suite struct LicenseAndReservationTests {
  @Test(arguments: [
    ("rights: {basis: public-domain, license: CC-BY-NC-4.0}", true), ("rights: {basis: public-domain}", false),
    ("rights: {basis: public-domain, license: CC-PDM-1.0}", false),
    ("rights: {basis: public-domain, license: CC0-1.0}", false),
    ("rights: {basis: license, license: CC-BY-4.0, notice: Alle Rechte vorbehalten}", true),
    ("rights: {basis: license, license: CC-BY-4.0, notice: Все права защищены}", true),
    ("rights: {basis: license, license: CC-BY-4.0, notice: TOUS DROITS RÉSERVÉS}", true),
    ("rights: {basis: license, license: CC-BY-4.0, notice: Some rights reserved}", false),
    ("rights: {basis: fair-use, license: CC-BY-4.0, mode: excerpt}", true),
    ("rights: {basis: quotation, license: CC-BY-NC-4.0, mode: excerpt}", true),
    ("rights: {basis: quotation, mode: excerpt}", false),
    ("rights: {basis: permission, license: CC-BY-4.0}", false),
  ])
  func findsContradictions(_ rights: String, _ isBroken: Bool) async throws {
    #expect(try await RuleSites.broken(rights).contains("R016") == isBroken)
  }
}
