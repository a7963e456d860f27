import SiteModel

extension Rule {
  static let additionsUndisclosed = Rule(
    "R047", .error, .outlet, "What was added to a text is declared, and readers are told of it",
    why: """
      Some outlets let others add to their texts if readers can tell what is whose: 'additional reporting by'. Each
      addition is named under 'rights.additions', by its first words, and 'rights.changes' tells readers. In a chain the
      terms of every outlet hold.
      """,
    source: "the outlet's terms (edits.policy: additions-disclosed)",
    hint: "say it in words: changes: [additional reporting by Ann Author]",
    failing: .withOriginal(
      "rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [a paragraph added]}",
      original: "The harbour is open.", text: "The harbour is open.\n\nThe ferry's owner did not answer.",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {policy: additions-disclosed}"),
    passing: .withOriginal(
      """
      rights:
        basis: license
        license: CC-BY-4.0
        mode: edited
        changes: [a paragraph added by Ann Author]
        additions: ["The ferry's owner did not answer."]
      """,
      original: "The harbour is open.", text: "The harbour is open.\n\nThe ferry's owner did not answer.",
      outlet: "name: The Post\nurl: https://post.example.org/\nedits: {policy: additions-disclosed}"),
    check: .text { article, report in
      let isUndeclared = report.hasUndeclaredAdditions
      guard isUndeclared || report.classes.contains(.addition),
        isUndeclared || !article.tellsChanges
      else { return [] }
      let done =
        isUndeclared ? "words were added that the article does not declare" : "readers are not told of them"
      return article.outlets {
        $0.outlet.edits.policy == .additionsDisclosed && !article.isPermitted(.edit, by: $0)
      }.map { outlet, _ in
        Finding(
          "\(outlet.outlet.name) allows additions that are disclosed, and \(done)",
          at: ["rights", isUndeclared ? "additions" : "changes"],
          hint: isUndeclared
            ? "name each under rights.additions, by its first words, and tell readers in rights.changes" : nil)
      }
    })
}
