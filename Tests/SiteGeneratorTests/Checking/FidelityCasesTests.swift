import SiteModel
import Testing

@testable import SiteGenerator

/// How a text is compared, case by case, as a check of the article says it: under a NoDerivatives licence of an outlet
/// that says nothing else and of one that allows edits of time, place and style, and under one that allows changes.
@Suite struct FidelityCasesTests {
  /// What was done, and which rules it breaks where it is told.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let original: String
    let ours: String
    /// Of an outlet without terms, under CC BY-ND.
    var underND: Set<String> = []
    /// Of an outlet with terms.
    var withTerms: Set<String> = []
    var withTermsUnderND: Set<String> = []

    /// What no licence and no outlet minds.
    static func same(_ name: String, _ original: String, _ ours: String) -> Case {
      Case(testDescription: name, original: original, ours: ours)
    }

    /// What an outlet that allows changes of style does not mind; it speaks for its licence, too.
    static func style(_ name: String, _ original: String, _ ours: String) -> Case {
      Case(testDescription: name, original: original, ours: ours, underND: ["R020"])
    }

    /// What neither allows.
    static func beyond(_ name: String, _ original: String, _ ours: String) -> Case {
      Case(
        testDescription: name, original: original, ours: ours, underND: ["R020"], withTerms: ["R045"],
        withTermsUnderND: ["R020", "R045"])
    }
  }

  static let cases: [Case] = [
    .same("form C", "caf\u{E9} at the quay", "cafe\u{301} at the quay"),
    .same("single quotes", "\u{2018}a\u{2019} \u{201A}b\u{2032}", "'a' 'b'"),
    .same("double quotes", "\u{201C}a\u{201D} \u{201E}b\u{201D} \u{AB}c\u{BB}", "\"a\" \"b\" \"c\""),
    .same("hyphens and dashes", "a\u{2010}b\u{2011}c\u{2012}d\u{2013}e\u{2014}f\u{2015}g\u{2212}h", "a-b-c-d-e-f-g-h"),
    .same("dots", "and so on\u{2026}", "and so on..."),
    .same("blanks", "10\u{A0}km or\u{2007}so\u{202F}far\u{2009}off", "10 km or so far off"),
    .same("nothing to see", "co\u{AD}ope\u{200B}ra\u{200C}ti\u{200D}on\u{FEFF}s", "cooperations"),
    .same("white space", "  One\n   two\nthree.  ", "One two three."),
    .same("emphasis", "one two three", "one **two** three"), .same("levels", "## One\n\ntwo", "### One\n\ntwo"),
    .same("markers of lists", "- one\n- two", "1. one\n2. two"),
    .same("the credit", "One.\n\nFrom The Post, [original](https://post.example.org/harbour).", "One."),
    .style("weekday and date", "It opened on Tuesday at noon.", "It opened on March 3 at noon."),
    .style("yesterday", "He left yesterday for good.", "He left last week for good."),
    .style("per cent", "It grew by 5% in May.", "It grew by 5 percent in May."),
    .style("spelling", "the colour of the quay", "the color of the quay"),
    .style("honorific", "So Mr. Smith left.", "So Smith left."),
    .style("place and state", "A man in Portland, Ore., left.", "A man in Portland left."),
    .beyond("cut", "One is here.\n\nTwo is there.", "One is here."),
    .beyond("another word", "The quay is open.", "The quay is closed."),
    .beyond("another day", "It opened on March 3 at noon.", "It opened on March 4 at noon."),
    .beyond("an addition that is not declared", "One is here.", "One is here.\n\nAnd we say two."),
    .beyond("style in a quotation", "\"The colour is wrong,\" she said.", "\"The color is wrong,\" she said."),
    .beyond("a cut in a quotation", "She said: \"It is not good.\"", "She said: \"It is good.\""),
  ]

  private static let silent = "name: The Post\nurl: https://post.example.org/"
  private static let terms = silent + "\nedits: {policy: time-place-style}"

  @Test(arguments: cases) func isFound(_ example: Case) async throws {
    for (license, outlet, expected) in [
      ("CC-BY-ND-4.0", Self.silent, example.underND), ("CC-BY-ND-4.0", Self.terms, example.withTermsUnderND),
      ("CC-BY-4.0", Self.terms, example.withTerms), ("CC-BY-4.0", Self.silent, []),
    ] {
      let rights = "rights: {basis: license, license: \(license)"
      let told = try await errors(rights + ", changes: [it]}", example, outlet)
      #expect(told == expected, "\(license), \(outlet)")
      // What is more than typography and formatting has to be told.
      let untold = try await errors(rights + "}", example, outlet)
      #expect(untold == (example.underND.isEmpty ? expected : expected.union(["R027"])))
    }
  }

  private func errors(_ rights: String, _ example: Case, _ outlet: String) async throws -> Set<String> {
    let found = try await RuleSites.diagnostics(
      .withOriginal(rights, original: example.original, text: example.ours, outlet: outlet))
    return Set(found.filter { $0.severity == .error }.map(\.id))
  }

  /// Links are compared as addresses, and only the site's own tracking is passed over.
  @Test(arguments: [
    ("[a](https://a.example/x)", "[a](https://a.example/x)", false), ("[a](https://a.example/x)", "a", true),
    ("[a](/news)", "[a](https://post.example.org/news)", false),
    ("[a](https://a.example/)", "[a](https://a.example/?utm_source=desk)", false),
    ("[a](https://a.example/?utm_source=post)", "[a](https://a.example/)", true),
    ("[a](https://a.example/) [b](https://a.example/)", "[a](https://a.example/) b", true),
  ]) func comparesLinks(_ original: String, _ ours: String, _ isBroken: Bool) async throws {
    let found = try await RuleSites.diagnostics(
      .withOriginal(
        "rights: {basis: license, license: CC-BY-4.0, changes: [it]}", original: original, text: ours,
        outlet: "name: The Post\nurl: https://post.example.org/\nlinks: {keepAll: true}"))
    #expect(found.contains { $0.id == "R046" } == isBroken)
  }

  /// The headline is a class of its own.
  @Test(arguments: [("true", false), ("false", true)]) func knowsHeadlines(_ allowed: String, _ isBroken: Bool)
    async throws
  {
    let found = try await RuleSites.diagnostics(
      .withOriginal(
        "rights: {basis: license, license: CC-BY-4.0, changes: [headline]}", original: "# Storm shuts harbour\n\nOne.",
        text: "One.", outlet: "name: The Post\nurl: https://post.example.org/\nedits: {headline: \(allowed)}"))
    #expect(found.contains { $0.id == "R044" } == isBroken)
  }
}
