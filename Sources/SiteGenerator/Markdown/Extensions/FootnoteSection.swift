/// Prints the footnotes of a body below it, as a list (DPUB-ARIA 1.1 `doc-endnotes`).
enum FootnoteSection {
  /// Appends the notes that a body refers to; nothing where it has none. What is in them is walked through as the body
  /// was.
  static func append(
    _ body: borrowing ExtendedDocument, walkedBy walk: inout BodyWalk, words: BodyWords?, to html: inout [UInt8]
  ) {
    append(body, words: words, to: &html) { document, note in
      walk.begin(lineOffset: note.firstLine - 1 - document.linesBeforeNote)
      document.report(to: &walk.findings)
      document.tree.walk { walk.visit(&$0) }
    }
  }

  /// The same with any other way to go through a note.
  static func append(
    _ body: borrowing ExtendedDocument, words: BodyWords? = nil, to html: inout [UInt8],
    visiting visit: (inout ExtendedDocument, ExtendedSource.Note) -> Void
  ) {
    guard !body.notes.isEmpty else { return }
    let names = FootnoteNames()
    Markup.open(
      "section", [("class", "footnotes"), ("role", "doc-endnotes"), ("aria-label", words?.notes)], &html)
    html.append(text: "\n<ol>\n")
    for note in body.notes {
      var document = body.document(of: note)
      visit(&document, note)
      document.tree.append(html: names.backlinks(of: note.number, references: note.references, words))
      html.append(text: "<li id=\"\(names.note(note.number))\">\n")
      html.append(contentsOf: document.tree.html())
      html.append(text: "</li>\n")
    }
    html.append(text: "</ol>\n</section>\n")
  }
}
