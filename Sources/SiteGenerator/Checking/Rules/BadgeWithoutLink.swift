import SiteModel

extension Rule {
  static let badgeWithoutLink = Rule(
    "O113", .error, .licence, "A badge of a licence leads to the licence, and none is where there is no licence",
    why: """
      The badge alone says neither which version of the licence applies nor what it asks for. And on an article that is
      here by permission it invites readers to copy what nobody licensed.
      """,
    source: "CC BY 4.0, section 3(a)(1)(C); Creative Commons' policy on its marks",
    hint: "put it into <a rel=\"license\" href=\"{{url}}\"> inside {{#article.license}}, or leave it out",
    failing: .init(
      template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}"
        + "<img src=\"{{site.home}}cc-by.png\" alt=\"CC BY\"></article>"),
    passing: .init(
      template: "<article>{{{creditsAbove}}}{{{body}}}{{{credits}}}"
        + "{{#article.license}}<a rel=\"license\" href=\"{{url}}\"><img src=\"{{site.home}}cc-by.png\" alt=\"CC BY\"></a>"
        + "{{/article.license}}</article>"),
    check: .output)
}
