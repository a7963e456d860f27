import SiteModel
import Testing

/// The statements of rightsstatements.org.
@Suite struct RightsStatementTests {
  @Test func hasTwelve() {
    #expect(
      RightsStatement.all.map(\.code) == [
        "InC", "InC-OW-EU", "InC-EDU", "InC-NC", "InC-RUU", "NoC-CR", "NoC-NC", "NoC-OKLR", "NoC-US", "CNE", "UND",
        "NKC",
      ])
    #expect(Set(RightsStatement.all.map(\.name)).count == 12)
  }

  @Test(arguments: RightsStatement.all) func roundTrips(_ statement: RightsStatement) {
    for spelling in [
      statement.code, statement.code.lowercased(), statement.url, statement.url.uppercased(),
      "https://rightsstatements.org/page/\(statement.code)/1.0/?language=en",
    ] {
      #expect(RightsStatement(reading: spelling) == statement, "\(spelling)")
    }
  }

  @Test(arguments: [
    "http://rightsstatements.org/vocab/InC/1.0/", "http://rightsstatements.org/vocab/InC/1.0",
    "https://rightsstatements.org/vocab/InC/1.0/", "//rightsstatements.org/vocab/InC/1.0/",
    "http://www.rightsstatements.org/vocab/InC/1.0/#text", "rightsstatements.org/page/InC/1.0/?language=de", "inc",
  ])
  func readsEverySpelling(_ spelling: String) {
    #expect(RightsStatement(reading: spelling) == .inCopyright)
    #expect(RightsStatement(reading: spelling)?.url == "http://rightsstatements.org/vocab/InC/1.0/")
  }

  @Test(arguments: [
    "", "In Copyright", "InC-XX", "CC-BY-4.0", "http://rightsstatements.org/", "http://rightsstatements.org/vocab/",
    "http://rightsstatements.org/vocab/InC/2.0/", "http://rightsstatements.org/vocab/InC/1.0/extra/",
    "http://rightsstatements.org/other/InC/1.0/", "http://rightsstatements.org.example/vocab/InC/1.0/",
    "http://example.org/vocab/InC/1.0/", "ftp://rightsstatements.org/vocab/InC/1.0/",
  ])
  func refuses(_ spelling: String) {
    #expect(RightsStatement(reading: spelling) == nil)
  }

  @Test func onlyAnUndeterminedStatusIsNoGroundToPublish() {
    #expect(RightsStatement.all.filter { !$0.isPublishable }.map(\.code) == ["UND"])
  }
}
