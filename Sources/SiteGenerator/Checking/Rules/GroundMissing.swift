import SiteModel

extension Rule {
  static let groundMissing = Rule(
    "R015", .error, .licence, "A republished article says on what ground it is here",
    why: """
      Somebody else's text may appear by licence, by permission, as fair use, as a quotation, or because nobody has
      rights in it. Each has conditions of its own, and none is assumed.
      """,
    source: "Berne Convention, article 9(1): authors have the exclusive right of authorising reproduction",
    hint: "add 'basis:' under 'rights:': license, permission, fair-use, quotation or public-domain",
    failing: .republished("rights: {holder: Isla Renwick}"),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0, holder: Isla Renwick}"),
    check: .reading)
}
