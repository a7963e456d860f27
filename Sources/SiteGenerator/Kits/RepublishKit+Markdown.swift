import SiteModel

extension RepublishKit {
  /// A text of `sitegen` as it stands: who puts it below `content/articles/`, and the files of the outlets below
  /// `content/outlets/`, has a page with a complete credit. The origin stays the source, and this site is added to the way
  /// from there. The date is that of this site; it is the day on which the taker publishes it, and the taker's to change.
  func markdown() -> [UInt8] {
    var yaml = YAMLLines()
    yaml.line("title", article.title)
    yaml.plain("date", text(of: article.date))
    yaml.plain("language", article.language)
    addAuthors(to: &yaml)
    yaml.line("description", article.description)
    picture?.write(to: &yaml)
    addOrigin(to: &yaml)
    addWorks(to: &yaml)
    yaml.record("rights") { addRights(to: &$0) }
    return Array("---\n".utf8) + yaml.bytes + Array("---\n\n".utf8) + text.markdown
  }

  private func text(of moment: Timestamp) -> String { moment.rfc3339(in: settings.timeZone) }

  private func addAuthors(to yaml: inout YAMLLines) {
    var authors = article.authors
    if authors.isEmpty, !article.isRepublished {
      // What a site publishes under no name is by the site.
      var desk = Author(name: settings.name)
      desk.kind = .organization
      authors = [desk]
    }
    guard authors.contains(where: { $0 != Author(name: $0.name) }) else {
      return yaml.list("authors", authors.map(\.name))
    }
    yaml.records("authors", authors) { author, yaml in
      yaml.line("name", author.name)
      yaml.line("url", author.url?.text)
      yaml.word("type", author.kind == .person ? nil : author.kind)
      yaml.line("affiliation", author.affiliation)
    }
  }

  private func addOrigin(to yaml: inout YAMLLines) {
    yaml.record("source") { yaml in
      guard let source = article.source else {
        yaml.plain("outlet", settings.outletKey)
        yaml.line("url", permalink)
        yaml.plain("date", text(of: article.date))
        return
      }
      yaml.plain("outlet", source.outlet.portableKey)
      yaml.line("url", source.url.text)
      yaml.line("title", source.title)
      yaml.plain("date", source.date.map { text(of: $0) })
      yaml.plain("language", source.language == article.language ? nil : source.language)
      yaml.line("archived", source.archived?.text)
      yaml.line("label", source.label)
    }
    guard article.isRepublished else { return }
    let stations =
      article.via.map { (key: $0.outlet.portableKey, url: $0.url.text, date: $0.date) }
      + [(key: settings.outletKey, url: permalink, date: article.date)]
    yaml.records("via", stations) { station, yaml in
      yaml.plain("outlet", station.key)
      yaml.line("url", station.url)
      yaml.plain("date", station.date.map { text(of: $0) })
    }
  }

  private func addWorks(to yaml: inout YAMLLines) {
    yaml.records("alsoFrom", article.alsoFrom) { work, yaml in
      yaml.plain("outlet", work.outlet.portableKey)
      yaml.line("url", work.url.text)
      yaml.line("title", work.title)
      yaml.list("authors", work.authors)
      yaml.plain("date", work.date.map { text(of: $0) })
      yaml.line("license", work.license?.url)
      yaml.line("notice", work.notice)
    }
  }

  private func addRights(to yaml: inout YAMLLines) {
    let rights = article.rights
    addGround(to: &yaml)
    yaml.line("license", (article.originLicense?.url ?? rights.statement?.url))
    yaml.line("holder", rights.holder)
    yaml.line("year", rights.years?.text)
    yaml.line("notice", rights.notice)
    guard article.isRepublished else { return }
    yaml.word("mode", rights.mode == .verbatim ? nil : rights.mode)
    yaml.line("versionLicense", rights.versionLicense?.url)
    yaml.list("changes", rights.changes)
    yaml.list("additions", rights.additions)
    if rights.mode == .edited { yaml.line("editor", rights.editor ?? settings.name) }
    yaml.line("translator", rights.translator)
  }

  private func addGround(to yaml: inout YAMLLines) {
    switch article.onwardGrant(offersOwn: settings.offersOwn) {
    case .publicDomain: yaml.word("basis", Optional(Basis.publicDomain))
    case .license:
      yaml.word("basis", Optional(article.rights.basis == .publicDomain ? Basis.publicDomain : .license))
    case .offer, .ask:
      yaml.word("basis", Optional(Basis.permission))
      yaml.record("permission") {
        $0.line("from", settings.name)
        $0.plain("date", article.date.date.iso8601)
        $0.line("reference", permalink)
      }
    }
  }
}

extension SiteSettings {
  /// Whether the site lets others republish its own articles.
  var offersOwn: Bool { policies.crossPost != .none }

  /// This site as an outlet, for `content/outlets/` of others.
  var outletFile: [UInt8] {
    var yaml = YAMLLines()
    yaml.line("name", name)
    yaml.line("url", absolute(""))
    yaml.plain("language", language)
    yaml.line("description", description)
    yaml.line("contact", publisher.contact)
    return yaml.bytes
  }
}
