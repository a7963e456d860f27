/// A top folder of articles; the home page is the section without a key.
public struct Section: Sendable {
  /// The folder's name; empty for the home page.
  public var key: String
  /// Its heading.
  public var title: String
  /// One or two sentences about it.
  public var description: String?
  /// The first page of its list.
  public var path: SitePath
  /// The order of its list.
  public var sort = SectionSettings.Order.date
  /// The `_index.md` that describes it, relative to the site's folder, and where the text begins in it.
  public var file: String?
  /// The first byte of the text in the file.
  public var bodyOffset = 0
  /// The line of that byte, from 1.
  public var bodyLine = 1
  /// Free data for templates.
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
