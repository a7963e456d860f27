package import SiteModel

/// A finding that an editor accepts for a while.
package struct WaivedFinding: Sendable, Hashable {
  /// What was found.
  package let diagnostic: Diagnostic
  /// Who accepts it, why, and until when.
  package let waiver: Waiver
}

/// A finding of a rule, with what is to be said of it besides.
struct RuleFinding: Sendable {
  let rule: Rule
  let finding: Finding
  var note: Finding.Note?

  /// The finding with its places: in the article's file, or in that of an outlet.
  func diagnostic(_ locator: FieldLocator, outlet: FieldLocator? = nil) -> Diagnostic {
    var text = finding.text
    if let other = finding.other { text.replace("{line}", with: String(locator.span(of: other).line)) }
    let notes = finding.notes + (note.map { [$0] } ?? [])
    var diagnostic = Diagnostic(
      severity, id: rule.id, layer: finding.layer ?? rule.layer,
      at: (outlet ?? locator).span(of: finding.field), text,
      notes: notes.map { Diagnostic.Note($0.text, at: $0.field.map { locator.span(of: $0) }) },
      hint: finding.hint ?? rule.hint)
    if outlet != nil { diagnostic.article = locator.file }
    return diagnostic
  }

  /// How bad it is.
  var severity: Diagnostic.Severity { finding.severity ?? rule.severity }
}

/// The waivers of one article. They silence what an editor may decide, until the day they name is over; they are listed
/// in the ledger all the same. An error that was waived until then takes its article out of what is shown, and not the
/// site down with it: time alone stops no build.
struct Waivers {
  /// What waivers make of the findings of an article.
  struct Verdict {
    /// What is to be mended.
    var standing: [RuleFinding] = []
    /// What is accepted for a while.
    var waived: [(finding: RuleFinding, waiver: Waiver)] = []
    /// What was, with the number of the waiver.
    var ended: [(finding: RuleFinding, number: Int)] = []
  }

  private let waivers: [Waiver]
  private let isOver: [Bool]
  private let zone: TimeZoneRules

  init(of article: Article, context: CheckContext) {
    waivers = article.waivers
    zone = context.zone
    isOver = waivers.map { $0.until.map { context.isOver($0) } ?? true }
  }

  /// What stands, and what does not.
  func apply(to findings: [(rule: Rule, finding: Finding)]) -> Verdict {
    var verdict = Verdict()
    for (rule, finding) in findings {
      var found = RuleFinding(rule: rule, finding: finding)
      let mine = waivers.indices.filter { waivers[$0].rule == rule.id && rule.isWaivable(finding) }
      if let current = mine.first(where: { !isOver[$0] }) {
        verdict.waived.append((found, waivers[current]))
        continue
      }
      if let last = mine.max(by: endsBefore), let until = waivers[last].until {
        if found.severity == .error {
          verdict.ended.append((found, last))
          continue
        }
        found.note = Finding.Note(
          text: "the waiver by \(waivers[last].by) ended on \(until.date.iso8601)", field: Waivers.field(last, "until"))
      }
      verdict.standing.append(found)
    }
    return verdict
  }

  private func endsBefore(_ a: Int, _ b: Int) -> Bool {
    guard let first = waivers[a].until, let second = waivers[b].until else { return waivers[b].until != nil }
    return first.end(in: zone) < second.end(in: zone)
  }

  /// The first moment without one of the waivers that the article needs; `nil` where it lacks none.
  func firstEnd(_ verdict: Verdict) -> Int? {
    verdict.ended.compactMap { waivers[$0.number].until?.end(in: zone) }.min()
  }

  /// That an article is left out, as a waiver that it needs is over; one warning for each waiver and finding.
  func endings(_ verdict: Verdict, of article: Article, _ locator: FieldLocator) -> [Diagnostic] {
    verdict.ended.map { found, number in
      let rule = found.rule
      let date = waivers[number].until?.date.iso8601 ?? ""
      return Diagnostic(
        .warning, id: "ended-waiver", layer: found.finding.layer ?? rule.layer,
        at: locator.span(of: Waivers.field(number, "until")),
        "the waiver of \(rule.id) by \(waivers[number].by) ended on \(date), and '\(shortened(article.title))' is left out",
        notes: [Diagnostic.Note(found.diagnostic(locator).text, at: locator.span(of: found.finding.field))],
        hint: "mend it, or decide again and write a later 'until:'")
    }
  }

  /// Waivers that cannot be, or that nothing needs any more. Of an article whose time is over only its dates were
  /// checked, so that nothing is known of what the waivers silence.
  func faults(
    _ findings: [(rule: Rule, finding: Finding)], isOver: Bool, _ locator: FieldLocator
  ) -> [Diagnostic] {
    waivers.indices.compactMap { number in
      let id = waivers[number].rule
      let span = locator.span(of: Waivers.field(number, "rule"))
      guard let rule = RuleCatalog.rule(id) else { return .unknownRule(id, at: span) }
      let mine = findings.filter { $0.rule.id == id }.map(\.finding)
      if mine.contains(where: rule.isWaivable(_:)) { return nil }
      if isOver, mine.isEmpty, !rule.withholds, !rule.isMetElsewhere { return nil }
      if !(rule.isWaivable || rule.isWaivableInPart) || !mine.isEmpty { return .notWaivable(rule, at: span) }
      return .unusedWaiver(id, at: span)
    }
  }

  private static func field(_ number: Int, _ name: String) -> FieldPath { ["waive", String(number), name] }
}

extension Diagnostic {
  fileprivate static func unknownRule(_ id: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, id: "unknown-rule", layer: .site, at: span, "there is no rule '\(shortened(id))'",
      hint: RuleExplanation.hint(for: id))
  }

  fileprivate static func notWaivable(_ rule: Rule, at span: SourceSpan) -> Diagnostic {
    let (reason, hint): (String, String) =
      switch (rule.isMetElsewhere, rule.withholds) {
      case (true, _):
        ("without it there is nothing to publish", "mend it: 'sitegen explain \(rule.id)' says how")
      case (false, true):
        ("it decides what a build contains", "take the waiver out; 'sitegen explain \(rule.id)' says what helps")
      case (false, false):
        (
          "what the licence or a permission demands is not the editor's to give away",
          "only a recorded permission cures it: 'rights.permission', with who gave it, when, and where that is written"
        )
      }
    return Diagnostic(
      .error, id: "not-waivable", layer: rule.layer, at: span, "\(rule.id) cannot be waived: \(reason)", hint: hint)
  }

  fileprivate static func unusedWaiver(_ id: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .warning, id: "unused-waiver", layer: .site, at: span, "nothing breaks \(id), so there is nothing to waive",
      hint: "take the waiver out")
  }
}
