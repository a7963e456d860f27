import SiteModel

extension RepublishKit {
  /// A text of `sitegen` as it stands: who puts it below `content/articles/`, and the file of the outlet below
  /// `content/outlets/`, has a page with a complete credit. The date is that of the original; it is the day on which the
  /// taker publishes it, and the taker's to change.
  var markdown: [UInt8] {
    var yaml = YAMLLines()
    yaml.line("title", article.title)
    yaml.plain("date", article.date.rfc3339(in: settings.timeZone))
    yaml.plain("language", article.language)
    yaml.list("authors", article.authors.map(\.name))
    yaml.optional("description", article.description)
    yaml.open("source")
    yaml.plain("  outlet", settings.outletKey)
    yaml.line("  url", permalink)
    yaml.plain("  date", article.date.rfc3339(in: settings.timeZone))
    yaml.open("rights")
    addGround(to: &yaml)
    yaml.optional("  holder", article.rights.holder)
    yaml.optional("  year", article.rights.years?.text)
    yaml.optional("  notice", article.rights.notice)
    return Array("---\n".utf8) + yaml.bytes + Array("---\n\n".utf8) + text.markdown
  }

  private func addGround(to yaml: inout YAMLLines) {
    switch article.onwardGrant(offersOwn: settings.offersOwn) {
    case .publicDomain: yaml.plain("  basis", Basis.publicDomain.rawValue)
    case .license: yaml.plain("  basis", Basis.license.rawValue)
    case .offer, .ask:
      yaml.plain("  basis", Basis.permission.rawValue)
      yaml.open("  permission")
      yaml.line("    from", settings.name)
      yaml.plain("    date", article.date.date.iso8601)
      yaml.line("    reference", permalink)
    }
    yaml.optional("  license", article.rights.license?.url)
  }
}

/// Lines of YAML. Texts stand in quotes, with the escapes of JSON, which YAML reads alike.
struct YAMLLines: Sendable {
  private(set) var bytes: [UInt8] = []

  /// A key whose value has nothing to escape: a date, a word.
  mutating func plain(_ key: String, _ value: String) { bytes.append(contentsOf: Array("\(key): \(value)\n".utf8)) }

  /// A key that others stand under.
  mutating func open(_ key: String) { bytes.append(contentsOf: Array("\(key):\n".utf8)) }

  /// A key with a text.
  mutating func line(_ key: String, _ text: String) {
    bytes.append(contentsOf: Array("\(key): ".utf8))
    JSONText.append(text, to: &bytes)
    bytes.append(0x0A)
  }

  /// The same, left out where there is none.
  mutating func optional(_ key: String, _ text: String?) { if let text { line(key, text) } }

  /// A key with texts; left out where there are none.
  mutating func list(_ key: String, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    bytes.append(contentsOf: Array("\(key): [".utf8))
    for (number, text) in texts.enumerated() {
      if number > 0 { bytes += [0x2C, 0x20] }
      JSONText.append(text, to: &bytes)
    }
    bytes += [0x5D, 0x0A]
  }
}

extension SiteSettings {
  /// Whether the site lets others republish its own articles.
  var offersOwn: Bool { policies.crossPost != .none }

  /// The key under which others keep this site as an outlet: its host, whose letters every file system has.
  var outletKey: String { url.flatMap { Slug.make(from: $0.domain) } ?? "outlet" }

  /// This site as an outlet, for `content/outlets/` of others.
  var outletFile: [UInt8] {
    var yaml = YAMLLines()
    yaml.line("name", name)
    yaml.optional("url", absolute(""))
    yaml.plain("language", language)
    yaml.optional("description", description)
    yaml.optional("contact", publisher.contact)
    return yaml.bytes
  }
}
