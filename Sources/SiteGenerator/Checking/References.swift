import SiteModel

/// Checks what settings, outlets and front matter refer to: the pages of menus, logos, the pictures of articles.
enum References {
  /// What leads nowhere.
  static func check(_ index: SiteIndex, _ book: AddressBook) -> [Diagnostic] {
    menus(index, book) + sections(index) + index.articles.flatMap { pictures(of: $0, book) }
  }

  /// Logos of outlets that are no files of this site.
  static func logos(of outlets: [Outlet], _ book: AddressBook) -> [Diagnostic] {
    outlets.compactMap { outlet in
      guard let logo = outlet.logo else { return nil }
      let path = String(decoding: logo.utf8.dropFirst(), as: UTF8.self)
      let file = PercentEncoding.decode(path)
      if let file, book.has(file), !book.hasPage(file) { return nil }
      var diagnostic = Diagnostic(
        .error, id: "broken-image", layer: .site, at: SourceSpan(file: outlet.file),
        file.map(book.hasPage) == true ? "the logo '\(logo)' is no picture" : "the logo '\(logo)' does not exist",
        hint: "put the outlet's own file at content\(logo), or drop 'logo'")
      diagnostic.fields = [["logo"]]
      return diagnostic
    }
  }

  /// Folders to publish to that are parts of the site, or of its output: `sitegen publish` would refuse them.
  static func publishFolders(of settings: SiteSettings, source: String, output: String) -> [Diagnostic] {
    settings.publish.sorted { $0.key < $1.key }.compactMap { name, target in
      guard case .folder(let path)? = target.place,
        let objection = ProtectedFolders.objection(to: path, source: source, output: output)
      else { return nil }
      var diagnostic = Diagnostic(
        .error, id: "publish-folder", layer: .site, at: SourceSpan(file: "sitegen.yaml"), "'\(path)' \(objection)",
        hint: ProtectedFolders.hint)
      diagnostic.fields = [["publish", name, "folder"]]
      return diagnostic
    }
  }

  private static func menus(_ index: SiteIndex, _ book: AddressBook) -> [Diagnostic] {
    let absent = index.settings.menus.isEmpty ? [] : index.absentPaths
    return index.settings.menus.sorted { $0.key < $1.key }.flatMap { name, entries in
      entries.enumerated().compactMap { number, entry -> Diagnostic? in
        guard entry.url.utf8.first == 0x2F else { return nil }
        let isAbsent = entry.leads(toOneOf: absent)
        if !isAbsent, entry.sitePath.map({ book.has($0) }) == true { return nil }
        var diagnostic = Diagnostic(
          .warning, id: "broken-menu", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
          isAbsent
            ? "the menu '\(name)' leads to '\(entry.url)', which is not in this build, and the entry is left out"
            : "the menu '\(name)' leads to '\(entry.url)', which does not exist",
          hint: isAbsent
            ? "take '\(entry.name)' out of the menu, unless the article comes back"
            : withSlash(entry, book).map { "write '\($0)'" } ?? "take '\(entry.name)' out of the menu")
        diagnostic.fields = [["menus", name, String(number), "url"]]
        return diagnostic
      }
    }
  }

  /// The address of an entry with the slash that it lacks; `nil` where that leads nowhere either.
  private static func withSlash(_ entry: MenuEntry, _ book: AddressBook) -> String? {
    guard let path = entry.sitePath, book.has(path + "/") else { return nil }
    let end = entry.url.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? entry.url.utf8.endIndex
    return String(decoding: entry.url.utf8[..<end], as: UTF8.self) + "/"
      + String(decoding: entry.url.utf8[end...], as: UTF8.self)
  }

  /// Keys of `sections:` and `permalinks:` that name no folder.
  private static func sections(_ index: SiteIndex) -> [Diagnostic] {
    let known = index.sections.map(\.key)
    let keys = [
      ("sections", index.settings.sections.keys.sorted()), ("permalinks", index.settings.permalinks.keys.sorted()),
    ]
    return keys.flatMap { name, keys in
      keys.filter { !known.contains($0) }.map { key in
        var diagnostic = Diagnostic(
          .warning, id: "no-section", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
          "'\(name)' names '\(shortened(key))', and content/ has no such section",
          hint: Typos.likelyWord(for: key, among: known).map { "did you mean '\($0)'?" })
        diagnostic.fields = [[name, key]]
        return diagnostic
      }
    }
  }

  private static func pictures(of article: Article, _ book: AddressBook) -> [Diagnostic] {
    // Of republished articles a rule says what is not cleared (R048).
    let uncleared = article.source == nil ? article.unclearedAddresses : []
    let lead = article.image.map { [($0, ["image"])] } ?? []
    let others = article.images.enumerated().map { number, image in (image, ["images", String(number)]) }
    return (lead + others).compactMap { image, field in
      var found = fault(of: image, key: field[0], of: article, uncleared, book)
      found?.fields = [field + ["src"]]
      return found
    }
  }

  private static func fault(
    of image: ImageReference, key: String, of article: Article, _ uncleared: Set<String>, _ book: AddressBook
  ) -> Diagnostic? {
    let path = article.address(of: image).flatMap { PercentEncoding.decode($0) }
    let isOfBundle = path != nil && image.source.utf8.first != 0x2F
    if isOfBundle || path.map({ book.has($0) && !book.hasPage($0) }) == true {
      guard !image.isCleared, article.source == nil,
        isOfBundle || article.encodedAddress(of: image).map(uncleared.contains) == true
      else { return nil }
      return Diagnostic(
        .warning, id: "not-cleared", layer: .site, at: SourceSpan(file: article.file),
        "the picture '\(image.source)' is not shown, as nobody said that it may be",
        hint: "write 'cleared: true' under '\(key):' once that is sure")
    }
    return Diagnostic(
      .error, id: "broken-image", at: SourceSpan(file: article.file),
      path.map(book.hasPage) == true
        ? "the image '\(image.source)' is no picture" : "the image '\(image.source)' does not exist",
      hint: beside(article, image.source, book).map { "it stands beside the article: write '\($0)'" }
        ?? "name a file of the article's bundle, or a path of the site that begins with /")
  }

  /// The path of the site at which a file stands that is no part of a bundle, but in the folder of the article.
  private static func beside(_ article: Article, _ source: String, _ book: AddressBook) -> String? {
    guard let name = PercentEncoding.decode(source) else { return nil }
    let folder = ContentFiles.split(LinkIndex.key(article.file)).folder
    let address = folder.isEmpty ? name : folder + "/" + name
    return book.has(address) && !book.hasPage(address) ? "/" + PercentEncoding.encode(path: address) : nil
  }
}
