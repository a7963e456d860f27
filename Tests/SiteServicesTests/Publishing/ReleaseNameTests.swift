import Testing

@testable import SiteServices

@Suite struct ReleaseNameTests {
  @Test func saysWhenItWasMade() {
    let name = ReleaseName(at: 1_772_616_645, after: nil, suffix: "0a1b2c3d")
    #expect(name.description == "20260304T093045Z-0a1b2c3d")
    #expect(name.moment == 1_772_616_645)
    #expect(ReleaseName(name.description) == name)
  }

  /// A clock that was set back does not put a new release before an old one.
  @Test func comesBehindTheLatest() {
    let latest = ReleaseName(at: 1_772_616_645, after: nil, suffix: "ffffffff")
    let next = ReleaseName(at: 1_772_616_645, after: latest, suffix: "00000000")
    #expect(next.description == "20260304T093046Z-00000000" && latest < next)
    #expect(ReleaseName(at: 1_000_000_000, after: latest, suffix: "00000000") == next)
    #expect(ReleaseName(at: 1_772_616_700, after: latest, suffix: "00000000").moment == 1_772_616_700)
  }

  @Test(arguments: [
    "", "20260304T093045Z", "20260304T093045Z-0A1B2C3D", "20260304T093045Z-0a1b2c3d/", "../../../../../../../../../x",
    "20260304x093045Z-0a1b2c3d", ".sitegen-stage-0000000000",
  ]) func isNothingElse(_ text: String) {
    #expect(ReleaseName(text) == nil)
  }
}
