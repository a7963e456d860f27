import SiteModel

extension ArticleResolver {
  /// The page's path: the folders of the file and the slug, or the section's pattern.
  mutating func resolvePath(_ frontMatter: FrontMatter) -> SitePath? {
    let stem = entry.isBundle ? entry.folders.last ?? "" : Manuscripts.stem(of: entry.name)
    let parents = entry.isBundle ? Array(entry.folders.dropLast()) : entry.folders
    guard let slug = resolveSlug(frontMatter.slug, stem: stem) else { return nil }
    let section = entry.folders.first ?? ""
    let folders: [String]
    if let pattern = settings.permalinks[section], !parents.isEmpty, let date = frontMatter.date {
      folders = Permalink.folders(pattern, date: date.date, slug: slug, section: section)
    } else {
      folders = parents.map { Slug.make(from: $0) } + [slug]
    }
    return checkedPath(folders, below: slug == folders.last ? parents : [], at: frontMatter.slug?.mark)
  }

  private mutating func resolveSlug(_ written: Located<String>?, stem: String) -> String? {
    guard let written else { return Slug.make(from: stem) }
    if written.value == Slug.make(from: written.value) { return written.value }
    let likely = Slug.make(from: written.value)
    decoding.report(
      "bad-slug", at: written.mark,
      "a slug is made of lower-case letters, digits and single hyphens"
        + (written.value.utf8.count > Slug.longest ? ", and has at most \(Slug.longest) bytes" : ""),
      hint: likely.isEmpty ? nil : "write '\(likely)'")
    return nil
  }

  /// - Parameter parents: the folders of the file, whose names the first parts are made of.
  private mutating func checkedPath(_ folders: [String], below parents: [String], at mark: YAMLMark?) -> SitePath? {
    do throws(SitePathFault) {
      return try SitePath(page: folders)
    } catch {
      let folder = error.segment == folders.last ? nil : parents.first { Slug.make(from: $0) == error.segment }
      let own = entry.isBundle ? "the name of its folder" : "the file's name"
      let text =
        error.segment.isEmpty
        ? "\(folder.map { "the name of the folder '\($0)'" } ?? own) has no letter or digit to make an address of"
        : "the address would have the part '\(error.segment)', which \(error.explanation)"
      let hint =
        folder == nil
        ? "add 'slug:' to its front matter, or rename \(entry.isBundle ? "the folder" : "it")" : "rename the folder"
      reportAtFile("bad-address", text, hint: hint, mark: folder == nil ? mark : nil)
      return nil
    }
  }

  private mutating func reportAtFile(_ id: String, _ text: String, hint: String, mark: YAMLMark?) {
    let span = mark.map { decoding.span($0) } ?? SourceSpan(file: entry.file)
    decoding.diagnostics.append(Diagnostic(.error, id: id, at: span, text, hint: hint))
  }

  /// An old address: a path of the site, which may end in a slash (a page) or in a file's name.
  mutating func resolveAlias(_ alias: Located<String>) -> SitePath? {
    let segments = alias.value.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    let isFile = segments.last.map { $0.hasExtension("html") || $0.hasExtension("htm") } ?? false
    guard alias.value.utf8.first == 0x2F, !segments.isEmpty,
      let decoded = segments.map({ PercentEncoding.decode($0) }) as? [String]
    else {
      decoding.report(
        "bad-alias", at: alias.mark, "an alias is a path of this site", hint: "write it as /old/path/")
      return nil
    }
    do throws(SitePathFault) {
      return isFile ? try SitePath(decoded) : try SitePath(page: decoded)
    } catch {
      decoding.report("bad-alias", at: alias.mark, "the part '\(error.segment)' \(error.explanation)")
      return nil
    }
  }

  /// The files of a bundle go beside its page under their own names.
  mutating func resolveAssets(beside page: SitePath) -> [Asset] {
    let folders = page.outputPath.utf8.split(separator: 0x2F).dropLast().map { String(decoding: $0, as: UTF8.self) }
    return entry.assets.compactMap { name in
      let file = entry.file(named: name)
      let parts = name.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
      do throws(SitePathFault) {
        return Asset(file: file, path: try SitePath(folders + parts))
      } catch {
        decoding.diagnostics.append(.badFileName(file, error))
        return nil
      }
    }
  }
}

extension Diagnostic {
  /// A folder whose name makes no address of a section.
  static func badSectionName(_ folder: String, _ fault: SitePathFault) -> Diagnostic {
    Diagnostic(
      .error, id: "bad-address", at: SourceSpan(file: folder),
      fault.segment.isEmpty
        ? "the folder's name has no letter or digit to make an address of"
        : "the section's address would have the part '\(fault.segment)', which \(fault.explanation)",
      hint: "rename it with letters, digits and hyphens; its heading may be anything ('title:' in its _index.md)")
  }

  /// A file whose name cannot be an address.
  static func badFileName(_ file: String, _ fault: SitePathFault) -> Diagnostic {
    Diagnostic(
      .error, id: "bad-address", at: SourceSpan(file: file),
      "the file cannot be copied: '\(fault.segment)' \(fault.explanation)",
      hint: "rename it with letters, digits, '-', '_' and '.' only")
  }
}
