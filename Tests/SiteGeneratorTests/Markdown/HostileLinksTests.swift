import SiteModel
import Testing

@testable import SiteGenerator

/// No destination that a browser could run reaches the page (SECURITY.md S4).
@Suite struct HostileLinksTests {
  static let schemes = ["javascript", "vbscript", "data", "blob", "file", "livescript", "view-source", "filesystem"]

  /// How a scheme can be written so that filters miss it and browsers, or the parser, do not.
  static let disguises: [@Sendable (String) -> String] = [
    { $0 + ":" }, { $0.uppercased() + ":" },
    { scheme in
      String(scheme.enumerated().map { $0.offset % 2 == 0 ? Character($0.element.uppercased()) : $0.element }) + ":"
    },
    { $0 + "&colon;" }, { $0 + "&#58;" }, { $0 + "&#x3A;" }, { $0 + "&#x00003a;" }, { $0 + "\\:" },
    { "&#\($0.unicodeScalars.first?.value ?? 0);" + $0.dropFirst() + ":" },
    { $0.unicodeScalars.map { "&#x" + String($0.value, radix: 16) + ";" }.joined() + ":" },
    { "&Tab;" + $0 + ":" }, { "&#1;" + $0 + ":" }, { "&#32;&#32;" + $0 + ":" }, { "&NewLine;" + $0 + "&NewLine;:" },
    { $0.prefix(2) + "&#9;" + $0.dropFirst(2) + ":" }, { $0.prefix(3) + "&#10;" + $0.dropFirst(3) + ":" },
    { $0.prefix(1) + "&#13;" + $0.dropFirst(1) + ":" }, { $0.prefix(2) + "\u{1}" + $0.dropFirst(2) + ":" },
    { $0 + "&#9;:" }, { $0 + "&#x1F;:" },
  ]

  static let addresses = schemes.flatMap { scheme in disguises.map { $0(scheme) + "alert(1)" } }

  @Test func areMany() {
    #expect(Self.addresses.count >= 100)
  }

  @Test(arguments: addresses)
  func areRefused(address: String) {
    for markdown in ["[text](<\(address)>)", "![text](<\(address)>)", "[text][r]\n\n[r]: <\(address)>"] {
      let rendered = render(markdown)
      #expect(text(rendered) == "<p>text</p>\n", "\(markdown)")
      #expect(rendered.diagnostics.map(\.id) == ["refused-address"])
    }
  }

  @Test(arguments: ["<javascript:alert(1)>", "<JAVASCRIPT:alert(1)>", "<data:text/html,x>", "<blob:https://x.org/1>"])
  func autolinksAreText(markdown: String) {
    #expect(text(render(markdown)) == "<p>\(markdown.dropFirst().dropLast())</p>\n")
  }

  /// What is no scheme for a browser stays an address within the site.
  @Test(arguments: ["#javascript:x", "?a=javascript:x", "./javascript:x", "a/javascript:x"])
  func harmlessAddressesStay(address: String) {
    let rendered = render("[text](\(address))")
    #expect(text(rendered).utf8.starts(with: "<p><a href=\"".utf8))
    #expect(rendered.diagnostics.map(\.id) == (address.hasPrefix("#") ? ["missing-fragment"] : []))
  }

  /// What is no scheme for a browser either, but looks like one.
  @Test(arguments: ["java%0Ascript:x", "jävascript:x"])
  func lookalikesLeadNowhere(address: String) {
    #expect(text(render("[text](\(address))")) == "<p>text</p>\n")
  }
}
