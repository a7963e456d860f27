import SiteModel

/// Finds links to parts of other pages that are not there: `other.md#no-such-heading`. A text alone knows its own ids
/// (`BodySanitizing`); these need the texts of others, so they are looked at when all is made, and only texts that are
/// linked to in this way are read again.
struct FragmentCheck {
  /// What the text of an article asked of other files.
  struct Asked: Sendable {
    let number: Int
    /// As they are written there, each with a fragment.
    let destinations: [String]

    /// `nil` where no link has a fragment.
    init?(_ number: Int, _ lookups: [LinkLookup]) {
      let found = lookups.filter {
        !$0.isImage && $0.destination.utf8.contains(0x23) && $0.destination.utf8.first != 0x23
      }
      guard !found.isEmpty else { return nil }
      (self.number, destinations) = (number, found.map(\.destination))
    }
  }

  /// A link to a part of another article's page.
  private struct Link: Sendable {
    let number: Int
    let destination: String
    let target: Int
    let id: String
  }

  let index: SiteIndex
  let bodies: BodyMaker
  let files: ContentFiles
  let width: Int

  /// What is wrong with the links of all articles.
  func diagnostics(of asked: [Asked]) async throws(SystemError) -> [Diagnostic] {
    guard !asked.isEmpty else { return [] }
    let links = links(asked)
    let ids = try await elementIDs(of: Set(links.map(\.target)).sorted())
    var missing: [Int: [String: BodyFinding]] = [:]
    for link in links {
      guard missing[link.number, default: [:]].count <= BodyFindings.limit, let ids = ids[link.target],
        !ids.contain(link.id)
      else { continue }
      let page = String(decoding: link.destination.utf8.prefix { $0 != 0x23 }, as: UTF8.self)
      missing[link.number, default: [:]][link.destination] =
        .missingFragment(link.id, in: page, likely: ids.likely(for: link.id))
    }
    return try diagnostics(missing)
  }

  /// The links whose targets are articles of this site.
  private func links(_ asked: [Asked]) -> [Link] {
    let numbers = Dictionary(
      index.articles.enumerated().map { ($1.path.address, $0) }, uniquingKeysWith: { first, _ in first })
    return asked.flatMap { asked in
      let article = index.articles[asked.number]
      let resolver = bodies.links(of: article.file, PageAddresses(of: article.path, settings: index.settings))
      return asked.destinations.compactMap { destination -> Link? in
        guard let target = resolver.address(of: destination).flatMap({ numbers[$0] }),
          let id = Fragment.id(destination.utf8.drop { $0 != 0x23 }.dropFirst()), !bodies.hasElement(id)
        else { return nil }
        return Link(number: asked.number, destination: destination, target: target, id: id)
      }
    }
  }

  private func elementIDs(of numbers: [Int]) async throws(SystemError) -> [Int: ElementIDs] {
    let (files, bodies, articles) = (files, bodies, index.articles)
    let batches = try await Batches.map(count: numbers.count, size: 8, width: width) {
      (range) throws(SystemError) -> [(Int, ElementIDs)] in
      var files = files
      return try numbers[range].map { (number) throws(SystemError) in
        (number, ElementIDs(of: bodies.body(of: articles[number], try files.read(articles[number].file)).html))
      }
    }
    return Dictionary(uniqueKeysWithValues: batches.flatMap(\.self))
  }

  /// Reads the texts with such links once more, to tell where these stand.
  private func diagnostics(_ missing: [Int: [String: BodyFinding]]) throws(SystemError) -> [Diagnostic] {
    var (files, found) = (files, [Diagnostic]())
    for (number, findings) in missing.sorted(by: { $0.key < $1.key }) {
      let article = index.articles[number]
      let texts = Set(findings.values.map(\.text))
      found += bodies.body(of: article, try files.read(article.file), lacking: findings).diagnostics.filter {
        $0.id == "missing-fragment" && texts.contains($0.text)
          || $0.id == "more-findings" && texts.count > BodyFindings.limit
      }
    }
    return found
  }
}
