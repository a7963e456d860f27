import SiteModel

/// Holds the rules that read a text against the articles whose original is kept. Only these are read while rights are
/// checked.
struct TextCheck: Sendable {
  private let checks: [(rule: Rule, check: @Sendable (ArticleCase, FidelityReport) -> [Finding])]

  /// The rules that read texts, of all of them.
  init(_ rules: [Rule]) {
    checks = rules.flatMap { rule in
      rule.checks.compactMap { if case .text(let check) = $0 { (rule, check) } else { nil } }
    }
  }

  /// What the rules find in a text.
  func findings(_ article: ArticleCase, _ report: FidelityReport) -> [(rule: Rule, finding: Finding)] {
    checks.flatMap { rule, check in check(article, report).map { (rule, $0) } }
  }

  /// Compares an article with its original, and adds what is wrong.
  func run(
    _ article: ArticleCase, _ files: inout ContentFiles, _ found: inout RightsCheck.ArticleFindings
  ) throws(SystemError) {
    let bytes = try files.read(article.article.file)
    guard let original = try OriginalText.read(of: article.article, from: &files) else { return }
    // It may have come so; what it says is read wrongly then, and taken for an edit.
    if let file = article.article.original, let bytes = original.bytes, var fault = Diagnostic.notUTF8(file, bytes) {
      fault.severity = .warning
      found.faults.append(fault)
    }
    do throws(FidelityFault) {
      let report = try FidelityReport(
        article: article.article, body: article.article.text(in: bytes), original: original,
        page: article.context.settings.absolute(article.article.path.address))
      guard !report.isOriginalEmpty else { return found.faults.append(.originalEmpty(article.article)) }
      if report.isOriginalChanged(of: article.article) { found.faults.append(.originalChanged(article.article)) }
      found.findings += findings(article, report)
    } catch {
      found.faults.append(.notCompared(article.article))
    }
  }
}

extension FidelityReport {
  /// Whether the kept original is not the text whose digest the front matter records.
  func isOriginalChanged(of article: Article) -> Bool { matchesDigest == false && article.original != nil }
}

extension Diagnostic {
  fileprivate static func originalEmpty(_ article: Article) -> Diagnostic {
    Diagnostic(
      .error, id: "original-empty", layer: .site, at: SourceSpan(file: article.original ?? article.file),
      "the kept original has no text, so it is evidence of nothing",
      hint: "put the text into it as it was received, or take the file away")
  }

  fileprivate static func originalChanged(_ article: Article) -> Diagnostic {
    Diagnostic(
      .error, id: "original-changed", layer: .site, at: SourceSpan(file: article.original ?? article.file),
      "the kept original is not the text whose sha256 the front matter records",
      hint: "put the text back as it was received, or record the digest that 'sitegen diff' prints")
  }

  fileprivate static func notCompared(_ article: Article) -> Diagnostic {
    Diagnostic(
      .warning, id: "not-compared", layer: .site, at: SourceSpan(file: article.original ?? article.file),
      "the article or its original is too long to be compared, or nested too deeply",
      hint: "keep the text of the original alone, without the rest of its page")
  }
}
