/// Markdown as articles have it, of sentences in turn: the same bytes each time.
enum SampleText {
  /// A text of some five kilobytes; another number gives other sentences.
  static func markdown(_ number: Int) -> String {
    (0..<14).map { block in
      let first = number * 7 + block * 5
      switch block % 7 {
      case 2: return "## " + headings[(number + block) % headings.count]
      case 4: return "> \(sentence(first)) \(sentence(first + 1))"
      case 5: return (0..<4).map { "- \(sentence(first + $0))" }.joined(separator: "\n")
      default: return (0..<5).map { sentence(first + $0) }.joined(separator: " ")
      }
    }.joined(separator: "\n\n") + "\n"
  }

  /// Text with a letter now and then that must be escaped somewhere: some four kilobytes.
  static let plain = Array((0..<44).map { sentence($0) }.joined(separator: " ").utf8)

  /// What nobody should send, with what a text may have: some two kilobytes of HTML.
  static let hostileHTML = Array(String(repeating: hostile, count: 5).utf8)

  private static func sentence(_ number: Int) -> String { sentences[number % sentences.count] }

  private static let headings = [
    "What the harbour needs", "Three weeks later", "“Nobody asked us”", "Who pays, and when",
  ]

  private static let sentences = [
    "The harbour of the old town opened again on Monday, three weeks after the storm closed it.",
    "\"Nobody had expected that,\" the harbour master said, and pointed to the broken crane.",
    "The council had [asked for an inquiry](https://example.org/inquiry?year=2026&part=2) in *March*.",
    "Ships & ferries are back, and so are the gulls.",
    "By the ministry's own figures, the repairs cost **four million euros**, twice what was planned.",
    "In Zürich, São Paulo and Łódź engineers have met the same problem – and solved it differently.",
    "The pumps run when the level is below `2.5 m`, and stop when it is above.",
    "Most of the money came from the region; the rest, from a fund that few people had heard of.",
    "\"We were told to wait,\" said Ann Author, who has fished here since 1984.",
    "A report of the university, [published last week](https://example.org/report), says why.",
    "It took the crews eleven days to clear the channel and nine more to test every lock.",
    "That is *not* what the minister promised, and not what the law asks for.",
  ]

  private static let hostile = """
    <h2 onclick="go()">Storm &amp; harbour</h2><p style="position:fixed">Text with <b>bold</b>, <script>alert("1")</script>
    <a href="java&#115;cript:alert(1)" target=_blank>a link</a> and <a href='https://example.org/?a=1&b=2'>another</a>.
    <svg><style><img src=x onerror=alert(1)></style></svg><table><td>cell<td>cell</table><iframe src="//example.org"></iframe>
    <!-- <p>not shown</p> --><ul><li>one<li>two</ul><img src="photo.jpg" alt="A photo" srcset="a.jpg 1x, b.jpg 2x"></p>

    """
}
