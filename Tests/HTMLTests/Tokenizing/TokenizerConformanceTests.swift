import HTML
import Testing

/// The public tests of tokenizers. Where they are not on the machine, the tests say that they are skipped.
@Suite(
  .enabled(if: TokenizerSuite.folder != nil, "no tests of html5lib here: set SITEGEN_CONFORMANCE to their folder"))
struct TokenizerConformanceTests {
  /// The cases are one test, as they are some thousands.
  @Test func readsAsSpecified() {
    for test in TokenizerSuite.cases {
      let seen = TokenText.lines(of: test.input, tokenizer(for: test))
      if seen != test.expected {
        Issue.record("\(test.name) from \(test.state): \(seen) is not \(test.expected)")
      }
    }
  }

  @Test func isComplete() {
    #expect(TokenizerSuite.cases.count >= 6_810)
    #expect(TokenizerSuite.cases.count { $0.state == "Data state" } >= 6_600)
  }

  private func tokenizer(for test: TokenizerSuite.Case) -> Tokenizer {
    let model: ContentModel =
      switch test.state {
      case "PLAINTEXT state": .plainText
      case "RCDATA state": .rcdata
      case "RAWTEXT state": .rawText
      case "Script data state": .scriptData
      case "CDATA section state": .cdata
      default: .data
      }
    return Tokenizer(contentModel: model, lastStartTag: Array(test.lastStartTag.utf8))
  }
}
