import SiteModel

/// `.sitegen/pictures/`: the smaller copies of pictures that were made. A file's name says of what and how it was made, and
/// what is in it, so that the folder may be deleted, damaged or copied at any time: it costs time, and never makes a wrong
/// picture.
struct VariantStore: Sendable {
  let folder: Directory
  /// The files that are there, by what they were made of.
  private let names: [String: String]

  /// The store of a site.
  init(root: Directory) throws(SystemError) {
    try root.makeDirectoryIfAbsent(".sitegen")
    let state = try root.directory(".sitegen")
    try state.makeDirectoryIfAbsent("pictures")
    folder = try state.directory("pictures")
    var names: [String: String] = [:]
    for entry in try folder.entries() where entry.kind == .file {
      names[String(decoding: entry.name.utf8.prefix { $0 != 0x2D }, as: UTF8.self)] = entry.name
    }
    self.names = names
  }

  /// What is made of a picture, in 32 digits. Another way of making them is another number here. `quay.jpg` and `quay.jpeg`
  /// beside it may be one picture, and have copies of their own.
  static func key(for picture: SHA256Digest, width: Int, suffix: String, of file: String) -> String {
    let ending = file.utf8.lastIndex(of: 0x2E).map { String(decoding: file.utf8[$0...], as: UTF8.self) } ?? ""
    var hash = SHA256()
    hash.update(data: Array("1 \(width) \(suffix) \(ending) ".utf8) + Array(picture))
    return hash.finalize().hexadecimal(ofFirst: 16)
  }

  /// The file with a key and how large it is, if it is still what it was. One without a byte says that the copy would
  /// have been larger than the picture.
  func file(_ key: String) throws(SystemError) -> (name: String, size: Int)? {
    guard let name = names[key] else { return nil }
    let bytes = try folder.readFile(name, limit: 1 << 28)
    return VariantStore.name(key, bytes) == String(decoding: name.utf8.prefix { $0 != 0x2E }, as: UTF8.self)
      ? (name, bytes.count) : nil
  }

  /// Puts a file there at once, and says its name.
  func put(_ key: String, _ bytes: [UInt8], _ format: PictureFormat) throws(SystemError) -> String {
    let name = VariantStore.name(key, bytes) + "." + format.rawValue
    try folder.putFile(name, bytes)
    return name
  }

  /// Removes what no picture of the site has any more: a picture that was taken down leaves nothing here.
  func keep(_ wanted: Set<String>) throws(SystemError) {
    for entry in try folder.entries() where entry.kind == .file && !wanted.contains(entry.name) {
      try folder.removeFile(entry.name)
    }
  }

  private static func name(_ key: String, _ bytes: [UInt8]) -> String {
    key + "-" + SHA256.hash(data: bytes).hexadecimal(ofFirst: 8)
  }
}
