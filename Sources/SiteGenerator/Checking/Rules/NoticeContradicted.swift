import SiteModel

extension Rule {
  static let noticeContradicted = Rule(
    "R012", .error, .licence, "The copyright notice, the holder and the year agree",
    why: """
      The notice is printed as it was written, and machines are told the holder and the year. Where they differ, one of
      the two is false.
      """,
    source: "CC BY 4.0, section 3(a)(1)(A)(ii); 17 U.S.C. § 1202(a) on false copyright information",
    hint: "correct 'holder:' or 'year:', or leave 'notice:' out: the line is then made of them",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0, holder: Isla Renwick, notice: \"© 2019 The Gazette\"}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0, holder: Isla Renwick, notice: \"© 2026 Isla Renwick\"}"),
    check: .article { article in
      guard let notice = article.rights.notice, !notice.isEmpty, article.rights.basis != .publicDomain else {
        return []
      }
      var findings: [Finding] = []
      if let holder = article.rights.holder, !Phrases.has(holder.lowercased(), in: notice.lowercased()) {
        findings.append(
          Finding("the notice does not name the holder, '\(shortened(holder))'", at: ["rights", "notice"]))
      }
      if let years = article.rights.years, let other = Rule.year(in: notice),
        !(years.first...years.last).contains(other)
      {
        findings.append(
          Finding("the notice says \(other), the copyright year is \(years.text)", at: ["rights", "notice"]))
      }
      return findings
    })

  /// The first number of four digits that can be a year.
  private static func year(in notice: String) -> Int? {
    notice.utf8.split { !(0x30...0x39).contains($0) }.lazy
      .compactMap { $0.count == 4 ? Int(Substring($0)) : nil }.first { CopyrightYears($0) != nil }
  }
}
