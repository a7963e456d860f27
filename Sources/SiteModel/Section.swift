/// A top folder of articles; the home page is the section without a key.
public struct Section: Sendable {
  /// The folder's name; empty for the home page.
  public var key: String
  public var title: String
  public var description: String?
  public var path: SitePath
  public var sort = SectionSettings.Order.date
  /// The `_index.md` that describes it, relative to the site's folder, and where the text begins in it.
  public var file: String?
  public var bodyOffset = 0
  public var bodyLine = 1
  public var extra = FreeData.null

  /// A section of which only the place is known.
  public init(key: String, title: String, path: SitePath) {
    self.key = key
    self.title = title
    self.path = path
  }

  /// A heading made of a folder's name: `local-news` becomes `Local news`.
  public static func title(of folder: String) -> String {
    let words = folder.unicodeScalars.map { $0 == "-" || $0 == "_" ? " " : $0 }
    guard let first = words.first else { return folder }
    return first.properties.titlecaseMapping + String(String.UnicodeScalarView(words.dropFirst()))
  }
}
