/// Makes hostile HTML of a grammar: tags and pieces of tags of all kinds in any order. The same for the same seed.
struct HostileGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next text.
  mutating func next() -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<(2 + below(24)) { piece(&text) }
    // Some end in the middle of something.
    if below(4) == 0, text.count > 2 { text.removeLast(1 + below(min(8, text.count - 1))) }
    return text
  }

  private mutating func piece(_ text: inout [UInt8]) {
    switch below(20) {
    case 0...6: startTag(&text)
    case 7...11: text += "</\(pick(HostileGenerator.names))\(pick([">", " >", "/>", " a=b>", ""]))".utf8
    case 12...14: text += pick(HostileGenerator.texts).utf8
    case 15: text += pick(HostileGenerator.markup).utf8
    case 16:
      text += "&\(pick(["amp", "lt;", "#60;", "#x3C", "quot", "NotEqualTilde;", "copy", "#0;", "#13;", "x", ""]))".utf8
    case 17: for _ in 0..<below(6) { text.append(UInt8(truncatingIfNeeded: random())) }
    default: text += pick([" ", "\n", "\r\n", "a", "\u{0}", "<", "\"", "'", ">", "\u{301}", "="]).utf8
    }
  }

  private mutating func startTag(_ text: inout [UInt8]) {
    text += "<\(pick(HostileGenerator.names))".utf8
    for _ in 0..<below(4) {
      text += pick([" ", "/", "\n", "\t", "\u{C}", ""]).utf8
      text += pick(HostileGenerator.attributes).utf8
      let quote = pick(["", "\"", "'"])
      if below(6) > 0 { text += "=\(quote)\(pick(HostileGenerator.values))\(below(12) == 0 ? "" : quote)".utf8 }
    }
    text += pick([">", ">", ">", "/>", " >", ""]).utf8
  }

  private mutating func pick(_ list: [String]) -> String { list[below(list.count)] }

  private mutating func below(_ limit: Int) -> Int { Int(random() % UInt64(limit)) }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static let names =
    """
    a A abbr address article aside audio b bdo blockquote br caption center cite code col colgroup dd del details div dl dt \
    em figcaption figure footer form h1 h2 H3 h6 header hr i iframe img ins kbd li main mark math ol option p picture \
    plaintext pre q rp rt ruby s script select small source span strong style sub summary sup svg table tbody td template \
    textarea tfoot th thead time title tr tt u ul var video wbr xmp noscript object embed foreignObject annotation-xml \
    mglyph mi desc html head body frameset button nobr x-y \u{212A}bd \u{17F}cript p\u{301} math:a image listing isindex
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let attributes =
    """
    href src srcset alt title class id name style onclick ONLOAD onerror width height colspan rowspan scope headers lang dir \
    cite datetime start type value open reversed span sizes media hidden target rel data-x xlink:href formaction action \
    background poster srcdoc is slot controls loading \" ' < = \u{0} \u{130}d hreflang
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private static let values = [
    "", "x", "#x", "/a b", "//example.org/x", "https://example.org/?a=1&b=2", "javascript:f()", " java\tscript:f()",
    "jav&#x09;ascript:f()", "&#106avascript:f()", "\u{1}javascript:f()", "vbscript:f", "data:text/html,<b>",
    "data:image/png;base64,AAAA", "data:image/svg+xml,<svg onload=f()>", "blob:x", "mailto:a@example.org", "1", "0",
    "2000", "-3",
    "a.jpg 1x, //b/c.jpg 2x, javascript:f 3x", "_blank", "language-c other", "user-content-x", "x y", "a\"b", "a'b",
    "a<b>c",
    "display:none", "font-weight:700;font-style:italic", "font-weight:normal;font-style:normal", "vertical-align:sub",
    "ltr", "I", "row", "\"\u{301}", "'\u{20E3}", "<\u{338}", "`", "\\\\example.org", "/\\example.org",
    "http:x",
    "x\" onclick=\"f()", "--><b>", "</article>", "</title><img src=x onerror=f()>", "en-GB", "image/webp", "\u{FFFE}",
  ]

  private static let texts = [
    "text", " ", "\n\n", "{{x}}", "{% x %}", "a > b", "\"\u{301}", "<\u{338}", "&\u{FE0F}", "'\u{200D}", "]]>", "-->",
    "\u{FEFF}",
    "\u{2028}", "\u{A0}",
  ]

  private static let markup = [
    "<!--", "<!-- x -->", "<!-->", "<!--->", "--!>", "<![CDATA[", "]]>", "<!DOCTYPE html>", "<!x>", "<?php x ?>", "</>",
    "</ p>",
    "<%= x %>", "<!--<script>", "<svg><style><!--</style><img src=x onerror=f()>",
    "<math><mtext><table><mglyph><style>",
    "<noscript><p title=\"</noscript><img src=x onerror=f()>\">", "<select><template><style><!--</style>", "</p>",
    "</article>",
  ]
}
