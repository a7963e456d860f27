import SiteModel

extension Article {
  /// Its text, from the bytes of its file.
  func text(in bytes: [UInt8]) -> ArraySlice<UInt8> { bytes.dropFirst(bodyOffset) }
}

extension Section {
  /// The text of its `_index.md`, from the bytes of that file.
  func text(in bytes: [UInt8]) -> ArraySlice<UInt8> { bytes.dropFirst(bodyOffset) }
}
