import SiteModel
import Testing

@testable import SiteGenerator

/// `trust.txt`, and that it is not made of nothing.
@Suite struct TrustFileTests {
  @Test func aLineForEachAddress() throws {
    var trust = TrustSettings()
    #expect(trust.isEmpty)
    trust.belongsTo = [try #require(WebAddress("https://a.example/")), try #require(WebAddress("https://b.example/"))]
    trust.allowsDataTraining = false
    #expect(
      String(decoding: TrustFile(settings: trust).bytes, as: UTF8.self)
        == "belongto=https://a.example/\nbelongto=https://b.example/\ndatatrainingallowed=no\n")
  }
}
