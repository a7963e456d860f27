import SiteModel

extension Rule {
  static let linkDropped = Rule(
    "R046", .error, .outlet, "Every link of the original stays where the outlet wants that",
    why: """
      The links of a text are its evidence, and some outlets want all of them kept. They are compared as addresses, each
      as often as it stands in the text, in translations too. In a chain the terms of every outlet hold.
      """,
    source: "the outlet's terms (links.keepAll)",
    hint: "put the link back where it stood; 'sitegen diff' lists them",
    failing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0}",
      original: "The [report](https://port.example.org/report) is out.", text: "The report is out.",
      outlet: "name: The Post\nurl: https://post.example.org/\nlinks: {keepAll: true}"),
    passing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0}",
      original: "The [report](https://port.example.org/report) is out.",
      text: "The [report](https://port.example.org/report) is out.",
      outlet: "name: The Post\nurl: https://post.example.org/\nlinks: {keepAll: true}"),
    check: .text { article, report in
      guard let links = report.links, !links.keepsAll else { return [] }
      let lost = links.missing + links.rewritten.map(\.from)
      let rest = lost.count > 1 ? " and \(lost.count - 1) more" : ""
      return article.outlets { $0.outlet.links.keepAll == true }.map { outlet, field in
        Finding(
          "\(outlet.outlet.name) wants every link of the original kept; '\(lost.first ?? "")'\(rest) is not in the "
            + "text", at: field)
      }
    })
}
