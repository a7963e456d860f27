/// How one page writes the addresses of the site.
public struct AddressStyle: Sendable, Hashable {
  /// What stands before every address: `/`, `/sub/`, `../../`.
  public let prefix: String
  /// What stands behind an address that is empty or ends in a slash: nothing, or `index.html` for a tree that is opened
  /// from a disk.
  public let directoryIndex: String

  /// A way to write addresses.
  public init(prefix: String, directoryIndex: String = "") {
    self.prefix = prefix
    self.directoryIndex = directoryIndex
  }

  /// Appends an address, escaped for an attribute value in quotation marks.
  public func append(_ address: String, to output: inout [UInt8]) {
    HTMLEscaping.append(prefix, to: &output)
    HTMLEscaping.append(address, to: &output)
    if !directoryIndex.isEmpty, address.isEmpty || address.utf8.last == 0x2F {
      HTMLEscaping.append(directoryIndex, to: &output)
    }
  }
}
