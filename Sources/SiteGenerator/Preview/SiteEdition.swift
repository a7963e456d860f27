import Mustache
package import SiteModel
import Synchronization

/// A whole site in memory: where each file stands, and what it is made of. Nothing in it changes, so whoever asks it
/// never sees half of a change. A page is made when it is asked for.
package final class SiteEdition: Sendable {
  /// What makes the file at a path.
  private enum Place {
    case article(Int)
    case job(Int)
    case themeAsset(Int)
    case asset(String)
  }

  /// Pages are kept up to so many bytes in all.
  private static let keptBytes = 64 << 20

  let maker: PageMaker
  let memory: ContentMemory
  let root: Directory
  let outlets: [Outlet]
  package let snapshot: SiteSnapshot
  private let jobs: [SiteJob]
  private let places: [String: Place]
  private let kept = Mutex<(pages: [String: EditionPage], size: Int)>(([:], 0))

  init(
    _ maker: PageMaker, _ snapshot: SiteSnapshot, memory: ContentMemory, outlets: [Outlet], root: Directory,
    jobs: [SiteJob]
  ) {
    self.maker = maker
    self.snapshot = snapshot
    self.memory = memory
    self.root = root
    self.outlets = outlets
    self.jobs = jobs
    places = SiteEdition.places(maker, jobs)
  }

  /// Where two want one address, which is an error of the site, the first has it: articles before anything made.
  private static func places(_ maker: PageMaker, _ jobs: [SiteJob]) -> [String: Place] {
    var places: [String: Place] = [:]
    places.reserveCapacity(maker.index.articles.count * 2)
    func add(_ path: SitePath, _ place: Place) {
      if places[path.outputPath] == nil { places[path.outputPath] = place }
    }
    for (number, article) in maker.index.articles.enumerated() {
      add(article.path, .article(number))
      for path in KitPaths(article, maker.settings)?.all ?? [] { add(path, .article(number)) }
    }
    for asset in maker.index.publishedAssets { add(asset.path, .asset(asset.file)) }
    for (number, job) in jobs.enumerated() { for path in job.paths { add(path, .job(number)) } }
    for (number, asset) in maker.theme.assets.enumerated() where maker.usesAsset(asset) {
      add(asset.path, .themeAsset(number))
    }
    return places
  }

  /// The site's settings.
  package var settings: SiteSettings { maker.settings }

  /// The paths of all pages and files, some of which may turn out not to be needed.
  package var paths: [String] { places.keys.sorted() }

  /// Whether something stands at a path, relative to the output folder.
  package func has(_ path: String) -> Bool { places[path] != nil }

  /// The files that the page at a path is of: an article's own, and those of the outlets that it names. Empty for others.
  package func sources(of path: String) -> Set<String> {
    guard case .article(let number)? = places[path] else { return [] }
    let article = maker.index.articles[number]
    return Set([article.file] + article.outletsOnItsWay.map(\.outlet.file))
  }

  /// What stands at a path; `nil` where nothing does.
  package func file(at path: String) -> EditionFile? {
    guard let place = places[path] else { return nil }
    if case .asset(let file) = place { return EditionAsset(file, root: root).map { .asset($0) } }
    if let page = kept.withLock({ $0.pages[path] }) { return .page(page) }
    let made = make(place).map { (path: $0.path.outputPath, page: EditionPage(bytes: $0.bytes, status: $0.status)) }
    keep(made)
    return made.first { $0.path == path }.map { .page($0.page) }
  }

  /// The style sheets and scripts of the theme. Their names say what is in them, so that they may be asked for later too.
  package var themeAssets: [(path: String, bytes: [UInt8])] {
    maker.theme.assets.filter { maker.usesAsset($0) }.map { ($0.path.outputPath, $0.bytes) }
  }

  /// The counters that a page loads, as they stand in it. An outlet counts its readers, and who previews is none of them.
  package func counters(at path: String) -> [[UInt8]] {
    guard case .article(let number)? = places[path], settings.pixels == .load else { return [] }
    return Counter.all(of: maker.index.articles[number]).map(\.html.bytes)
  }

  private func make(_ place: Place) -> [MadePage] {
    switch place {
    case .article(let number):
      let made = article(number)
      return [made.page] + made.kit
    case .job(let number):
      var entries = FeedEntries()
      for member in jobs[number].feedMembers { for entry in article(member).feedEntries { entries.add(entry) } }
      return jobs[number].make(entries)
    case .themeAsset(let number):
      let asset = maker.theme.assets[number]
      return [MadePage(path: asset.path, bytes: asset.bytes, sources: [asset.file])]
    case .asset: return []
    }
  }

  private func article(_ number: Int) -> MadeArticle {
    maker.article(number, bytes: memory.bytes(of: maker.index.articles[number].file) ?? [])
  }

  private func keep(_ made: [(path: String, page: EditionPage)]) {
    kept.withLock { kept in
      let size = made.reduce(0) { $0 + $1.page.bytes.count }
      if kept.size + size > SiteEdition.keptBytes { kept = ([:], 0) }
      for one in made { kept.pages[one.path] = one.page }
      kept.size += size
    }
  }

  /// What is found on the pages of some articles.
  func faults(onPagesOf files: Set<String>) -> [Diagnostic] {
    let numbers = maker.index.articles.indices.filter { files.contains(maker.index.articles[$0].file) }
    let made = numbers.map { article($0) }
    return memory.holding(
      made.flatMap(\.page.diagnostics) + CreditFault.diagnostics(for: made.compactMap(\.fault), areAll: false))
  }
}

extension PageMaker {
  /// Whether a site has a use for a file of its theme.
  func usesAsset(_ asset: ThemeAsset) -> Bool { settings.uses(asset) }
}
