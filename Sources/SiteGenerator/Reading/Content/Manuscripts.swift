import SiteModel

/// Knows the files beside articles that are working copies and no part of the site: manuscripts, mails, saved pages,
/// copies that an editor or a merge left behind. They are not published, unless `downloads` of `sitegen.yaml` names them.
struct Manuscripts: Sendable {
  /// What texts are written, mailed and kept in, and notes about them.
  private static let endings = [
    "abw", "doc", "docm", "docx", "dot", "dotx", "eml", "fodt", "mbox", "mht", "mhtml", "msg", "odt", "old", "orig",
    "ott", "pages", "rej", "rtf", "webarchive", "wpd", "wps", "yaml", "yml",
  ]
  /// Plain text: at the top of a site it is for machines, as `robots.txt` and `ads.txt` are.
  private static let plainEndings = ["text", "txt"]
  private static let pageEndings = ["htm", "html", "xhtml"]
  /// What a text as it was received may be kept in besides.
  private static let receivedEndings = pageEndings + ["pdf", "xml"]

  /// Files and folders of `content/` that are published all the same, without slashes around them.
  private let downloads: Set<String>
  /// Those of them that are there.
  private(set) var found: Set<String> = []

  /// - Parameter downloads: as `sitegen.yaml` has them.
  init(downloads: [String]) {
    self.downloads = Set(
      downloads.map { path in
        let parts = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        return (parts.first == "content" ? parts.dropFirst() : parts[...]).joined(separator: "/")
      })
  }

  /// The downloads that are nowhere.
  var missing: [String] { downloads.subtracting(found).sorted() }

  /// Notes that something is there; paths are relative to `content/`.
  mutating func see(_ path: String) {
    if downloads.contains(path) { found.insert(path) }
  }

  /// Whether a file is left out.
  ///
  /// - Parameters:
  ///   - path: relative to `content/`.
  ///   - stems: the names of the articles beside it, without their ending.
  func leavesOut(_ path: String, beside stems: Set<String>) -> Bool {
    let name = ContentFiles.split(path).name
    let isTop = path == name
    let stem = Manuscripts.stem(of: name)
    let isOne =
      Manuscripts.endings.contains { name.hasExtension($0) }
      || (Manuscripts.plainEndings.contains { name.hasExtension($0) } && (!isTop || stems.contains(stem)))
      || (Manuscripts.pageEndings.contains { name.hasExtension($0) } && stems.contains(stem))
      || (Manuscripts.receivedEndings.contains { name.hasExtension($0) }
        && (stem == "original" || stem.hasExtension("original")))
    return isOne && !isDownload(path)
  }

  /// Whether a file is published whatever it looks like.
  func isDownload(_ path: String) -> Bool {
    guard !downloads.isEmpty else { return false }
    var place = path
    while !place.isEmpty {
      if downloads.contains(place) { return true }
      place = ContentFiles.split(place).folder
    }
    return false
  }

  /// A file's name without its last ending.
  static func stem(of name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return name }
    return String(decoding: name.utf8[..<dot], as: UTF8.self)
  }
}
