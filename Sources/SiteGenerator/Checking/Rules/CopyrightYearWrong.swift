import SiteModel

extension Rule {
  static let copyrightYearWrong = Rule(
    "R011", .error, .licence, "The year of the copyright line is that of first publication",
    why: """
      The year belongs to the notice, which must be kept as it was. It is a number of four digits, not of the future;
      one that is not the original's year is worth a look.
      """,
    source: "17 U.S.C. § 401(b)(2); CC BY 4.0, section 3(a)(1)(A)(ii)",
    hint: "write the year as the original's notice has it, or leave it out: it is then that of 'source.date'",
    failing: .republished("rights: {basis: license, license: CC-BY-4.0, year: 2062}"),
    passing: .republished("rights: {basis: license, license: CC-BY-4.0, year: 2026}"),
    check: .article { article in
      guard let years = article.rights.years, article.rights.basis != .publicDomain else { return [] }
      // The site's own article that comes out next year is of next year.
      let own = article.source == nil ? article.article.date.date.year : 0
      if let today = article.context.today, years.last > max(today.year, own) {
        return [Finding("the copyright year \(years.last) has not come yet", at: ["rights", "year"])]
      }
      guard let original = article.source?.date, !(years.first...years.last).contains(original.date.year) else {
        return []
      }
      return [
        Finding(
          "the copyright year is \(years.text), and the original is of \(original.date.year)", at: ["rights", "year"],
          severity: .warning)
      ]
    })
}
