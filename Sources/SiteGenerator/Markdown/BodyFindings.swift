import SiteModel

/// What can be said about a place in a body.
struct BodyFinding: Hashable {
  var severity: Diagnostic.Severity
  var id: String
  var text: String
  var hint: String?
  var layer = Diagnostic.Layer.format

  init(_ severity: Diagnostic.Severity, _ id: String, _ text: String, hint: String? = nil) {
    self.severity = severity
    self.id = id
    self.text = text
    self.hint = hint
  }
}

/// Collects what is found in one body.
struct BodyFindings {
  /// How many findings of one body are listed; the rest are counted.
  static let limit = 100

  /// The source, to look for places in.
  var source: BodySource
  private var listed: [Diagnostic] = []
  /// What was said where.
  private var said: Set<Said> = []
  private var unlisted = 0
  private var unlistedHasErrors = false

  init(_ body: MarkdownBody) {
    source = BodySource(body)
  }

  /// Adds a finding, unless it was found there before: two links may have their address in one place.
  mutating func add(_ finding: BodyFinding, at place: BodySource.Place) {
    let words = Said(place: place, id: finding.id, text: finding.text)
    guard !said.contains(words) else { return }
    guard !isFull else { return count(finding) }
    said.insert(words)
    listed.append(
      Diagnostic(
        finding.severity, id: finding.id, layer: finding.layer, at: source.span(place), finding.text,
        hint: finding.hint))
  }

  /// Whether no more are listed; then nobody need look for their places.
  var isFull: Bool { listed.count >= BodyFindings.limit }

  /// Counts a finding that is not listed.
  mutating func count(_ finding: BodyFinding) {
    unlisted += 1
    if finding.severity == .error { unlistedHasErrors = true }
  }

  private struct Said: Hashable {
    let place: BodySource.Place
    let id: String
    let text: String
  }

  /// Adds a finding at a byte of the body, from 0.
  mutating func add(_ finding: BodyFinding, atOffset offset: Int) {
    add(finding, at: BodySource.Place(offset: offset, length: 1))
  }

  /// Everything that was found, in that order.
  var diagnostics: [Diagnostic] {
    guard unlisted > 0, var span = listed.last?.span else { return listed }
    span.length = 1
    let rest = Diagnostic(
      unlistedHasErrors ? .error : .warning, id: "more-findings", at: span,
      "\(unlisted) more \(unlisted == 1 ? "finding" : "findings") in this text \(unlisted == 1 ? "is" : "are") not listed"
    )
    return listed + [rest]
  }
}
