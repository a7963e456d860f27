/// How a place is written that a site is published to. What a program is given may not look like one of its options
/// (SECURITY.md S50).
enum DestinationForm: Sendable {
  case localPath, rsyncPath, rclonePath, gitAddress, branch, program

  /// What messages ask for.
  var expected: String {
    switch self {
    case .localPath: "a folder, such as /srv/www"
    case .rsyncPath: "a destination of rsync, such as user@host:/srv/www"
    case .rclonePath: "a path of rclone, such as remote:bucket/path"
    case .gitAddress: "the address of a repository, such as git@host:site.git or https://host/site.git"
    case .branch: "the name of a branch, such as gh-pages"
    case .program: "the whole path of a program, such as /usr/bin/rclone"
    }
  }

  var examples: [String] {
    switch self {
    case .localPath: ["/srv/www"]
    case .rsyncPath: ["desk@www.example.org:/srv/www"]
    case .rclonePath: ["remote:bucket/path"]
    case .gitAddress: ["git@git.example.org:desk/site.git", "https://git.example.org/desk/site.git"]
    case .branch: ["gh-pages", "pages"]
    case .program: ["/usr/bin/rclone"]
    }
  }

  /// As JSON Schema can say it; the reader asks for more.
  var pattern: String {
    switch self {
    case .localPath: "^[^-]"
    case .rsyncPath: "^[^-:/][^:/]*:[^:-]"
    case .rclonePath: "^[^-].*:"
    case .gitAddress: "^[^-]"
    case .branch: "^[A-Za-z0-9_][A-Za-z0-9._/-]*$"
    case .program: "^/."
    }
  }

  /// Whether a text is of this form.
  func fits(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, first != 0x2D, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      return false
    }
    switch self {
    case .localPath: return true
    case .program: return first == 0x2F && bytes.count > 1
    case .branch: return DestinationForm.isBranch(bytes)
    // `ext::` and the like start programs of the address's choice.
    case .gitAddress: return !bytes.contains(sequence: "::")
    case .rclonePath: return bytes.contains(0x3A)
    case .rsyncPath:
      guard let colon = bytes.firstIndex(of: 0x3A), colon > 0, let next = bytes.dropFirst(colon + 1).first else {
        return false
      }
      return !bytes[..<colon].contains { $0 == 0x2F || $0 == 0x20 } && next != 0x3A && next != 0x2D
    }
  }

  /// Whether a text has something in it that nobody else should read.
  func hasSecret(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    if let scheme = bytes.firstRange(of: Array("://".utf8)) {
      let user = bytes[scheme.upperBound...].prefix { $0 != 0x2F }
      if let at = user.lastIndex(of: 0x40), user[..<at].contains(0x3A) { return true }
    }
    guard case .rclonePath = self else { return false }
    // A connection string, `:s3,secret_access_key=…:bucket`, has options between commas.
    return bytes.split(separator: 0x2C).dropFirst().contains { option in
      let name = String(decoding: option.prefix { $0 != 0x3D }, as: UTF8.self).lowercased()
      return option.contains(0x3D) && ["pass", "secret", "key", "token"].contains { name.utf8.contains(sequence: $0) }
    }
  }

  /// The rules of git-check-ref-format(1), and fewer letters.
  private static func isBranch(_ bytes: [UInt8]) -> Bool {
    let isWord = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2D, 0x2E, 0x2F, 0x5F].contains(byte)
    }
    let parts = bytes.split(separator: 0x2F, omittingEmptySubsequences: false)
    return bytes.allSatisfy(isWord) && !bytes.contains(sequence: "..")
      && parts.allSatisfy { !$0.isEmpty && $0.first != 0x2E && $0.last != 0x2E && !$0.ends(with: ".lock") }
  }
}

extension Collection<UInt8> {
  fileprivate func contains(sequence text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }

  fileprivate func ends(with text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
