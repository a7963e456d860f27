/// HTML that may be printed as it is. It is made by escaping text, or by code that vouches for the bytes.
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
}
