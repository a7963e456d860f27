/// What `sitegen.yaml` says.
public struct SiteSettings: Sendable {
  public var title = ""
  /// Where the site will stand; its path may be more than `/`.
  public var url: WebAddress?
  /// BCP 47.
  public var language = "en"
  public var timeZone = TimeZoneRules.utc
  public var description: String?
  public var publisher = Publisher()
  /// The taxonomies that get pages, in the order in which they are listed.
  public var taxonomies = ["authors", "outlets", "regions", "topics", "tags", "licenses"]
  /// By folder.
  public var sections: [String: SectionSettings] = [:]
  /// Patterns such as `/:year/:month/:slug/`, by folder.
  public var permalinks: [String: String] = [:]
  public var pageSize = 20
  /// Menus by name.
  public var menus: [String: [MenuEntry]] = [:]
  public var feeds = FeedSettings()
  public var policies = Policies()
  public var markdown = MarkdownSettings()
  public var pixels = PixelConsent.load
  public var links = LinkStyle.root
  public var extra = FreeData.null

  /// A site of which nothing is known.
  public init() {}

  /// The path at which the site stands, with a slash at both ends.
  public var basePath: String {
    guard let path = url?.path else { return "/" }
    return path.utf8.last == 0x2F ? path : path + "/"
  }

  /// The absolute address of a path of the site.
  public func absolute(_ address: String) -> String {
    guard let base = url?.text else { return address }
    return (base.utf8.last == 0x2F ? base : base + "/") + address
  }

  /// The languages that need wording: the site's.
  public var name: String { publisher.name ?? title }
}

/// How a folder of articles is listed.
public struct SectionSettings: Sendable, Hashable {
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// The newest first.
    case date
    /// By the alphabet.
    case title
  }
  public var title: String?
  public var sort = Order.date
  public init() {}
}

/// A line of a menu.
public struct MenuEntry: Sendable, Hashable {
  public var name = ""
  /// A path of the site (`/about/`) or an address elsewhere.
  public var url = ""
  public init() {}
}

/// What feeds hold.
public struct FeedSettings: Sendable, Hashable {
  public enum Content: String, Sendable, Hashable, CaseIterable { case full, summary }
  public enum Format: String, Sendable, Hashable, CaseIterable { case atom, rss, json }
  public var content = Content.full
  public var limit = 20
  public var formats = Format.allCases
  public init() {}
}

/// A text that the site shows: the built-in wording, none, or its own.
public enum PolicyText: Sendable, Hashable {
  case builtIn, none
  case own(String)
}

/// The site's standing texts.
public struct Policies: Sendable, Hashable {
  public var disclaimer = PolicyText.builtIn
  public var crossPost = PolicyText.none
  public var fairUse = PolicyText.builtIn
  public var print = PolicyText.none
  public var media = PolicyText.none
  public init() {}
}

/// How Markdown is read.
public struct MarkdownSettings: Sendable, Hashable {
  /// Straight quotes become curly ones. Off, because other people's text keeps its typography.
  public var smartPunctuation = false
  public init() {}
}

/// Whether an outlet's counter is loaded with the page, or after a click.
public enum PixelConsent: String, Sendable, Hashable, CaseIterable { case load, ask }

/// How the pages of a site link to one another.
public enum LinkStyle: String, Sendable, Hashable, CaseIterable {
  /// From the root of the host: `/articles/harbour/`.
  case root
  /// From page to page, naming each file (`../harbour/index.html`), so that the tree also works from a disk.
  case relative
}
