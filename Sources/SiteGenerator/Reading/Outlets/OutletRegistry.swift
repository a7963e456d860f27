import SiteModel

/// The outlets of `content/outlets/`, by key.
struct OutletRegistry: Sendable {
  private var outlets: [String: SharedOutlet] = [:]
  private var faultyKeys: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether their folder could not be looked into, so that nobody knows which there are; that has been reported already.
  var isUnread = false

  /// An outlet; `nil` where there is none, or where its file has faults.
  subscript(key: String) -> SharedOutlet? { outlets[key] }

  /// Whether there is, or may be, a file for it that could not be read; its faults have been reported already.
  func isFaulty(_ key: String) -> Bool { isUnread || faultyKeys.contains(key) }

  /// In the order of the alphabet.
  private(set) var keys: [String] = []
  private let near = NearNames()

  /// The key that somebody probably meant.
  func likelyKey(for key: String) -> String? { near.likelyWord(for: key, among: keys, of: "outlets") }

  /// Reads the registry's files, in the order of their names.
  init(names: [String], files: inout ContentFiles) throws(SystemError) {
    for name in names {
      let file = "content/outlets/\(name)"
      let key =
        name.hasExtension("yaml")
        ? String(decoding: name.utf8.dropLast(5), as: UTF8.self)
        : String(decoding: name.utf8.dropLast(4), as: UTF8.self)
      add(key: key, file: file, bytes: try files.read(file))
    }
    keys = outlets.keys.sorted()
  }

  private mutating func add(key: String, file: String, bytes: [UInt8]) {
    guard key == Slug.make(from: key) else {
      diagnostics.append(
        Diagnostic(
          .error, id: "bad-key", at: SourceSpan(file: file),
          "an outlet's file is named with lower-case letters, digits and hyphens",
          hint: "rename it to \(Slug.make(from: key)).yaml"))
      return
    }
    let (outlet, faults) = OutletRegistry.read(key: key, file: file, bytes: bytes)
    diagnostics += faults
    guard let outlet else {
      faultyKeys.insert(key)
      return
    }
    if outlets.updateValue(SharedOutlet(outlet), forKey: key) != nil {
      diagnostics.append(
        Diagnostic(
          .error, id: "duplicate-outlet", at: SourceSpan(file: file), "there are two files for the outlet '\(key)'",
          hint: "keep one of \(key).yaml and \(key).yml"))
    }
  }

  /// One outlet's file.
  static func read(key: String, file: String, bytes: [UInt8]) -> (outlet: Outlet?, diagnostics: [Diagnostic]) {
    var (outlet, diagnostics) = YAMLFile.read(.outlet, file: file, bytes: bytes)
    outlet?.key = key
    outlet?.file = file
    return (outlet, diagnostics)
  }
}
