import SiteModel

extension Rule {
  static let creditUnresolved = Rule(
    "R040", .error, .outlet, "The outlet's own wording of the credit has all its values",
    why: """
      An outlet's sentence is printed as the outlet wrote it. A value that is not there leaves a hole: “first published
      on .” is a credit that nobody asked for.
      """,
    source: "the outlet's terms (credit)",
    hint: "add what is missing to the front matter, or make the place optional in the outlet's file: {date? on {date}}",
    failing: .init(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour"}
      rights: {basis: license, license: CC-BY-4.0, year: 2026}
      """,
      outlet: """
        name: The Post
        url: https://post.example.org/
        credit: {text: "First published by [{outlet}]({url}) on {date}."}
        """),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        credit: {text: "First published by [{outlet}]({url}) on {date}."}
        """),
    check: .article { article in
      guard let outlet = article.outlet, let text = outlet.outlet.credit.text(for: article.rights.mode) else {
        return []
      }
      let holes = article.missingValues
      // Nothing is read where nothing is missing, or where the sentence does not speak of it.
      guard holes.contains(where: { Phrases.has("{\($0.name.rawValue)}", in: text.lowercased()) }),
        let wording = try? Wording(text, kind: .origin)
      else { return [] }
      return holes.filter { wording.needs($0.name) }.map { hole in
        Finding(
          "the sentence of \(outlet.outlet.name) needs '{\(hole.name.rawValue)}', which is not known", at: hole.field,
          notes: [("the outlet is named here", ["source", "outlet"])])
      }
    })
}

extension ArticleCase {
  /// The values of a credit that the article lacks, and the fields that would give them.
  fileprivate var missingValues: [(name: WordingName, field: FieldPath)] {
    var missing: [(name: WordingName, field: FieldPath)] = []
    if source?.date == nil { missing.append((.date, ["source", "date"])) }
    if rights.license == nil { missing.append((.license, ["rights", "license"])) }
    if !tellsChanges { missing.append((.changes, ["rights", "changes"])) }
    if !rights.translator.isWritten { missing.append((.translator, ["rights", "translator"])) }
    if rights.paragraphs == nil { missing.append((.paragraphs, ["rights", "paragraphs"])) }
    if article.authors.isEmpty { missing.append((.authors, ["authors"])) }
    return missing
  }
}
