import SiteModel

/// What stands in the cells of a ledger's page.
enum LedgerCells {
  /// Title, authors, holder, file.
  static func appendArticle(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    markup.element("span", [("class", "title"), ("lang", entry.language), ("dir", entry.direction.rawValue)]) {
      markup in
      // What is not on the site leads nowhere.
      markup.link(entry.title, to: entry.isOnSite ? entry.address : nil)
    }
    if !entry.authors.isEmpty { markup.element("span", [("class", "line")], entry.authors.joined(separator: ", ")) }
    if let holder = entry.holder {
      markup.element("span", [("class", "line")], "© \(holder)" + (entry.years.map { " \($0)" } ?? ""))
    }
    markup.element("span", [("class", "line quiet")], entry.file)
  }

  /// Outlet, original, the way here.
  static func appendSource(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    markup.element("span", [("class", "name")], entry.outletName)
    guard let origin = entry.origin else { return }
    markup.element("span", [("class", "line")]) { markup in
      markup.link("original", to: origin.url)
      if let date = origin.date {
        markup.text(", ")
        markup.time(date)
      }
    }
    if let archived = origin.archived {
      markup.element("span", [("class", "line")]) { $0.link("archived copy", to: archived) }
    }
    for work in entry.alsoFrom {
      markup.element("span", [("class", "line")]) { markup in
        markup.text("also from ")
        markup.link(work.outlet.name, to: work.url.text)
        if let license = work.license { markup.text(", " + license.shortName) }
      }
    }
    for hop in entry.via {
      markup.element("span", [("class", "line")]) { markup in
        markup.text("via ")
        markup.link(hop.outlet, to: hop.url)
        guard let date = hop.date else { return }
        markup.text(", ")
        markup.time(date)
      }
    }
  }

  /// The ground, the licence, and what proves it.
  static func appendGround(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    markup.element("span", [("class", "name")], entry.basis.words)
    if let license = entry.license {
      markup.element("span", [("class", "line")]) { $0.link(license.shortName, to: license.url) }
    }
    if let license = entry.origin?.license {
      markup.element("span", [("class", "line")]) { markup in
        markup.text("original under ")
        markup.link(license.shortName, to: license.url)
      }
    }
    if let permission = entry.permission { append(permission, to: &markup) }
    if let isReasoned = entry.isFairUseReasoned {
      markup.element(
        "span", [("class", "line")], isReasoned ? "all four factors are reasoned" : "the factors are not all reasoned")
    }
    guard let origin = entry.origin, origin.policy != nil || origin.policySeen != nil else { return }
    markup.element("span", [("class", "line")]) { markup in
      markup.link("outlet’s terms", to: origin.policy)
      guard let seen = origin.policySeen else { return markup.text(", not known to be read") }
      markup.text(", read ")
      markup.time(seen)
    }
  }

  private static func append(_ permission: LedgerEntry.Permission, to markup: inout PageMarkup) {
    let facts = [
      permission.from.map { "from \($0)" }, permission.date.map { "on \($0)" }, permission.reference.map { "(\($0))" },
      permission.scope.isEmpty ? nil : "for \(permission.scope.joined(separator: ", "))",
      permission.until.map { "until \($0)" },
    ]
    let text = "permission " + facts.compactMap(\.self).joined(separator: " ")
    markup.element("span", [("class", "line")], text)
    if let revoked = permission.revoked { markup.element("span", [("class", "line warn")], "taken back \(revoked)") }
  }

  /// The state with its date.
  static func appendState(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    let state = entry.state
    markup.element("span", [("class", "state \(state.kind.rawValue)")], state.kind.words)
    if let date = state.date {
      markup.element("span", [("class", "line")]) { markup in
        if [.future, .embargoed, .delayed].contains(state.kind) { markup.text("until ") }
        markup.time(date)
      }
    }
    if state.kind == .withdrawn, let reason = state.reason {
      markup.element("span", [("class", "line")], reason)
    }
  }

  /// The last day and why.
  static func appendEnd(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    guard let end = entry.end else { return markup.text("–") }
    markup.time(end.until)
    markup.element("span", [("class", "line")], end.why.words)
  }

  /// The use, what was done, what readers are told of it.
  static func appendText(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    markup.element("span", [("class", "name")], entry.mode.rawValue)
    if let fidelity = entry.fidelity {
      let isMissing = fidelity.evidence == .none
      markup.element(
        "span", [("class", isMissing ? "line quiet" : "line")],
        fidelity.words + (fidelity.keptPercent.map { $0 < 100 ? ", \($0) % of the words kept" : "" } ?? ""))
    }
    if !entry.changes.isEmpty {
      markup.element("span", [("class", "line")], "said: " + entry.changes.joined(separator: "; "))
    }
  }

  /// What stands, and what is waived.
  static func appendFindings(_ entry: LedgerEntry, to markup: inout PageMarkup) {
    if entry.findings.isEmpty, entry.waivers.isEmpty { return markup.text("none") }
    for finding in entry.findings {
      markup.element("span", [("class", "line finding \(finding.severity.rawValue)")]) { markup in
        markup.element("b", finding.id)
        markup.text(" \(finding.severity == .information ? "note" : finding.severity.rawValue): \(finding.text)")
      }
    }
    for waiver in entry.waivers {
      markup.element("span", [("class", "line waiver")]) { markup in
        markup.element("b", waiver.rule)
        markup.text(" waived by \(waiver.by)")
        if let until = waiver.until {
          markup.text(" until ")
          markup.time(until)
        }
        markup.text((waiver.effect == .inForce ? "" : " (\(waiver.effect.rawValue))") + ": \(waiver.because)")
      }
    }
  }
}

extension LedgerEntry {
  /// Whether there is a page of it: the article, or what stays of it.
  fileprivate var isOnSite: Bool {
    switch state.kind {
    case .published, .expired, .withdrawn: address.utf8.first != 0x2F
    case .draft, .future, .embargoed, .delayed, .tooOld: false
    }
  }
}
