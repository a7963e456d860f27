import SiteModel
import Testing

@testable import SiteGenerator

/// Front matter, outlet and site of which it is known what is wrong.
@Suite struct RightsCasesTests {
  struct Case: Sendable, CustomStringConvertible {
    let name: String
    var lines: String
    var outlet = ""
    var settings = ""
    let expected: Set<String>
    var description: String { name }
  }

  /// The licence's own conditions, and their cures.
  static let licences: [Case] = [
    Case(
      name: "BY-ND, translated",
      lines: "language: en\nrights: {basis: license, license: CC-BY-ND-4.0, mode: translation, translator: M. Oakes}",
      outlet: "language: nl", expected: ["R021"]),
    Case(
      name: "BY-ND, translated, the outlet says ok",
      lines: "language: en\nrights: {basis: license, license: CC-BY-ND-4.0, mode: translation, translator: M. Oakes}",
      outlet: "language: nl\nedits: {translation: ok}", expected: []),
    Case(
      name: "BY-ND, edited, permitted",
      lines: """
        rights:
          basis: license
          license: CC-BY-ND-4.0
          mode: edited
          permission: {from: A, date: 2026-03-05, reference: b, scope: [edit]}
        """, expected: []),
    Case(
      name: "BY-ND, edited, permitted for the web only",
      lines: """
        rights:
          basis: license
          license: CC-BY-ND-4.0
          mode: edited
          permission: {from: A, date: 2026-03-05, reference: b, scope: [web]}
        """, expected: ["R020"]),
    Case(
      name: "BY-ND, edited, permission without evidence",
      lines: "rights: {basis: license, license: CC-BY-ND-4.0, mode: edited, permission: {from: A, scope: [edit]}}",
      expected: ["R020", "R030"]),
    Case(
      name: "BY-ND, edited, the outlet is fine with edits: its terms do not answer for the licence",
      lines: "rights: {basis: license, license: CC-BY-ND-4.0, mode: edited}", outlet: "edits: {policy: free}",
      expected: ["R020"]),
    Case(
      name: "BY-ND, edited, on the ground of a permission",
      lines: """
        rights:
          basis: permission
          mode: edited
          permission: {from: A, date: 2026-03-05, reference: b, scope: [web]}
        """, expected: []),
    Case(
      name: "BY-NC, advertisements, strict", lines: "rights: {basis: license, license: CC-BY-NC-4.0}",
      outlet: "ncReading: strict", settings: "publisher: {ads: true}", expected: ["R023"]),
    Case(
      name: "BY-NC, advertisements, ads-ok", lines: "rights: {basis: license, license: CC-BY-NC-4.0}",
      outlet: "ncReading: ads-ok", settings: "publisher: {ads: true}", expected: []),
    Case(
      name: "BY-NC, commercial, whatever the outlet says of advertisements",
      lines: "rights: {basis: license, license: CC-BY-NC-4.0}", outlet: "ncReading: ads-ok",
      settings: "publisher: {commercial: true}", expected: ["R023"]),
    Case(
      name: "BY-NC, commercial, permitted",
      lines: """
        rights:
          basis: license
          license: CC-BY-NC-4.0
          permission: {from: A, date: 2026-03-05, reference: b, scope: [commercial]}
        """, settings: "publisher: {commercial: true}", expected: []),
    Case(
      name: "BY, commercial", lines: "rights: {basis: license, license: CC-BY-4.0}",
      settings: "publisher: {commercial: true, ads: true}", expected: []),
    Case(
      name: "CC BY without a version", lines: "rights: {basis: license, license: CC BY}", expected: ["R013"]),
  ]

  /// ShareAlike: the original's licence, ours, and whether that is well.
  static let versions: [(String, String, Bool)] = [
    ("CC-BY-SA-3.0", "CC-BY-4.0", false), ("CC-BY-SA-3.0", "CC-BY-SA-4.0", true),
    ("CC-BY-SA-3.0", "CC-BY-SA-3.0-DE", true), ("CC-BY-SA-1.0", "CC-BY-SA-4.0", false),
    ("CC-BY-SA-1.0", "CC-BY-SA-1.0", true), ("CC-BY-SA-4.0", "CC-BY-SA-3.0", false),
    ("CC-BY-SA-2.5", "CC-BY-SA-3.0", true), ("CC-BY-NC-SA-4.0", "CC-BY-SA-4.0", false),
    ("CC-BY-SA-4.0", "CC-BY-NC-SA-4.0", false), ("CC-BY-NC-4.0", "CC-BY-4.0", false),
    ("CC-BY-NC-4.0", "CC-BY-NC-SA-4.0", true), ("CC-BY-4.0", "CC-BY-SA-4.0", true),
    ("GFDL-1.2-or-later", "GFDL-1.3-or-later", true), ("GFDL-1.3-or-later", "CC-BY-SA-4.0", false),
    // Nobody can let others off the credit that the author asks for.
    ("CC-BY-4.0", "CC0-1.0", false), ("CC-BY-4.0", "CC-PDM-1.0", false), ("CC0-1.0", "CC-BY-4.0", true),
    ("OGL-UK-3.0", "CC0-1.0", false),
  ]

  @Test(arguments: licences) func licence(_ example: Case) async throws {
    let broken = try await RuleSites.broken(example.lines, outlet: example.outlet, settings: example.settings)
    // The year is not what these are about.
    #expect(broken.subtracting(["R026"]) == example.expected)
  }

  @Test(arguments: versions) func shareAlike(_ original: String, _ ours: String, _ isWell: Bool) throws {
    let (original, ours) = (try License(reading: original), try License(reading: ours))
    #expect(original.allowsVersion(under: ours) == isWell)
  }

  /// The same as the check of an article says it: of an edited version, of a translation, and of an unchanged copy, which
  /// has no licence of its own.
  @Test(arguments: versions) func shareAlikeOfArticles(_ original: String, _ ours: String, _ isWell: Bool) async throws
  {
    let rights = "rights: {basis: license, license: \(original), versionLicense: \(ours), "
    let edited = try await RuleSites.broken(rights + "mode: edited, changes: [a paragraph cut]}")
    #expect(edited.contains("R024") == !isWell)
    let translated = try await RuleSites.broken(rights + "mode: translation, translator: M. Oakes}")
    #expect(translated.contains("R024") == !isWell)
    let permitted = try await RuleSites.broken(
      rights + "mode: edited, changes: [a cut], permission: {from: A, date: 2026-03-04, reference: b, scope: [edit]}}")
    #expect(!permitted.contains("R024"))
  }

  /// A translation has no title of its original unless it says so; the versions before 4.0 ask for one.
  @Test(arguments: [("CC-BY-3.0", "", true), ("CC-BY-4.0", "", false), ("CC-BY-3.0", "title: De haven", false)])
  func title(_ license: String, _ title: String, _ isBroken: Bool) async throws {
    let diagnostics = try await RuleSites.diagnostics(
      RuleExample(
        """
        title: Harbour
        date: 2026-03-06
        authors: [Jan Kuiper]
        source:
          outlet: post
          url: https://post.example.org/haven
          date: 2026-03-04
          language: nl
          \(title)
        rights: {basis: license, license: \(license), mode: translation, translator: M. Oakes}
        """))
    #expect(diagnostics.contains { $0.id == "R026" } == isBroken)
    #expect(diagnostics.count == (isBroken ? 1 : 0))
  }

  /// Somebody else's page, as most of them are: no link, no date, and fair use of the whole.
  @Test func fairUsePage() async throws {
    let lines = "title: T\ndate: 2026-03-06\nauthors: [RT News]\n"
    func broken(_ source: String, _ rights: String, _ settings: String = "") async throws -> Set<String> {
      let example = RuleExample(lines + source + "\n" + rights, settings: settings)
      return Set(try await RuleSites.diagnostics(example).map(\.id))
    }
    let home = "source: {outlet: post, url: \"https://post.example.org/\"}"
    let article = "source: {outlet: post, url: \"https://post.example.org/news/1\", date: 2026-03-05}"
    let factors = "fairUse: {purpose: news, nature: news, amount: all, market: none}"
    #expect(try await broken("source: {outlet: post}", "rights: {basis: fair-use, year: 2026}") == ["R003"])
    #expect(
      try await broken(home, "rights: {basis: fair-use, year: 2026}") == ["R004", "R007", "R035", "R036"])
    #expect(try await broken(article, "rights: {basis: fair-use, \(factors)}") == ["R036"])
    let permitted = "rights: {basis: permission, permission: {from: A, date: 2026-03-05, reference: m}}"
    #expect(try await broken(article, permitted, "policies: {crossPost: true}") == [])
  }

  /// From an origin through an outlet that gives to community sites only.
  @Test func chain() async throws {
    func broken(_ via: String, settings: String, rights: String) async throws -> Set<String> {
      let example = RuleExample(
        """
        title: T
        date: 2026-03-06
        authors: [RT News]
        source: {outlet: post, url: "https://post.example.org/news/1", date: 2026-03-04}
        via: [\(via)]
        rights: \(rights)
        """, settings: settings,
        moreOutlets: [("research", "name: Research\nurl: https://research.example.org/\naudience: community")])
      return Set(try await RuleSites.diagnostics(example).map(\.id))
    }
    let hop = "{outlet: research, url: \"https://research.example.org/1\", date: 2026-03-05}"
    let permission = "{basis: permission, permission: {from: A, date: 2026-03-05, reference: m}}"
    let community = "publisher: {community: true}"
    #expect(try await broken(hop, settings: community, rights: permission) == [])
    #expect(try await broken(hop, settings: "", rights: permission) == ["R051"])
    #expect(try await broken("{outlet: research}", settings: community, rights: permission) == ["R063"])
    #expect(try await broken(hop, settings: community, rights: "{holder: RT}") == ["R015"])
    #expect(try await broken(hop, settings: community, rights: "{basis: permission}") == ["R030"])
    #expect(try await broken("\(hop), \(hop)", settings: community, rights: permission) == ["R063"])
  }

  /// The terms of every outlet on the way hold, not only those of the first.
  @Test(
    arguments: [
      ("ncReading: strict", "{ads: true}", "R023"), ("audience: nonprofit", "{}", "R051"),
      ("contactPageRequired: true", "{}", "R052"), ("notify: {to: a@b.example}", "{}", "R053"),
      ("commerce: {ads: none}", "{ads: true}", "R055"), ("commerce: {paywall: false}", "{paywall: true}", "R055"),
      ("commerce: {commercial: ask}", "{commercial: true}", "R055"),
      ("commerce: {commercial: no}", "{commercial: true}", "R055"),
    ])
  func union(_ terms: String, _ publisher: String, _ rule: String) async throws {
    func broken(_ terms: String) async throws -> Set<String> {
      let example = RuleExample(
        """
        title: T
        date: 2026-03-06
        authors: [RT News]
        source: {outlet: post, url: "https://post.example.org/news/1", date: 2026-03-04}
        via: [{outlet: research, url: "https://research.example.org/1", date: 2026-03-05}]
        rights: {basis: license, license: CC-BY-NC-4.0}
        """,
        outlet: RuleSites.outlet + "\nncReading: ads-ok",
        settings: RuleSites.settings + "\npublisher: \(publisher)",
        moreOutlets: [("research", "name: Research\nurl: https://research.example.org/\n\(terms)")])
      return Set(try await RuleSites.diagnostics(example).map(\.id))
    }
    #expect(try await broken("language: en").contains(rule) == (rule == "R023" && publisher.contains("commercial")))
    #expect(try await broken(terms).contains(rule))
  }

  /// What an outlet on the way was told is recorded there, and silences nobody else's wish.
  @Test(arguments: [("", "", 2), (", notified: 2026-03-06", "", 1), ("", ", notified: 2026-03-06", 1)])
  func eachIsTold(_ source: String, _ via: String, _ count: Int) async throws {
    let wish = "\nnotify: {to: a@b.example}"
    let example = RuleExample(
      """
      title: T
      date: 2026-03-06
      authors: [A]
      source: {outlet: post, url: "https://post.example.org/1", date: 2026-03-04\(source)}
      via: [{outlet: digest, url: "https://digest.example.org/1", date: 2026-03-05\(via)}]
      rights: {basis: license, license: CC-BY-4.0}
      """, outlet: RuleSites.outlet + wish,
      moreOutlets: [("digest", "name: The Digest\nurl: https://digest.example.org/\(wish)")])
    #expect(try await RuleSites.diagnostics(example).count { $0.id == "R053" } == count)
  }

  /// That nobody knows the rights is no ground (R014).
  @Test(arguments: [("UND", true), ("NKC", false)]) func statements(_ code: String, _ isBroken: Bool) async throws {
    let address = "\"http://rightsstatements.org/vocab/\(code)/1.0/\""
    #expect(try await RuleSites.broken("rights: {basis: fair-use, license: \(address)}").contains("R014") == isBroken)
  }

  /// The last second of a permission, and the first without it.
  @Test func permissionEnds() async throws {
    let lines = """
      rights:
        basis: permission
        permission: {from: A, date: 2026-03-05, reference: b, until: 2026-05-31}
      """
    let midnight = RuleSites.noon - 43_200
    #expect(try await RuleSites.broken(lines, asOf: midnight - 1) == [])
    #expect(try await RuleSites.broken(lines, asOf: midnight) == ["R031"])
  }

  /// An embargo until midnight in the outlet's zone: a minute before, and a minute after.
  @Test func embargo() async throws {
    let lines = "embargo: 2026-06-02\nrights: {basis: license, license: CC-BY-4.0}"
    let outlet = "time: {zone: \"+02:00\"}"
    let midnight = RuleSites.noon + 43_200 - 7_200
    #expect(try await RuleSites.broken(lines, outlet: outlet, asOf: midnight - 60) == ["R032"])
    #expect(try await RuleSites.broken(lines, outlet: outlet, asOf: midnight + 60) == [])
  }

  /// Not before the next day; not after ninety.
  @Test func delaysAndRemoval() async throws {
    let lines = "rights: {basis: license, license: CC-BY-4.0}"
    // The original is of 2026-03-04, this site's date 2026-03-06.
    let day = RuleSites.noon - 89 * 86_400
    let midnight = day + 2 * 86_400 + 43_200
    #expect(try await RuleSites.broken(lines, outlet: "time: {minDelay: P3D}", asOf: midnight - 1) == ["R049"])
    #expect(try await RuleSites.broken(lines, outlet: "time: {minDelay: P3D}", asOf: midnight) == [])
    #expect(try await RuleSites.broken(lines, outlet: "time: {removeAfter: P90D}", asOf: day + 87 * 86_400) == [])
    #expect(
      try await RuleSites.broken(lines, outlet: "time: {removeAfter: P90D}", asOf: day + 92 * 86_400) == ["R039"])
  }
}
