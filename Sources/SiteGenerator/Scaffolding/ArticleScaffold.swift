import SiteModel

/// A new article with the front matter that it needs (`sitegen new article`).
package struct ArticleScaffold: Sendable {
  private let title: String
  private let outlet: String?
  private let url: String?
  private let section: String
  private let now: Int

  /// An article of today; `now` in seconds since 1970-01-01T00:00:00Z.
  package init(title: String, outlet: String?, url: String?, section: String, now: Int) {
    self.title = title
    self.outlet = outlet
    self.url = url
    self.section = section
    self.now = now
  }

  /// Makes the file in the site's folder.
  package func write(to source: String) throws(ScaffoldFault) -> ScaffoldReport {
    let slug = Slug.make(from: title)
    guard !slug.isEmpty else {
      throw ScaffoldFault("'\(title)' has no letter or digit to make a file name of", hint: "give it a headline")
    }
    guard slug != "index" else {
      throw ScaffoldFault("'index' would make the whole folder a page bundle", hint: "give it another headline")
    }
    guard !section.isEmpty, Slug.make(from: section) == section, section != "outlets" else {
      throw ScaffoldFault(
        "'\(section)' is not a folder of articles", hint: "name a folder of content/, such as articles")
    }
    try checkAddress(section, hint: "name another folder of content/")
    try checkAddress(slug, hint: "give it another headline")
    let origin = try checkedOrigin()
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    let license = try outletLicense(root, origin?.outlet)
    var writer = ScaffoldWriter(root: root)
    let path = "content/\(section)/\(slug).md"
    let bytes = Array(text(origin, license: license).utf8)
    try ScaffoldFault.wrap { () throws(SystemError) in try writer.write(path, bytes) }
    var report = writer.report
    if report.made.isEmpty { throw ScaffoldFault("\(path) is there already", hint: "it was left as it is") }
    report.next = origin == nil ? nil : "Fill in what is marked TODO, then take 'draft: true' out."
    return report
  }

  private func checkAddress(_ part: String, hint: String) throws(ScaffoldFault) {
    guard let fault = SitePathFault.fault(of: part) else { return }
    throw ScaffoldFault("the article's address would have the part '\(part)', which \(fault.explanation)", hint: hint)
  }

  private func checkedOrigin() throws(ScaffoldFault) -> (outlet: String, url: WebAddress)? {
    guard let outlet, let url else { return nil }
    guard let address = WebAddress(url) else {
      throw ScaffoldFault("'\(url)' is not an address that begins with https:// or http://")
    }
    return (outlet, address)
  }

  /// The outlet's usual licence; the outlet must be known.
  private func outletLicense(_ root: Directory, _ key: String?) throws(ScaffoldFault) -> License? {
    guard let key else { return nil }
    let registry = try ScaffoldFault.wrap { () throws(SystemError) -> OutletRegistry in
      var files = ContentFiles(root: root)
      let folder = try files.folder("content/outlets")
      let names = try folder.entries().map(\.name).filter { $0.hasExtension("yaml") || $0.hasExtension("yml") }
      return try OutletRegistry(names: names, files: &files)
    }
    guard let outlet = registry[key]?.outlet else {
      let likely = Typos.likelyWord(for: key, among: registry.keys)
      throw ScaffoldFault(
        registry.isFaulty(key)
          ? "the file of the outlet '\(key)' has faults" : "there is no outlet '\(key)' in content/outlets/",
        hint: likely.map { "did you mean '\($0)'?" } ?? "describe it in content/outlets/\(Slug.make(from: key)).yaml")
    }
    return outlet.license
  }

  private func text(_ origin: (outlet: String, url: WebAddress)?, license: License?) -> String {
    let today = CivilDate(daysSinceEpoch: now / 86_400)?.iso8601 ?? "1970-01-01"
    var lines = ["---", "title: \(ArticleScaffold.quoted(title))", "date: \(today)", "draft: true"]
    if let origin {
      lines += [
        "authors: []  \(PlaceToFill.authors.comment)", "source:", "  outlet: \(origin.outlet)",
        "  url: \(ArticleScaffold.quoted(origin.url.text))", "  date: \(today)  \(PlaceToFill.date.comment)",
        "rights:",
      ]
      if let license {
        lines += ["  basis: license", "  license: \(license.id)"]
      } else {
        lines += [
          "  basis: permission  \(PlaceToFill.basis.comment)",
          "  permission: {from: , date: , reference: }  \(PlaceToFill.permission.comment)",
        ]
      }
      lines += ["  mode: verbatim  \(PlaceToFill.mode.comment)"]
    } else {
      lines += ["authors: []"]
    }
    return (lines + ["---", "", ""]).joined(separator: "\n")
  }

  /// A YAML scalar in double quotes.
  static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    YAMLEscaping.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
