import Testing

@testable import SiteGenerator

@Suite struct SpreadsheetRowTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\r\nb", "\"a\r\nb\""),
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("a=1", "a=1"), (" =1", " =1"),
  ])
  func writesValues(_ value: String, _ expected: String) {
    var output: [UInt8] = []
    SpreadsheetRow.append([value, "x"], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected + ",x\r\n")
  }
}
