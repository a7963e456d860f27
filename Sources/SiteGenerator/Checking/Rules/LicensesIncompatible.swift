import SiteModel

extension Rule {
  static let licensesIncompatible = Rule(
    "R025", .error, .licence, "A text made of several works is under a licence that all of them allow",
    why: """
      A round-up, or an adaptation of several works, is one text, and it has one licence: the strictest of all. What is
      ShareAlike must stay under its own licence and what is NonCommercial must not be sold, so a work of the one kind and
      one of the other do not go together. No part of a NoDerivatives work may be in it at all. Several articles on one site, each unchanged and each
      with its credit, are a collection, and always allowed.
      """,
    source: "CC BY-SA 4.0, section 3(b)(1); CC BY-NC 4.0, section 2(a)(1); CC BY-ND 4.0, section 2(a)(1)",
    hint: "leave one of the works out, or publish them as articles of their own, each unchanged",
    failing: roundUp("CC-BY-SA-4.0", with: "CC-BY-NC-4.0"), passing: roundUp("CC-BY-4.0", with: "CC-BY-SA-4.0"),
    check: .article { article in
      guard !article.article.alsoFrom.isEmpty, article.outlet != nil else { return [] }
      switch article.rights.basis {
      case .fairUse, .quotation: return []
      case .own, .license, .permission, .publicDomain: break
      }
      let alone = article.article.alsoFrom.enumerated().compactMap { fault(of: $1, number: $0, in: article) }
      return verbatim(article) + (alone.isEmpty ? together(article) : alone)
    })

  private static func roundUp(_ license: String, with other: String) -> RuleExample {
    RuleExample(
      """
      title: Two harbours after the storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", title: Harbour reopens, date: 2026-03-04}
      alsoFrom:
        - {outlet: digest, url: "https://digest.example.org/quay", title: Quay still shut, license: \(other)}
      rights:
        basis: license
        license: \(license)
        mode: edited
        changes: [two articles made into one]
      """,
      moreOutlets: [("digest", "name: The Digest\nurl: https://digest.example.org/")])
  }

  /// A text made of several is nobody's text as it was.
  private static func verbatim(_ article: ArticleCase) -> [Finding] {
    guard !article.isAdapted else { return [] }
    return [
      Finding(
        "a text made of several works is not '\(article.rights.mode.rawValue)'", at: ["rights", "mode"],
        hint: "write 'mode: edited', and under 'changes:' what was done")
    ]
  }

  /// Why a work can be in no such text, whatever the others are.
  private static func fault(of work: IncludedWork, number: Int, in article: ArticleCase) -> Finding? {
    let field = ["alsoFrom", String(number), "license"]
    guard let license = work.license else {
      return Finding(
        "the licence of \(quoted(work)) is not known", at: field,
        hint: "add 'license:' here, or to \(work.outlet.file)")
    }
    if !license.mayEdit {
      return Finding("'\(license.id)' does not allow any of its text in a text made of several works", at: field)
    }
    switch article.rights.basis {
    case .publicDomain where !license.isPublicDomain:
      return Finding(
        "with a work under '\(license.id)' in it the text is not in the public domain", at: ["rights", "basis"],
        hint: "write 'basis: license' and 'license: CC0-1.0', or the Public Domain Mark, for the source",
        notes: [("the work is named here", field)])
    case .permission where license.mustShareAlike:
      return Finding(
        "what is made of a work under '\(license.id)' must be under the same licence, and a permission gives none",
        at: field)
    default: return nil
    }
  }

  /// What the works, each of which may be changed, ask of each other and of the licence of the whole.
  private static func together(_ article: ArticleCase) -> [Finding] {
    guard article.rights.basis == .license, let own = article.article.originLicense, own.mayEdit else { return [] }
    let works = article.article.alsoFrom.compactMap(\.license)
    let all = [own] + works
    if let ours = article.rights.versionLicense {
      // Whether the source allows it is R024.
      return works.first { !$0.allowsVersion(under: ours) }.map { license in
        [
          Finding(
            "'\(license.id)', under which a part of the text is, does not allow a version under '\(ours.id)'",
            at: ["rights", "versionLicense"], hint: "leave 'versionLicense:' out: the strictest licence then governs")
        ]
      } ?? []
    }
    guard License.governing(all) == nil else { return [] }
    let pair = all.indices.lazy.flatMap { second in (0..<second).map { ($0, second) } }
      .first { License.governing([all[$0], all[$1]]) == nil }
    let (first, second) = pair ?? (0, all.count - 1)
    return [
      Finding(
        "no licence satisfies both '\(all[first].id)' and '\(all[second].id)'", at: field(ofLicense: second),
        notes: [("the other work's licence is named here", field(ofLicense: first))])
    ]
  }

  private static func field(ofLicense number: Int) -> FieldPath {
    number == 0 ? ["rights", "license"] : ["alsoFrom", String(number - 1), "license"]
  }

  private static func quoted(_ work: IncludedWork) -> String { "'\(shortened(work.title))'" }
}
