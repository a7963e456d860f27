import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct FidelityVerdictTests {
  /// A change of each class.
  private static let changes: [(EditClass, original: String, ours: String)] = [
    (.none, "One two.", "One two."), (.typographic, "a – b", "a - b"), (.formatting, "a b", "a *b*"),
    (.timePlaceStyle, "on Tuesday it", "on March 3 it"), (.cut, "One two three.", "One three."),
    (.addition, "One.\n\nTwo.", "One.\n\nNew.\n\nTwo."), (.alteration, "One two.", "One three."),
  ]

  @Test(
    arguments: [
      (.verbatim, [.none, .typographic, .formatting]),
      (.style, [.none, .typographic, .formatting]),
      (.timePlaceStyle, [.none, .typographic, .formatting, .timePlaceStyle]),
      (.shortenWithApproval, [.none, .typographic, .formatting, .timePlaceStyle]),
      (.shorten, [.none, .typographic, .formatting, .timePlaceStyle, .cut]),
      (.additionsDisclosed, [.none, .typographic, .formatting, .timePlaceStyle, .addition]),
      (.free, [.none, .typographic, .formatting, .timePlaceStyle, .cut, .addition, .alteration]),
    ] as [(EditTerms.Policy, [EditClass])])
  func knowsThePolicies(policy: EditTerms.Policy, allowed: [EditClass]) throws {
    var edits = EditTerms()
    edits.policy = policy
    var article = try FidelitySamples.article(edits: edits)
    article.rights.additions = ["New."]
    for (editClass, original, ours) in FidelityVerdictTests.changes {
      let report = try FidelitySamples.report(original, ours) { $0 = article }
      #expect(report.editClass == editClass)
      let expected = allowed.contains(editClass) ? FidelityVerdict.Answer.allows : .forbids
      #expect(report.outletVerdict(on: article) { _ in false }.answer == expected, "\(policy) \(editClass)")
      #expect(report.outletVerdict(on: article) { _ in true }.answer == .allows)
    }
  }

  @Test func tellsStyleFromTimeAndPlace() {
    #expect(EditTerms.Policy.style.allows(.timePlaceStyle, kinds: .style, isPermitted: false))
    #expect(!EditTerms.Policy.style.allows(.timePlaceStyle, kinds: [.style, .time], isPermitted: false))
    #expect(!EditTerms.Policy.style.allows(.timePlaceStyle, kinds: .place, isPermitted: false))
    #expect(!EditTerms.Policy.shortenWithApproval.allows(.cut, kinds: [], isPermitted: false))
    #expect(EditTerms.Policy.shortenWithApproval.allows(.cut, kinds: [], isPermitted: true))
  }

  @Test(arguments: [("CC-BY-4.0", false), ("CC-BY-SA-4.0", false), ("CC-BY-ND-4.0", true), ("CC-BY-NC-ND-3.0", true)])
  func knowsTheLicences(id: String, forbids: Bool) throws {
    var article = try FidelitySamples.article(license: id)
    article.rights.additions = ["New."]
    for (editClass, original, ours) in FidelityVerdictTests.changes {
      let report = try FidelitySamples.report(original, ours) { $0 = article }
      let expected = forbids && editClass > .formatting ? FidelityVerdict.Answer.forbids : .allows
      #expect(report.licenceVerdict(on: article, isPermitted: false).answer == expected, "\(editClass)")
      #expect(report.licenceVerdict(on: article, isPermitted: true).answer == .allows)
    }
  }

  /// What the outlet allows in so many words, it allows although it chose a licence that does not.
  @Test func takesTheOutletsWordOverItsLicence() throws {
    var edits = EditTerms()
    edits.policy = .timePlaceStyle
    let article = try FidelitySamples.article(license: "CC-BY-NC-ND-4.0", edits: edits)
    let dated = try FidelitySamples.report("on Tuesday it", "on March 3 it") { $0 = article }
    #expect(dated.licenceVerdict(on: article, isPermitted: false).answer == .allows)
    let cut = try FidelitySamples.report("One two three.", "One three.") { $0 = article }
    #expect(
      cut.licenceVerdict(on: article, isPermitted: false)
        == FidelityVerdict(.forbids, "CC BY-NC-ND 4.0 does not allow cuts"))
  }

  @Test(
    arguments: [
      (nil, .verbatim, .forbids), (true, .verbatim, .allows), (false, .free, .forbids), (nil, .free, .allows),
      (nil, .shorten, .silent), (true, .shorten, .allows), (false, nil, .forbids), (nil, nil, .silent),
    ] as [(Bool?, EditTerms.Policy?, FidelityVerdict.Answer)])
  func asksForTheHeadline(allowed: Bool?, policy: EditTerms.Policy?, expected: FidelityVerdict.Answer) throws {
    var edits = EditTerms()
    edits.headline = allowed
    edits.policy = policy
    var article = try FidelitySamples.article(edits: edits)
    article.source?.title = "Another"
    let report = try FidelitySamples.report("One.", "One.") { $0 = article }
    #expect(report.outletVerdict(on: article) { _ in false }.answer == expected)
  }

  @Test func asksForLinks() throws {
    let article = try FidelitySamples.article(keepAll: true)
    let report = try FidelitySamples.report("a [b](https://a.example/)", "a b") { $0 = article }
    #expect(report.editClass == EditClass.none)
    #expect(report.outletVerdict(on: article) { _ in false }.answer == .forbids)
  }

  /// That an excerpt leaves words out is what it says of itself.
  @Test func letsExcerptsLeaveWordsOut() throws {
    let article = try FidelitySamples.article(license: "CC-BY-ND-4.0", mode: .excerpt)
    let report = try FidelitySamples.report("One.\n\nTwo.", "One.") { $0 = article }
    #expect(report.editClass == .cut)
    #expect(report.licenceVerdict(on: article, isPermitted: false).answer == .allows)
    let altered = try FidelitySamples.report("One.\n\nTwo.", "Some.") { $0 = article }
    #expect(altered.licenceVerdict(on: article, isPermitted: false).answer == .forbids)
  }

  @Test func judgesByTheDigestAlone() throws {
    var edits = EditTerms()
    edits.policy = .verbatim
    var article = try FidelitySamples.article(license: "CC-BY-ND-4.0", edits: edits)
    article.source?.sha256 = String(repeating: "0", count: 64)
    let report = try FidelitySamples.report(.digest, "One.") { $0 = article }
    #expect(report.licenceVerdict(on: article, isPermitted: false).answer == .forbids)
    #expect(report.outletVerdict(on: article) { _ in false }.answer == .forbids)
  }

  /// Of an excerpt the digest of the whole says nothing.
  @Test func knowsNothingOfExcerptsByTheDigest() throws {
    var edits = EditTerms()
    (edits.policy, edits.excerpt) = (.verbatim, .ok)
    var article = try FidelitySamples.article(license: "CC-BY-ND-4.0", edits: edits, mode: .excerpt)
    article.source?.sha256 = String(repeating: "0", count: 64)
    let report = try FidelitySamples.report(.digest, "One.") { $0 = article }
    #expect(report.licenceVerdict(on: article, isPermitted: false).answer == .silent)
    #expect(report.outletVerdict(on: article) { _ in false }.answer == .silent)
  }

  /// Who needs no leave asks for none.
  @Test(arguments: [Basis.quotation, .fairUse, .publicDomain]) func outletsAreSilentOnOtherGrounds(_ basis: Basis)
    throws
  {
    var edits = EditTerms()
    edits.policy = .verbatim
    var article = try FidelitySamples.article(edits: edits)
    article.rights.basis = basis
    let report = try FidelitySamples.report("One two.", "One three.") { $0 = article }
    #expect(report.outletVerdict(on: article) { _ in false }.answer == .silent)
  }
}
