import SiteModel
import Synchronization

/// The pictures of an article that lie elsewhere than in its bundle. They stay when it goes, as others may show them.
struct PicturesOfText: Sendable {
  /// The content files, whether they are there or not.
  let files: Set<String>

  /// Those that the front matter names, and those that its text shows, as was noted when that was rendered.
  init(_ article: Article, _ notes: PictureNotes) {
    let folder = ContentFiles.split(article.file).folder.utf8.split(separator: 0x2F)
      .map { String(decoding: $0, as: UTF8.self) }
    let sources = article.pictures.map(\.source) + notes.sources.withLock(\.self)
    let all = sources.compactMap { PicturesOfText.file($0, from: folder) }
    files = Set(all).subtracting(article.assets.map(\.file))
  }

  /// The file that a picture is, relative to the site's folder.
  private static func file(_ source: String, from folder: [String]) -> String? {
    let end = source.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? source.utf8.endIndex
    guard let path = PercentEncoding.decode(String(decoding: source.utf8[..<end], as: UTF8.self)) else { return nil }
    let parts = ArticleLookup.parts(of: path, in: folder)
    return (path.utf8.first == 0x2F ? ["content"] + parts : parts).joined(separator: "/")
  }
}

/// Notes what pictures a text shows while it is rendered; what they and its links lead to is not asked.
final class PictureNotes: LinkResolving {
  let sources = Mutex<[String]>([])

  func target(of destination: String, isImage: Bool) -> LinkTarget {
    if isImage { sources.withLock { $0.append(destination) } }
    return .unchanged
  }
}
