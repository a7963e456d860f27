/// HTML that may be printed as it is: made by escaping a text, or by code that vouches for the bytes.
///
/// Templates print it with three braces. Nothing else can be printed unescaped, so every place where a site's markup
/// comes from is a call of `init(vouchedFor:)`.
public struct SafeHTML: Sendable, Hashable {
  /// UTF-8.
  public let bytes: [UInt8]

  /// A text with everything escaped that HTML would read as markup.
  public init(escaping text: String) {
    var bytes: [UInt8] = []
    HTMLEscaping.append(text, to: &bytes)
    self.bytes = bytes
  }

  /// HTML that the caller made, and of which the caller knows that it is safe.
  public init(vouchedFor bytes: [UInt8]) { self.bytes = bytes }

  /// No bytes at all.
  public static let empty = SafeHTML(vouchedFor: [])

  /// Whether there is nothing to print; a section over it is not shown then.
  public var isEmpty: Bool { bytes.isEmpty }

  /// One after the other. Both must be safe where text may stand; inside a tag nothing is.
  public static func + (left: SafeHTML, right: SafeHTML) -> SafeHTML {
    SafeHTML(vouchedFor: left.bytes + right.bytes)
  }
}

extension Sequence<SafeHTML> {
  /// All of them in a row, with something between each two.
  public func joined(separator: SafeHTML = .empty) -> SafeHTML {
    SafeHTML(vouchedFor: Array(map(\.bytes).joined(separator: separator.bytes)))
  }
}
