import Foundation
import HTML
import Mustache
import Testing

/// What holds for every input (SECURITY.md 2.4): the result is balanced tags of the list and text, making it safe again changes
/// nothing, and it is at most eight times as long.
@Suite struct SanitizerPropertyTests {
  private let sanitizer: Sanitizer

  init() throws { sanitizer = try Sanitizer() }

  @Test func holdForGeneratedTexts() {
    var generator = HostileGenerator(seed: 7)
    for _ in 0..<20_000 { check(generator.next()) }
  }

  @Test func holdForPairsOfElements() {
    let names =
      "a b blockquote dd details div dl dt h2 li ol p picture pre rt ruby span table caption colgroup tbody td th tr ul"
      .split(separator: " ")
    for first in names {
      for second in names {
        for third in names {
          check(Array("<\(first)>1<\(second) href=x>2<\(third) href=y>3</\(first)>4</\(second)>5</\(third)>".utf8))
        }
      }
    }
  }

  @Test func holdForEveryAttributeOfEveryElement() {
    let names = "a img td ol li q source code details bdo time picture video".split(separator: " ")
    let attributes =
      "href=x src=y alt=z width=20 height=30 title=t id=i start=2 class=language-c open datetime=1 cite=c".split(
        separator: " ")
    for name in names {
      for first in attributes {
        for second in attributes {
          check(Array("<table><td><picture><\(name) \(first) \(second) src=a href=b srcset=c>d</\(name)>".utf8))
        }
      }
    }
  }

  @Test(arguments: [
    "<img src=&>", "<h1>", "<a href=#a>", "<p id=a>", "\"", "<video>", "<table><td>", "<iframe src=//a></iframe>", "&",
    "<a href=//&>",
  ])
  func holdForWhatGrows(_ piece: String) { check(Array(String(repeating: piece, count: 2_000).utf8)) }

  /// A name with its prefix is longer than it was.
  @Test(arguments: [67, 180, 195, 200, 201])
  func holdForLongNames(_ count: Int) {
    for sign in [UInt8(ascii: "a"), 0xFF] {
      check(Array("<a name=".utf8) + Array(repeating: sign, count: count) + Array(">x</a>".utf8))
    }
  }

  @Test(
    .enabled(if: TokenizerSuite.folder != nil, "no tests of html5lib here: set SITEGEN_CONFORMANCE to their folder"))
  func holdForTheInputsOfTheTokenizerTests() {
    for test in TokenizerSuite.cases { check(test.input) }
  }

  @Test(arguments: HostileTexts.files)
  func holdForHostileTexts(_ file: String) throws {
    check(try HostileTexts.bytes(of: file))
  }

  private func check(_ input: [UInt8]) {
    let result = sanitizer.sanitize(input)
    let output = result.html.bytes
    let shown = String(decoding: input, as: UTF8.self)
    if let fault = OutputFault.first(in: output) { Issue.record("\(fault) comes of \(shown.debugDescription)") }
    #expect(!result.isTooLong)
    if input.count > 100, output.count > 8 * input.count { Issue.record("too long: \(shown.debugDescription)") }
    let again = sanitizer.sanitize(output).html.bytes
    if again != output {
      Issue.record(
        """
        not the same again: \(shown.debugDescription)
        \(String(decoding: output, as: UTF8.self).debugDescription)
        \(String(decoding: again, as: UTF8.self).debugDescription)
        """)
    }
  }
}
