import SiteModel

/// A waiver of an article, and whether it silences anything.
package struct LedgerWaiver: Sendable, Hashable {
  /// What a waiver does at the moment of a ledger.
  package enum Effect: String, Sendable, Hashable {
    /// It silences a finding.
    case inForce = "in-force"
    /// Its last day is over.
    case ended
    /// Nothing breaks the rule.
    case unused
    /// The article is not shown, so that the rule was not held against it.
    case unchecked
  }

  package let rule: String
  package let by: String
  package let because: String
  /// The last day on which it holds.
  package let until: String?
  package let effect: Effect

  /// A waiver of an article in a state.
  init(_ waiver: Waiver, _ state: ArticleState, _ context: CheckContext, waived: [WaivedFinding]) {
    rule = waiver.rule
    by = waiver.by
    because = waiver.because
    until = waiver.until?.rfc3339(in: context.zone)
    if waived.contains(where: { $0.waiver == waiver }) {
      effect = .inForce
    } else if waiver.until.map({ context.isOver($0) }) ?? true {
      effect = .ended
    } else {
      switch state {
      case .published, .future, .embargoed, .delayed: effect = .unused
      case .draft, .tooOld, .expired, .withdrawn: effect = .unchecked
      }
    }
  }

  /// Who accepts what, until when, in one phrase.
  package var words: String {
    "\(rule) by \(by)" + (until.map { " until \($0)" } ?? "") + (effect == .inForce ? "" : " (\(effect.rawValue))")
  }
}
