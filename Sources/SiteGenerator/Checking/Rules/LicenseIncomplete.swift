import SiteModel

extension Rule {
  static let licenseIncomplete = Rule(
    "R013", .error, .licence, "A licence is named with its kind and its version",
    why: """
      “Creative Commons” is six licences in seven versions, and they allow different things: “CC BY” is not a licence
      that one could link.
      """,
    source: "CC BY 4.0, section 3(a)(1)(C): indicate the licence, and include its text or address",
    hint: "follow the link on the original's page, and write an SPDX id such as CC-BY-ND-4.0, or the address",
    failing: .republished("rights: {basis: license, license: CC BY}"),
    passing: .republished("rights: {basis: license, license: CC-BY-3.0}"),
    check: .reading)
}
