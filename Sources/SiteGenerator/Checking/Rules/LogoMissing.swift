import SiteModel

extension Rule {
  static let logoMissing = Rule(
    "R041", .error, .outlet, "An outlet that wants its logo with the credit has one",
    why: """
      Some outlets let others republish on condition that their logo stands beside the credit. sitegen brings no logos:
      the file must come from the outlet, with its consent.
      """,
    source: "the outlet's terms (credit.logo)",
    hint: "ask the outlet for the file, and name it in its entry: logo: /logos/post.svg",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ncredit: {logo: required}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\ncredit: {logo: preferred}"),
    check: .article { article in
      guard let outlet = article.outlet, outlet.outlet.credit.logo == .required, outlet.outlet.logo == nil else {
        return []
      }
      return [
        Finding("\(outlet.outlet.name) wants its logo with the credit, and has none here", at: ["source", "outlet"])
      ]
    })
}
