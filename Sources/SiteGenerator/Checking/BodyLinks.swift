import SiteModel

/// Every content file and every address of the site, for the links of bodies.
struct LinkIndex: Sendable {
  /// Addresses by content file, relative to `content/`.
  private var files: [String: String] = [:]
  /// The names of the files by folder, for the likely word.
  private var names: [String: [String]] = [:]
  private let near = NearNames()
  /// Why a content file has no page in this build.
  private var skipped: [String: SkippedArticle.Reason] = [:]
  /// Pictures that nobody cleared.
  private var withheld: Set<String> = []
  /// Files that look like manuscripts.
  private var leftOut: Set<String> = []
  /// What stands at the addresses of the site.
  var book = AddressBook()
  /// The sizes of pictures, by address.
  var sizes: [String: PictureSize] = [:]
  /// The smaller copies of pictures, by address.
  var variants = PictureVariants()

  init(index: SiteIndex) {
    for article in index.articles {
      add(article.file, article.path)
      for asset in article.publishedAssets { add(asset.file, asset.path) }
      for asset in article.withheldAssets { withheld.insert(LinkIndex.key(asset.file)) }
    }
    for asset in index.looseAssets { add(asset.file, asset.path) }
    for section in index.sections {
      if let file = section.file { add(file, section.path) }
    }
    for article in index.skipped { skipped[LinkIndex.key(article.file)] = article.reason }
    for (asset, article) in index.withheldAssets { skipped[LinkIndex.key(asset.file)] = article.reason }
    leftOut = Set(index.leftOut.map { LinkIndex.key($0) })
    addTombstones(index.tombstones)
  }

  /// A link to an article whose time is over leads to the page that says so; its pictures are gone.
  private mutating func addTombstones(_ tombstones: [Tombstone]) {
    for tombstone in tombstones {
      let article = tombstone.article
      let reason = skipped.removeValue(forKey: LinkIndex.key(article.file))
      add(article.file, article.path)
      for asset in article.assets { skipped[LinkIndex.key(asset.file)] = reason }
    }
  }

  private mutating func add(_ file: String, _ path: SitePath) {
    let key = LinkIndex.key(file)
    files[key] = path.address
    let (folder, name) = ContentFiles.split(key)
    names[folder, default: []].append(name)
  }

  /// A content file without `content/`.
  static func key(_ file: String) -> String { String(decoding: file.utf8.dropFirst(8), as: UTF8.self) }

  /// What a link to a text may leave out.
  private static let endings = [".md", "/index.md", "/_index.md", ".html", "/index.html"]

  enum Answer: Sendable {
    case address(String)
    case skipped(SkippedArticle.Reason)
    /// A picture that nobody cleared.
    case withheld
    /// A file that looks like a manuscript, by its path below `content/`.
    case leftOut(String)
    case missing(likely: String?)
  }

  /// What a path of the site (`/about/`) leads to.
  func page(_ path: String) -> Answer {
    let address = String(decoding: path.utf8.drop { $0 == 0x2F }, as: UTF8.self)
    guard let decoded = PercentEncoding.decode(address) else { return .missing(likely: nil) }
    if book.has(decoded) { return .address(PercentEncoding.encode(path: decoded)) }
    if book.has(decoded + "/") { return .address(PercentEncoding.encode(path: decoded + "/")) }
    if leftOut.contains(decoded) { return .leftOut(decoded) }
    return .missing(likely: nil)
  }

  /// What a file beside `folder` (below `content/`) leads to: an article, a bundle, a section, an asset.
  func file(_ relative: String, from folder: [String]) -> Answer {
    guard let decoded = PercentEncoding.decode(relative) else { return .missing(likely: nil) }
    var parts = folder
    for part in decoded.utf8.split(separator: 0x2F).map({ String(decoding: $0, as: UTF8.self) }) {
      if part == "." { continue }
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return .missing(likely: nil)
      }
    }
    let path = parts.joined(separator: "/")
    for candidate in [path] + LinkIndex.endings.map({ path + $0 }) {
      if let address = files[candidate] { return .address(address) }
      if let reason = skipped[candidate] { return .skipped(reason) }
      if withheld.contains(candidate) { return .withheld }
    }
    if leftOut.contains(path) { return .leftOut(path) }
    let folder = parts.dropLast().joined(separator: "/")
    return .missing(likely: near.likelyWord(for: parts.last ?? "", among: names[folder] ?? [], of: folder))
  }
}

/// Answers for the links of one body, written as its page writes addresses.
struct BodyLinks: LinkResolving {
  let index: LinkIndex
  let addresses: PageAddresses
  /// The folders of the content file, below `content/`.
  let folder: [String]
  /// Notes what is asked, where somebody wants to know.
  let trace: LinkTrace?
  /// What is known of links to parts of pages that are not there, by destination (`FragmentCheck`).
  let lacking: [String: BodyFinding]
  /// The addresses of pictures that the article names by paths of the site, and that nobody cleared.
  let uncleared: Set<String>

  init(
    index: LinkIndex, addresses: PageAddresses, file: String, trace: LinkTrace? = nil,
    lacking: [String: BodyFinding] = [:], uncleared: Set<String> = []
  ) {
    self.index = index
    self.uncleared = uncleared
    self.trace = trace
    self.lacking = lacking
    self.addresses = addresses
    folder = ContentFiles.split(LinkIndex.key(file)).folder.utf8.split(separator: 0x2F)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  func target(of destination: String, isImage: Bool) -> LinkTarget {
    let (path, suffix) = BodyLinks.split(destination)
    if !path.isEmpty || destination.utf8.first == 0x23 { trace?.note(destination, isImage: isImage) }
    if path.isEmpty { return .unchanged }
    switch answer(path) {
    case .address(let address) where isImage && PercentEncoding.decode(address).map(index.book.hasPage) == true:
      return .broken(
        text: "the picture leads to '\(path)', which is no picture", hint: "name the file itself, or link to the page")
    case .address(let address) where isImage && uncleared.contains(address): return .withheld
    case .address(let address):
      let text = addresses.text(address, suffix: suffix)
      if isImage, let size = index.sizes[address] { return .picture(text, size) }
      return .internalAddress(text)
    case .skipped(let reason) where reason == .expired || reason == .withdrawn:
      return .gone(
        text: "the link leads to '\(path)', which is gone (\(reason.rawValue)), and is left out",
        hint: "take the link out")
    case .skipped(let reason):
      return .broken(
        text: "the link leads to '\(path)', which is not in this build (\(reason.rawValue))",
        hint: "take the link out, or build with the article in")
    case .withheld where isImage: return .withheld
    case .withheld:
      return .broken(
        text: "the link leads to the picture '\(path)', which is not in the site, as nobody said that it may be",
        hint: "write 'cleared: true' under 'image:' once that is sure, or take the link out")
    case .leftOut(let file):
      return .broken(
        text: "the link leads to '\(path)', which looks like a manuscript and is not published",
        hint: "to publish it, name it in sitegen.yaml: downloads: [\(file)]")
    case .missing(let likely):
      return .broken(
        text: "the \(isImage ? "picture" : "link") leads to '\(path)', which does not exist",
        hint: likely.map { "did you mean '\($0)'?" }
          ?? "name a file of content/ (../other.md, photo.png), a path of the site (/about/), or an address elsewhere")
    }
  }

  func missingFragment(of destination: String) -> BodyFinding? { lacking[destination] }

  /// The address of the site that a destination leads to; `nil` where nothing is there.
  func address(of destination: String) -> String? {
    let path = BodyLinks.split(destination).path
    guard !path.isEmpty, case .address(let address) = answer(path) else { return nil }
    return address
  }

  private func answer(_ path: String) -> LinkIndex.Answer {
    path.utf8.first == 0x2F ? index.page(path) : index.file(path, from: folder)
  }

  /// A destination's path, and its query and fragment.
  private static func split(_ destination: String) -> (path: String, suffix: String) {
    let end = destination.utf8.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? destination.utf8.endIndex
    return (
      String(decoding: destination.utf8[..<end], as: UTF8.self),
      String(decoding: destination.utf8[end...], as: UTF8.self)
    )
  }
}
