import SiteModel

extension Rule {
  static let licenseUnknown = Rule(
    "R014", .error, .licence, "The licence exists, and is not retired",
    why: """
      What a licence that nobody has written allows cannot be known. Retired ones were meant for other things than
      texts; whoever still names one should be asked. Nor is it a statement of rights that nobody knows them
      (rightsstatements.org, UND).
      """,
    source: "the list of licences of Creative Commons; the SPDX licence list",
    hint: "write an SPDX id such as CC-BY-ND-4.0, or the licence's address",
    failing: .republished("rights: {basis: license, license: CC-BY-5.0}"),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0}"),
    check: .reading)
}
