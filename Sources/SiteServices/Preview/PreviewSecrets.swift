/// What only pages of this run of the preview know.
struct PreviewSecrets: Sendable {
  /// Asked for by everything that says more than a page does (SECURITY.md S32).
  let token: String
  /// Lets the preview's own scripts run, and no others.
  let nonce: String

  /// 128 random bits each.
  init() {
    token = PreviewSecrets.word()
    nonce = PreviewSecrets.word()
  }

  /// Whether somebody knows the token; it takes as long to say no as to say yes.
  func isToken(_ text: String) -> Bool {
    let (a, b) = (Array(text.utf8), Array(token.utf8))
    guard a.count == b.count else { return false }
    return zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func word() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let digits = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
