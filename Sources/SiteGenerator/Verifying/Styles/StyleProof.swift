/// Whether the style of a finished page leaves its credit to be seen: on screens, on paper, and for readers for whom some
/// condition of a sheet holds.
///
/// The page is made into a tree, the parts of the credit are looked for in it, and the cascade is computed for the
/// elements that they stand in. A part counts as hidden where it stands nowhere else to be seen.
struct StyleProof {
  /// A part of the credit: the elements of each place in which it stands.
  private struct Part {
    let name: String
    var isText = true
    let places: [[Int]]
  }

  private let outline: PageOutline
  private let styles: PageStyles
  private let parts: [Part]
  private let selecting: [Int: [Int]]
  /// What may lie over the parts.
  private let covers: [StyleCover.Candidate]

  private init(_ page: [UInt8], _ expectation: PageExpectation, _ body: [UInt8], _ book: StyleBook, _ template: String)
  {
    let outline = PageOutline(page, passingOver: body)
    let styles = PageStyles(of: outline, book, template: template)
    (self.outline, self.styles) = (outline, styles)
    parts = outline.parts(of: expectation).map { Part(name: $0.name, isText: $0.isText, places: $0.places) }
    covers = styles.covers(in: outline)
    var selecting: [Int: [Int]] = [:]
    for element in Set(parts.flatMap(\.places).joined()).union(covers.map(\.element)) {
      for number in outline.path(to: element) where selecting[number] == nil {
        selecting[number] = styles.rules.indices.filter { rule in
          let selector = styles.rules[rule].rule.selector
          return selector.pseudoElement == nil && outline.matches(selector, number)
        }
      }
    }
    self.selecting = selecting
  }

  /// What hides the credit of a page, and which of its sheets cannot be read.
  static func faults(
    in page: [UInt8], expecting expectation: PageExpectation, passingOver body: [UInt8], _ book: StyleBook,
    template: String
  ) -> [StyleFault] {
    let proof = StyleProof(page, expectation, body, book, template)
    var faults = proof.styles.unread.map { StyleFault(unread: $0.address, $0.sheet, $0.range, template: template) }
    var seen: Set<ShownStyle.Cause> = []
    for medium in proof.media {
      var cascade = StyleCascade(proof.outline, proof.styles.rules, selecting: proof.selecting, in: medium)
      for part in proof.parts {
        guard let cause = proof.cause(ofHiding: part, &cascade), seen.insert(cause).inserted, let rule = cause.rule
        else { continue }
        faults.append(StyleFault(hiding: part.name, by: cause.text, proof.styles.rules[rule]))
      }
      for part in proof.parts {
        for cause in StyleCover.causes(of: proof.covers, over: part.places, proof.outline, &cascade) {
          guard seen.insert(cause).inserted, let rule = cause.rule else { continue }
          faults.append(StyleFault(covering: part.name, by: cause.text, proof.styles.rules[rule]))
        }
      }
    }
    return faults
  }

  /// Screens and paper without conditions, then each that some rule asks for.
  private var media: [StyleCascade.Medium] {
    var media = [StyleCascade.Medium(), StyleCascade.Medium(isPaper: true)]
    for number in Set(selecting.values.joined()).union(covers.compactMap(\.drawing).joined()).sorted() {
      let conditions = styles.rules[number].conditions
      let some = conditions.filter { $0.reach == .some }
      guard !some.isEmpty else { continue }
      let isPaper = conditions.contains { $0.isOfPaper }
      let medium = StyleCascade.Medium(isPaper: isPaper, held: Set(some.map(\.text)))
      if media.count < 40, !media.contains(medium) { media.append(medium) }
    }
    return media
  }

  /// What hides a part, where no place is left in which it is seen.
  private func cause(ofHiding part: Part, _ cascade: inout StyleCascade) -> ShownStyle.Cause? {
    var first: ShownStyle.Cause?
    for place in part.places {
      guard let cause = cause(ofHiding: place, isText: part.isText, &cascade) else { return nil }
      first = first ?? cause
    }
    return first
  }

  private func cause(ofHiding place: [Int], isText: Bool, _ cascade: inout StyleCascade) -> ShownStyle.Cause? {
    for element in place {
      if let cause = cascade.style(of: element).cause(isText: isText) { return cause }
    }
    return nil
  }
}
