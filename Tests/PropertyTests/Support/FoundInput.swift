import Testing

/// An input that a property did not hold for once.
struct FoundInput: Sendable, CustomTestStringConvertible {
  let property: String
  let input: [UInt8]
  var testDescription: String { "\(property): \(Array(input.prefix(60)).text.debugDescription)" }

  init(_ property: String, _ text: String) { self.init(property, Array(text.utf8)) }

  init(_ property: String, _ input: [UInt8]) { (self.property, self.input) = (property, input) }

  static let all = [
    FoundInput("sanitize", "<picture><source srcset=','><img src=a>"),
    FoundInput("front-matter", "---\rtitle: \u{0}\n---\n"),
    FoundInput("front-matter", Array("---\ntitle: a\n---\r".utf8) + [0xFF, 0x0A]),
    FoundInput(
      "front-matter", "---\ntitle:\u{2028}(url: rg/a\nrighthts [0, {b: c}]---\ntitle:\u{2028}(url: a\nb [0]---\n---\n"),
    FoundInput("style-sheet", String(repeating: "{", count: 60_000)),
    FoundInput("style-sheet", String(repeating: "a{", count: 30_000)),
    FoundInput("style-sheet", String(repeating: "@media{", count: 9_000)),
    FoundInput("style-sheet", String(repeating: ":is(", count: 15_000) + "{opacity:0}"),
    FoundInput("style-sheet", String(repeating: "];", count: 30_000)),
    FoundInput("escapes", "\u{7F}"), FoundInput("escapes", "\u{85}\u{2028}\u{2029}"), FoundInput("escapes", "\u{FFFE}"),
    FoundInput("paths", "\u{130}'\u{301}"), FoundInput("paths", "\u{438}'\u{306}"),
    FoundInput("picture-header", "<a x:GPSLatitude='1'b='c'/>"),
    FoundInput("picture-header", Array("8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, 6, 0x1C, 2, 80, 0, 2, 0x41, 1]),
  ]
}
