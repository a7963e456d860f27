import SiteModel

extension ContentTree {
  /// A file that becomes an article or a page.
  struct Entry: Sendable, Hashable {
    /// Folders below `content/`.
    let folders: [String]
    /// `harbour.md`, or `index.md` where the folder is a page bundle; `.html` where the text is HTML.
    let name: String
    /// The files of a page bundle, relative to its folder.
    let assets: [String]
    /// The name of the text as it was received, in the same folder, where it is kept.
    let original: String?
    /// Relative to the site's folder.
    let file: String

    init(folders: [String], name: String, assets: [String], original: String?) {
      (self.folders, self.name, self.assets, self.original) = (folders, name, assets, original)
      file = Entry.file(named: name, in: folders)
    }

    var isBundle: Bool { name == "index.md" || name == "index.html" }

    /// A bundle directly below `content/` is a page: `content/about/index.md`.
    private var isTopBundle: Bool { isBundle && folders.count == 1 }

    /// A file beside the sections is a page.
    var kind: Article.Kind { folders.isEmpty || isTopBundle ? .page : .article }

    /// The top folder; empty for pages.
    var section: String { isTopBundle ? "" : folders.first ?? "" }

    /// The text as it was received, relative to the site's folder.
    var originalFile: String? { original.map { file(named: $0) } }

    /// A file beside it, relative to the site's folder.
    func file(named name: String) -> String { Entry.file(named: name, in: folders) }

    private static func file(named name: String, in folders: [String]) -> String {
      var file = "content"
      for folder in folders {
        file += "/"
        file += folder
      }
      file += "/"
      file += name
      return file
    }
  }
}
