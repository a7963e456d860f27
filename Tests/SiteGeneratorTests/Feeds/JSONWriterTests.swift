import Foundation
import Testing

@testable import SiteGenerator

/// Layout, punctuation and escaping of JSON texts.
@Suite struct JSONWriterTests {
  private func written(_ layout: JSONWriter.Layout) -> String {
    var json = JSONWriter(layout)
    json.object {
      $0.member("name", "x")
      $0.member("absent", nil as String?)
      $0.member("count", 3)
      $0.member("open", true)
      $0.member("tags", [])
      $0.array("authors") {
        $0.value("a")
        $0.object { $0.member("b", "c") }
        $0.raw(Array("[]".utf8))
      }
      $0.object("empty") { _ in }
      $0.array("none") { _ in }
      $0.member("last", ["z"])
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func writesCompactTexts() {
    let expected =
      #"{"name":"x","count":3,"open":true,"authors":["a",{"b":"c"},[]],"empty":{},"none":[],"last":["z"]}"#
    #expect(written(.compact) == expected)
  }

  @Test func writesPrettyTexts() {
    #expect(
      written(.pretty) == """
        {
          "name": "x",
          "count": 3,
          "open": true,
          "authors": [
            "a",
            {
              "b": "c"
            },
            []
          ],
          "empty": {},
          "none": [],
          "last": [
            "z"
          ]
        }
        """)
  }

  @Test(arguments: [
    ("a\"b\\c/", #"a\"b\\c/"#),
    ("</script>&", #"\u003C/script\u003E\u0026"#),
    ("\t\n\r\u{8}\u{0}\u{1F}\u{7F}", "\\t\\n\\r\\u0008\\u0000\\u001F\u{7F}"),
    ("\u{2028}\u{2029}\u{2027}\u{2014}\u{20AC}", "\\u2028\\u2029\u{2027}\u{2014}\u{20AC}"),
    ("\u{1F30A}\"\u{301}", "\u{1F30A}\\\"\u{301}"),
  ])
  func escapesStrings(_ text: String, _ escaped: String) {
    var json = JSONWriter(.compact)
    json.value(text)
    #expect(json.bytes == Array("\"\(escaped)\"".utf8))
  }

  @Test(arguments: FeedSamples.hostileTexts)
  func canBeReadBack(_ text: String) throws {
    var json = JSONWriter(.compact)
    json.object { $0.member("text", text) }
    let read = try JSONDecoder().decode([String: String].self, from: Data(json.bytes))
    #expect(read.values.map { Array($0.utf8) } == [Array(text.utf8)])
    #expect(!json.bytes.contains { $0 == 0x3C || $0 == 0x3E || $0 == 0x26 })
  }

  @Test(arguments: [[0xE2], [0xE2, 0x80]] as [[UInt8]])
  func staysInsideBrokenText(_ bytes: [UInt8]) {
    var output: [UInt8] = []
    JSONEscaping.append(bytes.span, to: &output)
    #expect(output == [0x22] + bytes + [0x22])
  }
}
