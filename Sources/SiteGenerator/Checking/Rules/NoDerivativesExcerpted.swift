import SiteModel

extension Rule {
  static let noDerivativesExcerpted = Rule(
    "R022", .warning, .licence, "A part of what may not be changed is shown only where the outlet is fine with that",
    why: """
      Whether a part of a work is a changed version of it is disputed. Some outlets invite excerpts, others take them to
      be outside the licence; quotation and fair use are grounds of their own.
      """,
    source: "CC BY-ND 4.0, section 2(a)(1)(A): in whole or in part; outlets read it differently",
    hint: "show the whole text, ask the outlet, or make it a quotation: basis: quotation",
    failing: .republished("rights: {basis: license, license: CC-BY-ND-4.0, mode: excerpt, paragraphs: 3}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-ND-4.0, mode: excerpt, paragraphs: 3}",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {excerpt: ok}"),
    check: .article { article in
      guard let license = article.license, !license.mayEdit, article.rights.mode == .excerpt,
        article.outlet?.outlet.edits.excerpt != .ok, !article.isPermitted(.excerpt)
      else { return [] }
      return [
        Finding(
          "'\(license.id)' may not allow the excerpt declared on line {line}", at: ["rights", "license"],
          line: ["rights", "mode"])
      ]
    })
}
