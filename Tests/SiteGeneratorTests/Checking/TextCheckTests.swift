import SiteModel
import Testing

@testable import SiteGenerator

/// The rules that read a text.
@Suite struct TextCheckTests {
  private func rules(
    _ original: String, _ ours: String, license: String = "CC-BY-4.0", policy: EditTerms.Policy? = nil,
    isPermitted: Bool = false, _ change: (inout Article) -> Void = { _ in }
  ) throws -> [String] {
    var edits = EditTerms()
    edits.policy = policy
    var article = try FidelitySamples.article(license: license, edits: edits)
    change(&article)
    let report = try FidelitySamples.report(original, ours) { $0 = article }
    // A text beside the article, so that R020 looks at the text.
    article.original = "content/articles/harbour.original.md"
    if isPermitted {
      var permission = Permission()
      (permission.from, permission.date, permission.reference) = ("A", article.date, "letter")
      permission.scope = ["edit"]
      article.rights.permission = permission
    }
    let context = CheckContext(settings: SiteSettings(), asOf: RuleSites.noon)
    return TextCheck(RuleCatalog.all).findings(ArticleCase(article, context), report).map {
      "\($0.rule.id) \(($0.finding.severity ?? $0.rule.severity).rawValue)"
    }
  }

  @Test func saysNothingOfTheSameText() throws {
    #expect(try rules("One – “two”.", "One - \"two\".", license: "CC-BY-ND-4.0", policy: .verbatim).isEmpty)
  }

  /// CC 4.0 wants every change told, earlier versions only adaptations.
  @Test(
    arguments: [
      ("CC-BY-4.0", "One two.", "One three.", ["R027 error"]), ("CC-BY-4.0", "a b", "a *b*", ["R027 warning"]),
      ("CC-BY-4.0", "# T\n\na", "a", ["R027 error"]), ("CC-BY-3.0", "a b", "a *b*", []),
      ("CC-BY-3.0", "# T\n\na", "a", []), ("CC-BY-3.0", "a b c", "a c", ["R027 error"]),
      ("CC0-1.0", "a", "b", ["R027 error"]), ("CC0-1.0", "a b", "a *b*", []), ("CC0-1.0", "# T\n\na", "a", []),
    ])
  func asksForWords(license: String, original: String, ours: String, expected: [String]) throws {
    #expect(try rules(original, ours, license: license) == expected)
    #expect(try rules(original, ours, license: license) { $0.rights.changes = ["it"] }.isEmpty)
  }

  /// Whatever the ground, words that are shown as the author's are the author's.
  @Test(arguments: [Basis.license, .permission, .fairUse, .quotation, .publicDomain], [UseMode.verbatim, .excerpt])
  func believesNoClaimOfFidelity(basis: Basis, mode: UseMode) throws {
    let changed: (inout Article) -> Void = { article in
      let license = article.rights.license
      article.rights = Rights(basis: basis, mode: mode)
      if basis == .license { article.rights.license = license }
    }
    #expect(try rules("One two three.", "One four three.", changed) == ["R027 error"])
    let shown = mode == .excerpt ? "One \"two\"." : "One \"two\". Three."
    #expect(try rules("One “two”. Three.", shown, changed).isEmpty)
    #expect(
      try rules("One two three.", "One four three.") {
        changed(&$0)
        $0.rights.changes = ["a number"]
      }.isEmpty)
  }

  /// Where the article says that it is another text, other grounds than a licence only want it to be said how.
  @Test func isMilderWhereChangesAreAdmitted() throws {
    #expect(try rules("a", "b") { $0.rights = Rights(basis: .permission, mode: .edited) } == ["R027 warning"])
    #expect(try rules("a", "b") { $0.rights = Rights(basis: .publicDomain, mode: .edited) }.isEmpty)
    #expect(try rules("a b", "a") { $0.rights.mode = .excerpt }.isEmpty)
    #expect(try rules("a b", "a *b*") { $0.rights = Rights(basis: .permission) } == ["R027 warning"])
  }

  @Test func holdsTheLicence() throws {
    let described: (inout Article) -> Void = { $0.rights.changes = ["it"] }
    #expect(try rules("a b", "a", license: "CC-BY-ND-4.0", described) == ["R020 error"])
    #expect(try rules("a b", "a", license: "CC-BY-ND-4.0", isPermitted: true, described).isEmpty)
    #expect(try rules("a b", "a", license: "CC-BY-ND-4.0", policy: .shorten, described).isEmpty)
    #expect(try rules("a b", "a *b*", license: "CC-BY-ND-4.0", described).isEmpty)
  }

  @Test func holdsTheOutlet() throws {
    let described: (inout Article) -> Void = { $0.rights.changes = ["it"] }
    #expect(try rules("a b", "a", policy: .timePlaceStyle, described) == ["R045 error"])
    #expect(try rules("a b", "a", policy: .shortenWithApproval, isPermitted: true, described).isEmpty)
    #expect(try rules("# T\n\na", "a", policy: .verbatim, described) == ["R044 error"])
    #expect(try rules("# T\n\na b", "a", policy: .verbatim, described) == ["R044 error", "R045 error"])
    #expect(
      try rules("a [b](https://a.example/)", "a b") {
        $0.rights.changes = ["it"]
        $0.source = try? FidelitySamples.article(keepAll: true).source
      } == ["R046 error"])
  }

  @Test func asksForAdditions() throws {
    let (original, ours) = ("One.\n\nTwo.", "One.\n\nNew.\n\nTwo.")
    #expect(
      try rules(original, ours, policy: .additionsDisclosed) { $0.rights.changes = ["it"] } == ["R047 error"])
    #expect(
      try rules(original, ours, policy: .additionsDisclosed) { $0.rights.additions = ["New"] }
        == ["R027 error", "R047 error"])
    #expect(
      try rules(original, ours, policy: .additionsDisclosed) {
        $0.rights.additions = ["New"]
        $0.rights.changes = ["a paragraph added"]
      }.isEmpty)
    // With more than additions it is more than a matter of saying so.
    #expect(
      try rules("One two.", "One three. New.", policy: .additionsDisclosed) { $0.rights.changes = ["it"] }
        == ["R045 error"])
  }
}
