import SiteModel

/// What all pages of a build are made with: sitegen itself, the settings, the outlets, the theme without its templates,
/// the time zone. Which templates a page is made with depends on what kind of page it is (`TemplateKeys`).
struct SiteGround: Sendable {
  /// What can be known before pages are made.
  let base: SHA256Digest

  /// Reads the files that every page depends on; `nil` where one cannot be read.
  init?(_ options: BuildOptions, inputs: InputTree, root: Directory, zone: TimeZoneRules) {
    guard let program = Machine.executable else { return nil }
    var key = KeyText("ground")
    // The very program, and not its version: whoever works on it builds the same version many times.
    key.add(FileStamp(program))
    key.add(options.includesDrafts)
    key.add(options.includesFuture)
    SiteGround.add(zone, to: &key)
    var files = ContentFiles(root: root)
    for file in inputs.files where SiteGround.isShared(file.path) && file.stamp != nil {
      let (folder, name) = ContentFiles.split(file.path)
      var hash = SHA256()
      guard (try? files.folder(folder).readFile(name) { hash.update(data: $0) }) != nil else { return nil }
      key.add(file.path)
      key.add(hash.finalize())
    }
    base = key.digest
  }

  /// The same of an edition of a preview, from what it was read from, whatever stands in its files by now. It is for the
  /// same program alone, as it is never written down.
  ///
  /// - Parameter context: settings and outlets, byte for byte.
  init(_ options: BuildOptions, edition context: [UInt8], _ theme: Theme, zone: TimeZoneRules) {
    var key = KeyText("edition")
    key.add(options.includesDrafts)
    key.add(options.includesFuture)
    key.add(SHA256.hash(data: context))
    key.add(theme.sharedDigest)
    SiteGround.add(zone, to: &key)
    base = key.digest
  }

  /// Whether a file is one that all pages depend on; of the theme these are the files of `Theme.sharedDigest`.
  private static func isShared(_ path: String) -> Bool {
    path == "sitegen.yaml" || path.hasPrefix("content/outlets/")
      || path.hasPrefix("templates/") && !path.hasExtension("mustache")
  }

  private static func add(_ zone: TimeZoneRules, to key: inout KeyText) {
    key.add(zone.name)
    key.add(zone.firstOffset)
    key.add(zone.transitions.count)
    for change in zone.transitions {
      key.add(change.instant)
      key.add(change.offset)
    }
  }

  /// The same with what the pages of `maker` have in common besides; `nil` where a text that is over cannot be read.
  func whole(_ maker: PageMaker, outlets: [Outlet], files: ContentFiles) -> SHA256Digest? {
    var (key, files) = (KeyText("site"), files)
    key.add(base)
    for (name, entries) in maker.index.shownSettings.menus.sorted(by: { $0.key.precedes($1.key) }) {
      key.add(name)
      key.add(entries.count)
      for entry in entries {
        key.add(entry.name)
        key.add(entry.url)
      }
    }
    // What is looked for in every text.
    key.add(maker.gone == nil)
    if maker.gone != nil {
      for article in maker.index.tombstones.map(\.article) + maker.index.unseen {
        guard let bytes = try? files.read(article.file) else { return nil }
        key.add(article.file)
        key.add(SHA256.hash(data: bytes))
      }
    }
    for address in outlets.compactMap(\.logoAddress) {
      key.add(address)
      maker.facts.sizes[address].map { $0.add(to: &key) }
    }
    return key.digest
  }
}

extension PictureSize {
  func add(to key: inout KeyText) {
    key.add(width)
    key.add(height)
  }
}
