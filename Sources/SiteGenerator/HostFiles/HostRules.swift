import SiteModel

/// What a host should do besides handing out files, whichever host it is: redirects, statuses of pages that are gone,
/// and headers. A writer for each host says it in the host's own words.
struct HostRules: Sendable, Hashable {
  /// An old address and where its page is now.
  struct Redirect: Sendable, Hashable {
    let from: SitePath
    let to: SitePath
  }

  /// The page of an article that is gone, and how it should be answered: 410 or 451 (RFC 7725).
  struct Gone: Sendable, Hashable {
    let page: SitePath
    let status: Int
  }

  /// A line of an answer's head.
  struct Header: Sendable, Hashable {
    let name: String
    let value: String
  }

  /// A page whose text and data mining is reserved (W3C TDM Reservation Protocol).
  struct Reservation: Sendable, Hashable {
    let page: SitePath
    let policy: String?

    /// What its answer says.
    var headers: [Header] {
      [Header(name: "tdm-reservation", value: "1")] + (policy.map { [Header(name: "tdm-policy", value: $0)] } ?? [])
    }
  }

  /// What files of one name are, where hosts would guess something else.
  struct MediaType: Sendable, Hashable {
    let fileName: String
    let type: String
  }

  /// The path of the site, with a slash at both ends.
  var base = "/"
  /// The site's host.
  var hostName: String?
  var redirects: [Redirect] = []
  var gone: [Gone] = []
  /// With every answer.
  var headers: [Header] = []
  /// Files whose name says what is in them, so that they may be kept for ever.
  var fingerprinted: [SitePath] = []
  var reservations: [Reservation] = []
  var mediaTypes: [MediaType] = []
  /// Where files of these names stand.
  var typedFiles: [SitePath] = []

  /// How long anything may be kept that can change: not at all without asking, as what was taken down must be gone.
  static let asksAgain = "public, max-age=0, must-revalidate"
  /// How long a file may be kept whose name says what is in it.
  static let isForEver = "public, max-age=31536000, immutable"

  /// The path of a page or file as it is asked for (not percent-encoded), with the site's own before it.
  func path(_ path: SitePath) -> String { (PercentEncoding.decode(base) ?? base) + path.shownPath }

  /// The same, percent-encoded.
  func address(_ path: SitePath) -> String { base + path.address }

  /// Every path at which a page can be asked for: with its slash, without it, and by its file.
  func paths(_ path: SitePath) -> [String] {
    let first = self.path(path)
    guard path.isFolderPage, first.utf8.count > 1 else { return [first] }
    return [first, String(decoding: first.utf8.dropLast(), as: UTF8.self), first + "index.html"]
  }
}

extension SitePath {
  /// Whether it is the `index.html` of a folder.
  var isFolderPage: Bool { outputPath.isFile(named: "index.html") }

  /// Relative to the site's root, without the `index.html` of a folder, and not percent-encoded.
  var shownPath: String {
    isFolderPage ? String(decoding: outputPath.utf8.dropLast("index.html".utf8.count), as: UTF8.self) : outputPath
  }
}
