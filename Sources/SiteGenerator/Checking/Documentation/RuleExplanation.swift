import SiteModel

/// One rule in full (`sitegen explain R020`).
package struct RuleExplanation: Sendable {
  private let rule: Rule

  /// The explanation of a rule.
  init(_ rule: Rule) { self.rule = rule }

  /// The explanation of the rule with an id, in small letters too, and in brackets as messages have it; `nil` where there is
  /// none.
  package init?(_ id: String) {
    let word = id.utf8.split { [0x20, 0x5B, 0x5D].contains($0) }.first.map { String(decoding: $0, as: UTF8.self) }
    guard let rule = RuleCatalog.rule((word ?? id).uppercased()) else { return nil }
    self.init(rule)
  }

  /// What helps whoever asked for a rule that does not exist.
  package static func hint(for id: String) -> String {
    let likely = RuleCatalog.likelyIDs(for: id)
    return likely.isEmpty ? "'sitegen rules' lists them" : "did you mean \(likely.joined(separator: " or "))?"
  }

  /// How bad a breach is, whose demand it is, and whether an editor may let it stand.
  var kind: String {
    let severity =
      switch rule.severity {
      case .error: "Error"
      case .warning: "Warning"
      case .information: "Information"
      }
    let demand =
      switch rule.layer {
      case .licence: "demanded by the licence or the law"
      case .permission: "demanded by the permission"
      case .outlet: "demanded by the outlet"
      case .site: "demanded by the site itself"
      case .format: "demanded by the form of the file"
      }
    let waiver =
      rule.withholds
      ? "the article is left out, and the build goes on" : rule.isWaivable ? "can be waived" : "cannot be waived"
    return "\(severity); \(demand); \(waiver)."
  }

  /// The rule for a terminal.
  package var text: String {
    """
    \(rule.id): \(rule.title)
    \(kind)

    \(rule.why)

    from  \(rule.source)
    hint  \(rule.hint)

    Breaks it:

    \(RuleExplanation.indented(rule.failing))

    Keeps it:

    \(RuleExplanation.indented(rule.passing))

    """
  }

  /// The files of an example, those of an earlier build first.
  static func dated(_ example: RuleExample) -> [(file: RuleExample.File, note: String)] {
    example.before.map { ($0, ", as it was built before") } + example.files.map { ($0, "") }
  }

  /// The rule for a page, without a heading.
  var markdown: String {
    """
    **\(rule.title).** \(kind)

    \(rule.why)

    From: \(rule.source).

    Hint: \(rule.hint).

    Breaks it:

    \(RuleExplanation.fenced(rule.failing))

    Keeps it:

    \(RuleExplanation.fenced(rule.passing))
    """
  }

  private static func fenced(_ example: RuleExample) -> String {
    dated(example).map { file, note in
      let language = file.path.hasExtension("yaml") ? "yaml" : file.path.hasExtension("md") ? "markdown" : "html"
      return "`\(file.path)`\(note)\n\n```\(language)\n\(file.text)\n```"
    }.joined(separator: "\n\n")
  }

  private static func indented(_ example: RuleExample) -> String {
    dated(example).map { file, note in
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      return "  # \(file.path)\(note)\n" + lines.map { $0.isEmpty ? "" : "  \($0)" }.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
