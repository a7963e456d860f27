/// Texts that lead out of a folder, break a file system, or are taken for something else by a reader (SECURITY.md T11).
enum HostileNames {
  /// All of them, each once by its bytes.
  static let all: [String] = {
    var seen: Set<[UInt8]> = []
    return (parents + devices + lengths + forms + texts).filter { seen.insert(Array($0.utf8)).inserted }
  }()

  /// Sixty and more spellings of the folder above.
  static let parents: [String] = {
    let dots = [
      "..", "%2e%2e", "%2E.", ".%2e", "%252e%252e", "\u{FF0E}\u{FF0E}", "\u{2025}", "..\u{301}", ".\u{200B}.",
      "..\u{0}", ". .", "\u{2024}\u{2024}", "..;",
    ]
    let slashes = ["/", "\\", "%2f", "%5C", "\u{2215}", "\u{FF0F}"]
    let paths = dots.flatMap { dot in slashes.map { "\(dot)\($0)\(dot)\($0)\(dot)\($0)canary" } }
    return [
      ".", "..", "...", "/", "//", "/canary", "\\\\host\\canary", "C:\\canary", "~", "~/canary", "./..",
      "....//....//canary",
    ]
      + ["file:///canary", "../", "../public/../../canary", "a/../../../../canary", ".htaccess", ".git/config"] + paths
  }()

  /// What Windows keeps for devices, and what it takes for the same.
  static let devices = [
    "CON", "con", "PRN.txt", "aux", "NUL", "nul.tar.gz", "COM1", "COM9.md", "LPT1", "lpt9", "COM\u{B9}", "CLOCK$",
    "a.", "a ", "a...", " a", "a:b", "a::$DATA", "a*b", "a?b", "a|b", "a<b", "a>b", "a\"b", "index.html", "desktop.ini",
  ]

  static let lengths = [80, 81, 100, 101, 240, 250, 251, 252, 255, 256, 5_000].flatMap { length in
    [String(repeating: "a", count: length), String(repeating: "\u{8A9E}", count: length / 3)]
  }

  /// Composed and decomposed, capital and small.
  static let forms = [
    "Caf\u{E9}", "Cafe\u{301}", "CAF\u{C9}", "\u{212B}", "\u{C5}", "A\u{30A}", "\u{1E9E}", "\u{DF}", "SS", "\u{130}",
    "\u{131}",
    "\u{212A}", "K", "\u{3A3}\u{3C2}\u{3C3}", "\u{FB01}", "fi", "\u{AC00}", "\u{1100}\u{1161}", "q\u{307}\u{323}",
    "q\u{323}\u{307}",
  ]

  static let texts = [
    "", " ", "\t", "\n", "a\nb", "a\r\nb", "\u{0}", "a\u{0}b", "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
    "\u{200B}",
    "\u{200E}\u{200F}", "\u{202E}gpj.exe", "\u{2028}", "\u{2066}a", "\u{FEFF}a", "\u{FFFE}", "\u{FFFD}", "\u{E000}",
    "\u{1F600}",
    "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "\u{10FFFF}", String(repeating: "a\u{301}\u{302}\u{303}", count: 40),
    "null", "~", "true", "no", "0", "-1", "1e309", "NaN", "0x10", "1_000", "2026-03-04", "nil", "undefined",
    "__proto__",
    "<script>f()</script>", "</title><script>f()</script>", "\"><img src=x onerror=f()>", "' onmouseover='f()",
    "<\u{338}b>",
    "<!--", "-->", "]]>", "<![CDATA[", "&lt;b&gt;", "&#0;", "&", "{{title}}", "{{{body}}}", "{{#a}}", "${a}", "$(id)",
    "`id`",
    "; id", "| id", "&& id", "--help", "-rf", "-", "--", "'; DROP TABLE a; --", "%s%n", "%", "%zz", "%00",
    "a%0d%0ab: c",
    "javascript:f()", "data:text/html,a", "//example.org", "https://example.org/", "mailto:a@example.org", "=1+1", "@a",
    "+1", "#", "?", "a#b",
    "a?b=c", "[a](javascript:f())", "![a](b)", "*a*", "---", "...", "a: b", "- a", "!!str a", "&a", "*a", "<<",
    "{a: b}", "[a, b]",
    "\\", "\\n", "\\u0000", "\u{645}\u{631}\u{62D}\u{628}\u{627}", "\u{5E9}\u{5DC}\u{5D5}\u{5DD} a", "\u{6771}\u{4EAC}",
    "\u{e01}\u{e33}", "\u{2603}",
    "\u{B2}\u{B3}", "\u{2167}", "\u{663}", "feed.xml", "sitemap.xml", "404", "404.html", "robots.txt", "assets", "tags",
    "articles", "page",
  ]
}
