/// The names in the folders of a site as they were listed, so that they need not be listed twice.
struct FolderListings: Sendable {
  private var entries: [ExactText: [Directory.Entry]] = [:]

  /// Keeps the names of a folder, which is named relative to the site's.
  mutating func add(_ entries: [Directory.Entry], of folder: String) { self.entries[ExactText(folder)] = entries }

  /// The names of a folder: those that were listed, or else those that are there.
  func entries(of folder: String, in directory: Directory) throws(SystemError) -> [Directory.Entry] {
    if let known = entries[ExactText(folder)] { return known }
    return try directory.entries()
  }
}
