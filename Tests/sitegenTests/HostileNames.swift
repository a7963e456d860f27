/// Names that nobody gives in good faith (SECURITY.md T11): ways out of a folder, what Windows keeps for itself, what is too long,
/// what is twice the same, and what programs stumble over.
enum HostileNames {
  static let all = waysOut + ofWindows + long + markup + words

  /// More than sixty ways to write `..`, alone and before the way to a file.
  static let waysOut: [String] = dots.flatMap { dots in ["", "canary/file", "../../canary/file"].map { dots + $0 } }

  private static let dots = [
    "..", "../", "..\\", "%2e%2e", "%2e%2e/", "%2e%2e%2f", "..%2f", "..%5c", "%252e%252e%252f", "..;/", "....//",
    "..././", "\u{FF0E}\u{FF0E}\u{FF0F}", "\u{2025}/", "..%00/", "%c0%ae%c0%ae%c0%af", "..%c0%af", "/..", "./..", "~/",
    "a/../../", "..\t/", ".. /", "..\u{301}/", "\u{202E}../", "//", "/", "\\\\?\\C:\\", "file:///", "C:..\\",
  ]

  static let ofWindows = [
    "con", "PRN", "aux.txt", "NUL.", "com1", "COM9.html", "com\u{B9}", "lpt3", "CLOCK$", "a::$DATA", "a:b", "a.", "a ",
    "a?b",
    "a*b", "a|b", "a<b", "desktop.ini", "Thumbs.db",
  ]

  static let long = [
    String(repeating: "x", count: 101), String(repeating: "y", count: 255), String(repeating: "z", count: 1_000),
    String(repeating: "\u{E9}", count: 127), String(repeating: "\u{6771}", count: 90),
    String(repeating: "a-", count: 120),
  ]

  static let markup = [
    "<script>f()</script>", "\"><img src=x onerror=f()>", "' onmouseover='f()", "</title><script>f()</script>", "<!--",
    "]]>", "&lt;b&gt;", "&#0;", "{{title}}", "{{{body}}}", "{{> head}}", "{% x %}", "${HOME}", "<%= x %>", "$(id)",
    "`id`",
    "; id", "| id", "&& id", "' or 1=1 --", "=1+1", "@a", "+1", "javascript:f()", "\"\u{301}><\u{338}b>",
    "</script\u{20E3}>",
    "![a](javascript:f)", "[a](b)", "**a**", "# a", "\u{1B}[31m", "%s%n%d", "\\n\\0", "\\u0000",
  ]

  static let words = [
    "null", "~", "true", "no", "1e999", "0x10", "-0", "1_000", "2026-03-04", "12:30:45", "-", "--", "---", "...", "- a",
    "#a", "[a]",
    "{a}", "*a", "&a", "!a", "|", ">", "@", "undefined", "NaN", "nil", "index", "index.html", "404.html", "feed.xml",
    "sitemap.xml",
    "robots.txt", "assets", "page", "tags", ".well-known", ".htaccess", ".git", ".nojekyll", ".sitegen-output",
    "_index", "_redirects",
    "_headers", "\u{200B}", "\u{FEFF}", "\u{202E}gpj.exe", "\u{2028}", "\u{85}", "\u{7F}", "\u{FFFE}", "\u{E000}",
    "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}", "\u{1F469}\u{200D}\u{1F4BB}", "\u{FDFA}",
    "\u{645}\u{642}\u{627}\u{644}",
    "A\u{30A}ngstr\u{F6}m", "\u{212B}ngstr\u{F6}m", "\u{FB01}n", "\u{17F}o", "\u{130}stanbul", "\u{2126}",
    "\u{212A}elvin", "stra\u{DF}e",
    "STRASSE", "",
  ]
}
