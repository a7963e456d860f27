import SiteModel

/// The sentences of a withdrawn text that stand in the texts of others as well: an outlet's line about itself, a closing
/// line, a quotation. They are those texts' own, and stay with them.
package struct SharedSentences: Sendable {
  /// An article that has some of the sentences.
  package struct Owner: Sendable, Hashable {
    /// The content file.
    package let file: String
    package let sentences: [String]
  }

  /// The articles, in the order of their files.
  package private(set) var owners: [Owner] = []
  /// The sentences that outlets' files and the settings have: what a credit or a policy says.
  private var standing: Set<String> = []

  /// Nothing in common.
  init() {}

  /// Looks for some sentences of a text in the articles that are still published, in the registry and in the settings.
  static func read(
    _ wanted: Set<String>, of proof: RemovalProof, in articles: [Article], markdown: MarkdownRenderer, root: Directory,
    width: Int
  ) async throws(SystemError) -> SharedSentences {
    var shared = SharedSentences()
    let articles = articles.sorted { $0.file.precedes($1.file) }
    let batches = try await Batches.map(count: articles.count, size: 32, width: width) {
      (range) throws(SystemError) -> [Owner] in
      var files = ContentFiles(root: root)
      var owners: [Owner] = []
      for article in articles[range] {
        let bytes = try files.read(article.file)
        // The title and the description stand in the front matter as they are shown.
        let body = MarkdownBody(
          bytes: article.text(in: bytes), file: article.file, firstLine: article.bodyLine)
        let texts = [markdown.render(body, resolvingWith: NoLinks()).html, Array(bytes.prefix(article.bodyOffset))]
        let found = texts.flatMap { proof.findings(in: article.file, $0).map(\.sentence) }.filter(wanted.contains)
        if !found.isEmpty { owners.append(Owner(file: article.file, sentences: Set(found).sorted())) }
      }
      return owners
    }
    shared.owners = batches.flatMap(\.self)
    shared.standing = try standing(proof, root).intersection(wanted)
    return shared
  }

  private static func standing(_ proof: RemovalProof, _ root: Directory) throws(SystemError) -> Set<String> {
    var files = ContentFiles(root: root)
    var texts = [try files.read("sitegen.yaml")]
    if try root.directory("content").status("outlets")?.kind == .directory {
      let names = try root.directory("content").directory("outlets").entries().filter {
        $0.kind == .file && $0.rawName == nil
      }.map(\.name)
      for name in names where name.hasExtension("yaml") || name.hasExtension("yml") {
        texts.append(try files.read("content/outlets/" + name))
      }
    }
    return Set(texts.flatMap { proof.findings(in: "", $0).map(\.sentence) })
  }

  /// Whether a sentence on a page that was built may be that of others. `sources` are what the page was made of: that of
  /// the withdrawn article itself shows none of its text, whoever else has it.
  func allows(_ sentence: String, on sources: [String], of withdrawn: String) -> Bool {
    if standing.contains(sentence) { return true }
    return !sources.contains(withdrawn) && owners.contains { $0.sentences.contains(sentence) }
  }

  /// In so few other texts a sentence may well be taken from the withdrawn one; in more it is a set phrase.
  private static let fewest = 3

  /// The articles that have a sentence which hardly another has, for an editor to look at.
  var suspicions: [(file: String, sentence: String)] {
    var counts: [String: Int] = [:]
    for sentence in owners.flatMap(\.sentences) { counts[sentence, default: 0] += 1 }
    return owners.flatMap { owner in
      owner.sentences.filter { counts[$0, default: 0] < SharedSentences.fewest && !standing.contains($0) }
        .map { (owner.file, $0) }
    }
  }

  /// How many sentences are shared.
  package var count: Int { standing.union(owners.flatMap(\.sentences)).count }
}
