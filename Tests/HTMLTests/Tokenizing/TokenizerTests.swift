import HTML
import Testing

/// What the public tests do not say, or say only where they are on the machine.
@Suite struct TokenizerTests {
  @Test(arguments: [
    ("a&#146;b", ["text a%e2%80%99b"]),
    ("&notit; &notin;", ["text %c2%acit; %e2%88%89"]),
    ("<a b='?x=1&copy=2&copy;&copy'>", ["start tag a b=[?x=1&copy=2%c2%a9%c2%a9]"]),
    ("&#x110000;&#0;&#xD800;&#99999999999;", ["text %ef%bf%bd%ef%bf%bd%ef%bf%bd%ef%bf%bd"]),
    (
      "&CounterClockwiseContourIntegral;&CounterClockwiseContourIntegral",
      ["text %e2%88%b3&CounterClockwiseContourIntegral"]
    ),
    ("<A HREF=X\u{0}>", ["start tag a href=[X%ef%bf%bd]"]),
    ("<\u{212A}bd>", ["text <%e2%84%aabd>"]),
    ("<a\u{212A}\u{17F}>", ["start tag a%e2%84%aa%c5%bf "]),
    ("a\r\nb\rc", ["text a%ab%ac"]),
    ("<a x=1 X=2 x=3>", ["start tag a x=[1]"]),
    ("<a / b//>", ["start tag a b=[] /"]),
    ("a<b c='d", ["text a"]),
    ("a<!-- b --!>c", ["text a", "comment  b ", "text c"]),
    ("</>a</3>", ["text a", "comment 3"]),
  ])
  func reads(_ input: String, _ expected: [String]) {
    #expect(TokenText.lines(of: Array(input.utf8), Tokenizer()) == expected)
  }

  @Test func keepsSoManyAttributes() {
    let names = (0..<10_000).map { "a\($0)=x" }.joined(separator: " ")
    var tokenizer = Tokenizer(attributeLimit: 64)
    let input = Array("<b \(names) a0>".utf8)
    #expect(tokenizer.next(in: input.span) == .startTag)
    #expect(tokenizer.tag.attributes.count == 64)
    #expect(tokenizer.tag.omittedAttributes == 9_937)
  }

  @Test(arguments: [
    ("script", ContentModel.scriptData, "<!--<script></script>--></script>b", "<!--<script></script>-->"),
    ("style", .rawText, "a&amp;</styles></style b>c", "a&amp;</styles>"),
    ("title", .rcdata, "a&amp;<b></title>c", "a&<b>"),
  ])
  func readsTextUpToItsEnd(_ name: String, _ model: ContentModel, _ content: String, _ expected: String) {
    let input = Array("<\(name)>\(content)".utf8)
    var tokenizer = Tokenizer()
    #expect(tokenizer.next(in: input.span) == .startTag)
    tokenizer.contentModel = model
    var text: [UInt8] = []
    var token = tokenizer.next(in: input.span)
    while token != .endTag, token != .end {
      if case .text(let range) = token { text += input[range] } else { text += tokenizer.decoded }
      token = tokenizer.next(in: input.span)
    }
    #expect(String(decoding: text, as: UTF8.self) == expected)
    #expect(token == .endTag)
    #expect(tokenizer.next(in: input.span) != .end)
  }
}
