/// One of the places that refer to a footnote.
struct FootnoteReference: Hashable, Sendable {
  /// The number of the note, from 1, in the order of the first references.
  var number: Int
  /// Which of the references to this note it is, from 1.
  var occurrence: Int

  init(number: Int, occurrence: Int) {
    (self.number, self.occurrence) = (number, occurrence)
  }

  /// What a mark in the source says: `number.occurrence`.
  init?(_ mark: ArraySlice<UInt8>) {
    let numbers = mark.split(separator: 0x2E).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 2 else { return nil }
    self.init(number: numbers[0], occurrence: numbers[1])
  }
}

/// The names by which references and notes know each other, and how they are printed.
struct FootnoteNames: Sendable {
  /// What stands before each `id`, where several texts are on one page.
  var prefix = ""

  func note(_ number: Int) -> String { prefix + "fn-" + String(number) }

  func reference(_ reference: FootnoteReference) -> String {
    let name = prefix + "fnref-" + String(reference.number)
    return reference.occurrence == 1 ? name : name + "-" + String(reference.occurrence)
  }

  /// A reference: the number of the note, as a link (DPUB-ARIA 1.1 `doc-noteref`); within another link the number alone.
  func html(of reference: FootnoteReference, isInLink: Bool = false) -> [UInt8] {
    let number = String(reference.number)
    var html: [UInt8] = []
    html.reserveCapacity(96)
    html.append(text: "<sup id=\"")
    html.append(text: self.reference(reference))
    html.append(text: "\">")
    if !isInLink {
      html.append(text: "<a href=\"#")
      html.append(text: note(reference.number))
      html.append(text: "\" role=\"doc-noteref\">")
    }
    html.append(text: number)
    html.append(text: isInLink ? "</sup>" : "</a></sup>")
    return html
  }

  /// The number that a reference printed as HTML says; `nil` for any other HTML.
  static func number(ofReference html: Span<UInt8>) -> Int? {
    guard html.firstIndex(of: Array("<sup id=".utf8), in: 0..<html.count) == 0,
      let end = html.firstIndex(of: Array("</".utf8), in: 0..<html.count)
    else { return nil }
    var start = end
    while start > 0, (0x30...0x39).contains(html[start - 1]) { start -= 1 }
    let number = (start..<end).reduce(0) { $0 &* 10 &+ Int(html[$1] - 0x30) }
    return number > 0 ? number : nil
  }

  /// The links back from a note to each of its references (`doc-backlink`).
  func backlinks(of number: Int, references: Int, _ words: BodyWords? = nil) -> String {
    var html: [UInt8] = []
    for occurrence in 1...max(references, 1) {
      let name = reference(FootnoteReference(number: number, occurrence: occurrence))
      let label = words.map { occurrence == 1 ? $0.backToText : $0.backToText + " " + String(occurrence) }
      if occurrence > 1 { html.append(0x20) }
      Markup.open("a", [("href", "#" + name), ("role", "doc-backlink"), ("aria-label", label)], &html)
      html.append(text: "↩\u{FE0E}")
      html.append(text: occurrence == 1 ? "</a>" : "<sup>" + String(occurrence) + "</sup></a>")
    }
    return String(decoding: html, as: UTF8.self)
  }
}
