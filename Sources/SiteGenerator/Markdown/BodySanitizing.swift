import HTML
import Mustache
import SiteModel

/// Makes bodies safe when they are HTML: the last step of every one of them (SECURITY.md S2, S3).
struct BodySanitizing: Sendable {
  let sanitizer: Sanitizer
  private let hasAnchors: Bool
  /// Ids that pages have besides those of their texts.
  private let pageIDs: Set<String>

  /// What a site's options ask for; `nil` for settings that no site may have, which are refused when they are read.
  init?(_ options: MarkdownOptions) {
    var settings = SanitizerSettings(options.html)
    settings.externalRel = options.externalRel
    guard let sanitizer = try? Sanitizer(settings) else { return nil }
    self.sanitizer = sanitizer
    hasAnchors = options.additions && options.headingAnchors
    pageIDs = options.pageIDs
  }

  /// What libcmark printed, with the findings of the walk before. Raw HTML is held to the same rules as Markdown, and its
  /// headings get their names behind those of Markdown.
  func body(_ printed: [UInt8], of walk: BodyWalk, limit: Int?) -> RenderedBody {
    let parts = walk.rawHTML.separate(printed)
    let decisions = BodyDecisions(links: walk.links, anchors: hasAnchors ? walk.anchors : nil, named: walk.headings)
    let safe = sanitizer.sanitize(
      parts.html, foreign: ForeignParts(parts.foreign.map(\.range)), limit: limit, hooks: decisions)
    var findings = walk.findings
    let missing = missingFragments(of: safe)
    if parts.foreign.isEmpty {
      if safe.isTooLong { findings.add(.htmlTooLarge, atOffset: 0) }
    } else {
      var places = RawHTMLPlaces(parts, walk.rawHTML)
      let missing = missing.filter { parts.isForeign($0.offset) }.map { ($0.offset, $0.finding) }
      report(safe, decisions, &findings, besides: missing) { places.place(of: $0, in: &$1) }
    }
    for link in missing where !parts.isForeign(link.offset) {
      guard var note = walk.links.fragments[link.id] else {
        findings.add(link.finding, atOffset: 0)
        continue
      }
      findings.source.lineOffset = note.lineOffset
      findings.add(link.finding, at: note.scope.place(ofDestination: note.destination, in: &findings.source))
    }
    return RenderedBody(
      html: BodySanitizing.beginningWithTag(safe.html.bytes), diagnostics: findings.diagnostics,
      headings: decisions.headings,
      firstParagraph: walk.firstParagraph
        ?? (parts.foreign.isEmpty ? nil : FirstParagraph.text(of: safe.html.bytes)))
  }

  /// A body that is HTML as a whole.
  func body(_ body: MarkdownBody, _ links: LinkRewriting, _ anchors: HeadingAnchors) -> RenderedBody {
    var findings = BodyFindings(body)
    guard body.bytes.count <= BodyLimits.bytes else {
      findings.add(.bodyTooLarge, atOffset: 0)
      return RenderedBody(diagnostics: findings.diagnostics)
    }
    let html = Array(body.bytes)
    if let invalid = html.span.firstInvalidUTF8 {
      findings.add(.notUTF8(html[invalid.lowerBound]), atOffset: invalid.lowerBound)
    }
    let decisions = BodyDecisions(links: links, anchors: hasAnchors ? anchors : nil, named: [])
    let safe = sanitizer.sanitize(html, limit: body.paragraphLimit, hooks: decisions)
    let missing = missingFragments(of: safe).map { ($0.offset, $0.finding) }
    report(safe, decisions, &findings, besides: missing) { offset, _ in
      RawHTMLPlaces.tag(at: min(offset, html.count), in: html)
    }
    return RenderedBody(
      html: BodySanitizing.beginningWithTag(safe.html.bytes), diagnostics: findings.diagnostics,
      headings: decisions.headings,
      firstParagraph: FirstParagraph.text(of: safe.html.bytes))
  }

  /// What is to be said of links to parts of a text that it does not have, with where they stand in its HTML.
  private func missingFragments(of safe: SanitizedBody) -> [(offset: Int, id: String, finding: BodyFinding)] {
    let ids = safe.ids.count > NearNames.few ? [] : safe.ids.map { String(decoding: $0, as: UTF8.self) }.sorted()
    let missing = safe.missingFragments.lazy.compactMap { missing -> (offset: Int, id: String)? in
      guard let id = Fragment.id(missing.id), !pageIDs.contains(id) else { return nil }
      return (missing.offset, id)
    }
    return missing.prefix(BodyFindings.limit).map { offset, id in
      (offset, id, .missingFragment(id, in: nil, likely: Typos.likelyWord(for: id, among: ids)))
    }
  }

  /// Puts a text that begins with words into an element: it is found again on its page by the tag with which it begins
  /// (`PageVerifier`).
  private static func beginningWithTag(_ html: [UInt8]) -> [UInt8] {
    guard let start = html.firstIndex(where: { $0 > 0x20 }) else { return [] }
    if html[start] == 0x3C { return start == 0 ? html : Array(html[start...]) }
    return Array("<div>".utf8) + html[start...] + Array("</div>\n".utf8)
  }

  /// Reports what was decided and what was removed, in the order of the text.
  private func report(
    _ safe: SanitizedBody, _ decisions: BodyDecisions, _ findings: inout BodyFindings,
    besides others: [(offset: Int, finding: BodyFinding)], _ place: (Int, inout BodySource) -> BodySource.Place
  ) {
    if safe.isTooLong { findings.add(.htmlTooLarge, atOffset: 0) }
    var found = decisions.findings + RemovedHTML.findings(safe.removals) + others
    if let cut = safe.cut { found.append((cut, .restNotShown)) }
    // Sorting keeps what stands at one place in its order.
    for (_, entry) in found.enumerated().sorted(by: { ($0.1.offset, $0.0) < ($1.1.offset, $1.0) }) {
      guard !findings.isFull else {
        findings.count(entry.finding)
        continue
      }
      let source = place(entry.offset, &findings.source)
      findings.add(entry.finding, at: source)
    }
  }
}

extension BodyFinding {
  /// That the rest of a text is not shown.
  fileprivate static let restNotShown = BodyFinding(
    .information, "not-shown", "from here on nothing is shown: the excerpt has no more paragraphs",
    hint: "cut the text here, or see 'rights.paragraphs' and the outlet's 'edits.excerptParagraphs'")
}
