import SiteModel
import Testing

@testable import SiteGenerator

/// What outlets ask about time, and what lifts it.
@Suite struct TimeTermsTests {
  /// An article of 2026-03-06 whose original is of 2026-03-04, at the noon of 2026-06-01.
  private func broken(_ rights: String, _ time: String, asOf: Int = RuleSites.noon) async throws -> Set<String> {
    try await RuleSites.broken("rights: {\(rights)}", outlet: "time: {\(time)}", asOf: asOf)
  }

  private static let terms = [
    ("removeAfter: P30D", "R039"), ("maxAge: P1D", "R038"), ("minDelay: P200D", "R049"),
  ]
  private static let letter = "permission: {from: A, date: 2026-03-05, reference: b"

  /// As the hints of R038 and R039 say it: the permission as the ground, or beside the licence.
  @Test(arguments: terms) func aPermissionLiftsThem(_ time: String, _ rule: String) async throws {
    let letter = TimeTermsTests.letter
    #expect(try await broken("basis: license, license: CC-BY-4.0", time) == [rule])
    #expect(try await broken("basis: permission, \(letter)}", time) == [])
    #expect(try await broken("basis: permission, \(letter), until: 2026-12-31}", time) == [])
    #expect(try await broken("basis: license, license: CC-BY-4.0, \(letter), until: 2026-12-31}", time) == [])
  }

  /// One without evidence, one that was taken back and one that is only for changes lift nothing; one that is over ends
  /// the article.
  @Test(arguments: terms) func onlyOneThatIsInForce(_ time: String, _ rule: String) async throws {
    let letter = TimeTermsTests.letter
    let licence = "basis: license, license: CC-BY-4.0"
    #expect(try await broken("\(licence), permission: {from: A}", time).contains(rule))
    #expect(try await broken("\(licence), \(letter), revoked: 2026-03-05}", time).contains(rule))
    #expect(try await broken("\(licence), \(letter), scope: [web, edit]}", time).contains(rule))
    #expect(try await broken("\(licence), \(letter), until: 2026-05-31}", time) == ["R031"])
  }

  /// Nobody asks an outlet when to quote it, to use it fairly, or to print what is nobody's.
  @Test(arguments: terms) func theyBindNobodyWhoNeedsNoLeave(_ time: String, _ rule: String) async throws {
    for basis in ["quotation, mode: excerpt", "fair-use", "public-domain"] {
      #expect(try await !broken("basis: \(basis)", time).contains(rule), "\(basis)")
    }
  }

  /// A permission is its giver's: in a chain the terms of the others still hold. Nobody who is known means the origin.
  @Test(
    arguments: [
      ("A. Editor, The Post", ["The Digest"]), ("a. editor, the post", ["The Digest"]), ("post", ["The Digest"]),
      ("Post Media Ltd", ["The Digest"]), ("rights@post.example.org", ["The Digest"]), ("M. Oakes", ["The Digest"]),
      ("B. Reader, The Digest", ["The Post"]), ("desk@digest.example.org", ["The Post"]),
      ("The Evening Digest", ["The Digest"]), ("The Post and The Digest", []), ("The Digester", ["The Digest"]),
      ("The Digest Authors", ["The Digest"]), ("digest", ["The Post"]), ("their digest", ["The Digest"]),
    ])
  func aPermissionIsItsGivers(_ from: String, _ askers: [String]) async throws {
    let time = "time: {minDelay: P200D}"
    let example = RuleExample(
      """
      title: T
      date: 2026-03-06
      authors: [A]
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04}
      via: [{outlet: digest, url: "https://digest.example.org/1", date: 2026-03-05}]
      rights:
        basis: permission
        holder: The Digest Authors
        permission: {from: "\(from)", date: 2026-03-05, reference: letter 7}
      """, outlet: "name: The Post\nlegalName: Post Media\nurl: https://post.example.org/\n\(time)",
      moreOutlets: [("digest", "name: The Digest\nurl: https://digest.example.org/\n\(time)")])
    let found = try await RuleSites.diagnostics(example).filter { $0.id == "R049" }
    #expect(found.count == (askers.isEmpty ? 0 : 1))
    #expect(askers.allSatisfy { name in found.contains { $0.text.contains(name) } }, "\(found.map(\.text))")
  }

  /// In a chain the outlet that asks is the one that is named, with the day from which it counts.
  @Test(
    arguments: [
      ("removeAfter: P30D", "R039", 3, 5), ("maxAge: P0D", "R038", 3, 5), ("minDelay: P200D", "R049", 5, nil),
    ] as [(String, String, Int, Int?)])
  func theOutletThatAsksIsNamed(_ time: String, _ rule: String, _ line: Int, _ note: Int?) async throws {
    let example = RuleExample(
      """
      title: T
      date: 2026-03-06
      authors: [A]
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04}
      via: [{outlet: digest, url: "https://digest.example.org/1", date: 2026-03-05}]
      rights: {basis: license, license: CC-BY-4.0}
      """,
      moreOutlets: [("digest", "name: The Digest\nurl: https://digest.example.org/\ntime: {\(time)}")])
    let found = try #require(try await RuleSites.diagnostics(example).first { $0.id == rule })
    #expect(found.text.contains("The Digest"))
    #expect(!found.text.contains("The Post"))
    #expect(found.span?.line == (rule == "R049" ? 6 : line))
    #expect(found.notes.first?.span?.line == (note == nil ? nil : 6))
  }

  /// A day of the original is a day where its outlet is; the build is of noon in Greenwich, the site's zone is UTC.
  @Test func daysOfTheOriginalAreThoseOfItsOutlet() async throws {
    func broken(_ source: String, _ via: String, _ zone: String, date: String = "2026-06-01") async throws -> [String] {
      let example = RuleExample(
        """
        title: T
        date: \(date)
        authors: [A]
        source: {outlet: post, url: "https://post.example.org/1", date: \(source)}
        via: [{outlet: digest, url: "https://digest.example.org/1", date: \(via)}]
        rights: {basis: license, license: CC-BY-4.0}
        """, outlet: RuleSites.outlet + "\ntime: {zone: \"\(zone)\"}",
        moreOutlets: [("digest", "name: D\nurl: https://digest.example.org/\ntime: {zone: \"\(zone)\"}")])
      return try await RuleSites.diagnostics(example).map(\.id)
    }
    #expect(try await broken("2026-06-01", "2026-06-01", "+00:00") == [])
    #expect(try await broken("2026-06-01", "2026-06-02", "+00:00") == ["R009"])
    // There the second of June has begun at noon in Greenwich.
    #expect(try await broken("2026-06-01", "2026-06-02", "+13:00") == [])
    // And there the first of June has not.
    #expect(try await broken("2026-06-01", "2026-06-01", "-13:00") == ["R009", "R009"])
    // The last second of May in Greenwich is the first of June in the east, and not yet in the west.
    #expect(try await broken("2026-06-01", "2026-06-01", "+01:00", date: "2026-05-31") == [])
    #expect(try await broken("2026-06-01", "2026-06-01", "+00:00", date: "2026-05-31") == ["R008"])
  }
}
