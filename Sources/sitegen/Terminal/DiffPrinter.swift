import SiteGenerator
import SiteModel

/// Prints a comparison: the paragraphs in which something differs, `[-gone-]` and `{+new+}`, then what that comes to.
struct DiffPrinter {
  let style: TextStyle

  /// The whole comparison.
  func text(_ comparison: ArticleComparison) -> String {
    let report = comparison.report
    var lines = [style.bold(TerminalText.clean(comparison.article.file))]
    if let original = comparison.article.original {
      lines.append(style.dim("original: \(TerminalText.clean(original))"))
    }
    lines.append("")
    let paragraphs = DiffParagraphs(report, style: style).lines
    if !paragraphs.isEmpty { lines += paragraphs + [""] }
    lines += facts(comparison).map { name, text in
      style.dim(name + String(repeating: " ", count: 10 - name.utf8.count)) + text
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What stands under the text: a name and a sentence each.
  private func facts(_ comparison: ArticleComparison) -> [(name: String, text: String)] {
    let report = comparison.report
    var facts = [("class", editClass(report))]
    if let headlines = report.headlines {
      facts.append(("headline", deleted(headlines.original) + " " + inserted(headlines.ours)))
    }
    if let percent = report.keptPercent, let original = report.original {
      facts.append(
        ("kept", "\(percent) % of \(original.words.count) words" + (report.isExact ? "" : ", counted coarsely")))
    }
    if let links = report.links { facts += self.links(links) }
    facts.append(("licence", verdict(comparison.licence)))
    facts.append(("outlet", verdict(comparison.outlet)))
    for finding in comparison.findings {
      let name = finding.severity == .error ? style.red("error") : style.yellow("warning")
      facts.append((finding.rule, "\(name): \(TerminalText.clean(finding.text))"))
    }
    if let digest = report.originalSHA256 { facts.append(("sha256", digest)) }
    if comparison.isOriginalChanged {
      facts.append(("", style.red("the kept original is not the text whose sha256 the front matter records")))
    }
    return facts
  }

  private func editClass(_ report: FidelityReport) -> String {
    guard let editClass = report.editClass else {
      return report.mode == .translation
        ? "not known: a translation is not compared word by word"
        : "not known: it is not the text that was received, and of that only the digest is kept"
    }
    let kinds = report.kinds.isEmpty ? "" : " (\(report.kinds.names.joined(separator: ", ")))"
    let others = report.classes.sorted().dropLast().map(\.rawValue)
    return style.bold(editClass.rawValue) + kinds + (others.isEmpty ? "" : ", with " + others.joined(separator: ", "))
  }

  private func links(_ links: LinkLedger) -> [(name: String, text: String)] {
    let counts = [
      (links.keptCount, "kept"), (links.missing.count, "missing"), (links.rewritten.count, "rewritten"),
      (links.added.count, "added"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    guard !words.isEmpty else { return [("links", "none")] }
    return [("links", words.joined(separator: ", "))] + links.missing.map { ("", deleted($0)) }
      + links.rewritten.map { ("", deleted($0.from) + " " + inserted($0.to)) } + links.added.map { ("", inserted($0)) }
  }

  private func verdict(_ verdict: FidelityVerdict) -> String {
    let text = TerminalText.clean(verdict.text)
    return switch verdict.answer {
    case .allows: style.green("yes") + "  " + text
    case .forbids: style.red("no") + "   " + text
    case .silent: style.dim("-") + "    " + text
    }
  }

  private func deleted(_ text: String) -> String { style.red("[-\(TerminalText.clean(text))-]") }
  private func inserted(_ text: String) -> String { style.green("{+\(TerminalText.clean(text))+}") }
}
