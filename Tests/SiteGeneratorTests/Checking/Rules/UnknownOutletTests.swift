import SiteModel
import Testing

@testable import SiteGenerator

/// An article that others wrote has an outlet, and the outlet has a file (R001).
@Suite struct UnknownOutletTests {
  @Test func offersTheOutletThatWasMeant() async throws {
    let found = try await RuleSites.found(
      "source: {outlet: psot, url: \"https://post.example.org/1\", date: 2026-03-04}")
    #expect(found.inShort == ["R001 error 6: psot"])
    #expect(found.first?.hint == "did you mean 'post'?")
  }

  /// Where no outlet has a name like it, the file that would describe it is named.
  @Test func namesTheFileThatIsMissing() async throws {
    let found = try await RuleSites.found(
      "source: {outlet: gazette, url: \"https://gazette.example.org/1\", date: 2026-03-04}")
    #expect(found.ids == ["R001"])
    #expect(found.first?.text == "there is no outlet 'gazette' in content/outlets/")
    #expect(found.first?.hint == "add content/outlets/gazette.yaml")
  }

  /// Every hop and every other work has an outlet as the source has.
  @Test(arguments: [
    "via: [{outlet: gazette, url: \"https://gazette.example.org/1\"}]",
    "alsoFrom: [{outlet: gazette, url: \"https://gazette.example.org/1\", title: B, license: CC-BY-4.0}]",
  ]) func holdsOfEveryOutletThatIsNamed(_ entry: String) async throws {
    let found = try await RuleSites.found(
      entry + "\nrights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [x]}")
    #expect(found.filter { $0.id == "R001" }.inShort == ["R001 error 6: gazette"])
  }

  /// A ground other than the site's own is a ground of somebody else's text.
  @Test(arguments: [
    ("basis: license, license: CC-BY-4.0", "license"), ("basis: fair-use", "fair-use"),
    ("basis: public-domain", "public-domain"), ("basis: own", nil), ("holder: A. Neighbour", nil),
  ]) func aGroundNeedsASource(_ rights: String, _ marked: String?) async throws {
    let found = try await RuleSites.foundInOwn("rights: {\(rights)}")
    #expect(found.inShort == (marked.map { ["R001 error 5: \($0)"] } ?? []))
  }

  @Test func otherWorksAreNoSource() async throws {
    let found = try await RuleSites.foundInOwn(
      "alsoFrom: [{outlet: post, url: \"https://post.example.org/2\", title: B, license: CC-BY-4.0}]")
    #expect(found.ids == ["R001"])
    #expect(found.first?.span?.line == 5)
    #expect(found.first?.hint?.contains("'source:'") == true)
  }

  /// An outlet whose file cannot be read is not one that is not there.
  @Test func aFaultyFileIsAFaultOfItsOwn() async throws {
    let found = try await RuleSites.found(outlet: "licence: CC-BY-4.0")
    #expect(!found.isEmpty)
    #expect(!found.ids.contains("R001"))
    #expect(found.allSatisfy { $0.span?.file == "content/outlets/post.yaml" })
  }
}
