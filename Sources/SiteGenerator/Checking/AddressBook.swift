import SiteModel

/// Who stands at which address. Two sources on one address are an error that names both (SECURITY.md S15).
struct AddressBook {
  /// Who takes an address.
  enum Owner {
    /// An article's file, Markdown or HTML: a slug of its own would give it another address.
    case text(String)
    /// Another content file.
    case asset(String)
    /// An old address that a content file names; the number is its place among those.
    case alias(Int, of: String)
    /// A page of a list.
    case list(String, page: Int)
    /// A republish kit of a content file.
    case kit(String)
    /// Something else that the generator makes by itself.
    case made(String)

    /// A content file. A section has the address of its folder.
    static func file(_ file: String) -> Owner {
      file.hasExtension("md") && ContentFiles.split(file).name != "_index.md" ? .text(file) : .asset(file)
    }

    /// As messages name it.
    fileprivate var label: String {
      switch self {
      case .text(let file), .asset(let file): file
      case .alias(_, of: let file): "an alias of \(file)"
      case .list(let title, page: 1): "the list '\(title)'"
      case .list(let title, let page): "page \(page) of the list '\(title)'"
      case .kit(let file): "the republish kit of \(file)"
      case .made(let label): label
      }
    }

    /// The file to point at.
    fileprivate var file: String? {
      switch self {
      case .text(let file), .asset(let file), .alias(_, of: let file): file
      case .list, .kit, .made: nil
      }
    }

    /// Whether it is a file that is copied. A section has the address of its folder, and a page.
    fileprivate var isAsset: Bool {
      if case .asset(let file) = self { ContentFiles.split(file).name != "_index.md" } else { false }
    }

    /// Whether a slug of its own would give it another address.
    fileprivate var hasSlug: Bool { if case .text = self { true } else { false } }

    /// The fields of the file that the address comes from.
    fileprivate var fields: [FieldPath] {
      switch self {
      case .text: [["slug"], ["title"]]
      case .alias(let number, of: _): [["aliases", String(number)]]
      case .asset, .list, .kit, .made: []
      }
    }
  }

  /// A path that is taken.
  private struct Claim {
    let path: SitePath
    let owner: Owner
  }

  private var claims: [Claim] = []
  /// The numbers of claims by what they take.
  private var files: [String: Int32] = [:]
  /// Folders that some path needs, with the claim of one who needs it.
  private var folders: [String: Int32] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  /// Makes room for so many addresses.
  mutating func reserve(_ count: Int) {
    claims.reserveCapacity(count)
    files.reserveCapacity(count)
    folders.reserveCapacity(count)
  }

  /// Takes an address for somebody.
  mutating func claim(_ path: SitePath, for owner: Owner) {
    let key = path.collisionKey
    let number = Int32(claims.count)
    if let other = files.updateValue(number, forKey: key) {
      files[key] = other
      return report(path, owner, claims[Int(other)])
    }
    claims.append(Claim(path: path, owner: owner))
    // An alias such as /old.html and a page such as /old.html/new/ would need a file and a folder of one name.
    if let other = folders[key] { report(path, owner, claims[Int(other)]) }
    var parent = key.utf8[...]
    while let slash = parent.lastIndex(of: 0x2F) {
      parent = parent[..<slash]
      let folder = String(decoding: parent, as: UTF8.self)
      guard folders.updateValue(number, forKey: folder) == nil else { break }
      if let other = files[folder] { report(path, owner, claims[Int(other)]) }
    }
  }

  /// Whether a page or file stands at an address of the site (percent-decoded, without the leading slash).
  func has(_ address: String) -> Bool { claim(at: address) != nil }

  /// Whether what stands there is a page, or made as feeds are, and no other file of the site's or its theme's own.
  func hasPage(_ address: String) -> Bool {
    claim(at: address).map { !$0.owner.isAsset || $0.path.outputPath.hasExtension("html") } ?? false
  }

  private func claim(at address: String) -> Claim? {
    let isFolder = address.isEmpty || address.utf8.last == 0x2F
    let path = isFolder ? address + "index.html" : address
    return files[path.lowercased()].map { claims[Int($0)] }.flatMap { $0.path.outputPath == path ? $0 : nil }
  }

  private mutating func report(_ path: SitePath, _ owner: Owner, _ other: Claim) {
    let spelling = path == other.path ? "" : " (as /\(other.path.address))"
    let blamed = owner.file == nil ? other.owner : owner
    var diagnostic =
      Diagnostic(
        .error, id: "address-taken", layer: .site, at: blamed.file.map { SourceSpan(file: $0) },
        "/\(path.address) is the address of \(owner.label) and of \(other.owner.label)\(spelling)",
        hint: owner.hasSlug || other.owner.hasSlug
          ? "give one of them another 'slug:', or rename it"
          : "rename one of them: a folder of content/, a taxonomy of sitegen.yaml, a file, an alias")
    diagnostic.fields = blamed.fields
    diagnostics.append(diagnostic)
  }
}
