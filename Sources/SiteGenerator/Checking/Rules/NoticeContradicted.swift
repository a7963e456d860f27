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
      let text = notice.lowercased()
      let place = article.rights.holder.flatMap { Phrases.words($0.lowercased(), in: text) }
      var findings: [Finding] = []
      if let holder = article.rights.holder, place == nil {
        findings.append(
          Finding("the notice does not name the holder, '\(shortened(holder))'", at: ["rights", "notice"]))
      }
      if let years = article.rights.years, let other = contradiction(of: years, in: text, holder: place) {
        findings.append(
          Finding("the notice says \(other.text), the copyright year is \(years.text)", at: ["rights", "notice"]))
      }
      return findings
    })

  /// The first years of a notice, where none that it names are those of the copyright. A number in the holder's name is
  /// no year: Studio 1990.
  private static func contradiction(
    of years: CopyrightYears, in notice: String, holder: Range<String.Index>?
  ) -> CopyrightYears? {
    let text = holder.map { Array(notice[..<$0.lowerBound].utf8) + [0x20] + Array(notice[$0.upperBound...].utf8) }
    let named = Rule.years(in: text ?? Array(notice.utf8))
    let isMeant = named.contains { $0.first <= years.last && years.first <= $0.last }
    return isMeant ? nil : named.first
  }

  /// Numbers of four digits that can be years, and runs of them: `2015–2026`, `2015-26`.
  private static func years(in notice: [UInt8]) -> [CopyrightYears] {
    var found: [CopyrightYears] = []
    var rest = notice[...]
    while let start = rest.firstIndex(where: isDigit) {
      let digits = rest[start...].prefix(while: isDigit)
      rest = rest[digits.endIndex...]
      guard digits.count == 4, let first = number(digits), CopyrightYears(first) != nil else { continue }
      let last = secondYear(of: first, in: &rest)
      if let years = CopyrightYears(first, through: last) { found.append(years) }
    }
    return found
  }

  /// What stands behind a dash: a year, or its last two digits. `rest` goes on behind it.
  private static func secondYear(of first: Int, in rest: inout ArraySlice<UInt8>) -> Int {
    let blanks = rest.prefix { $0 == 0x20 }
    let behind = rest[blanks.endIndex...]
    guard let dash = [[0x2D], [0xE2, 0x80, 0x93], [0xE2, 0x80, 0x94]].first(where: { behind.starts(with: $0) }) else {
      return first
    }
    let digits = behind.dropFirst(dash.count).drop { $0 == 0x20 }.prefix(while: isDigit)
    guard let number = number(digits), digits.count == 4 || digits.count == 2 else { return first }
    let last = digits.count == 4 ? number : first / 100 * 100 + number
    guard CopyrightYears(first, through: last) != nil else { return first }
    rest = rest[digits.endIndex...]
    return last
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? { Int(String(decoding: digits, as: UTF8.self)) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
