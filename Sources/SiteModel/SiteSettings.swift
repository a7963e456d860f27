/// What `sitegen.yaml` says.
public struct SiteSettings: Sendable {
  /// The site's name.
  public var title = ""
  /// Where the site will stand; its path may be more than `/`.
  public var url: WebAddress?
  /// BCP 47.
  public var language = "en"
  /// For dates that name no zone.
  public var timeZone = TimeZoneRules.utc
  /// One or two sentences about the site.
  public var description: String?
  /// Who runs the site.
  public var publisher = Publisher()
  /// The taxonomies that get pages, in the order in which they are listed.
  public var taxonomies = ["authors", "outlets", "regions", "topics", "tags", "licenses"].map {
    TaxonomySettings(name: $0)
  }
  /// By folder.
  public var sections: [String: SectionSettings] = [:]
  /// Patterns such as `/:year/:month/:slug/`, by folder.
  public var permalinks: [String: String] = [:]
  /// How many articles a page of a list holds.
  public var pageSize = 20
  /// Files and folders of `content/` that are published although they look like manuscripts.
  public var downloads: [String] = []
  /// Menus by name.
  public var menus: [String: [MenuEntry]] = [:]
  /// What feeds hold.
  public var feeds = FeedSettings()
  /// The site's standing texts.
  public var policies = Policies()
  /// How Markdown is read.
  public var markdown = MarkdownSettings()
  /// What HTML in texts may hold beyond what all may.
  public var html = HTMLSettings()
  /// What the checks of rights take as too much.
  public var checks = CheckSettings()
  /// Whether outlets' counters load with the page.
  public var pixels = PixelConsent.load
  /// How pages link to one another.
  public var links = LinkStyle.root
  /// Where `sitegen publish` brings the site, by name.
  public var publish: [String: PublishTarget] = [:]
  /// What `robots.txt` asks of crawlers.
  public var crawlers = CrawlerSettings()
  /// What `trust.txt` says; the file is not made where that is nothing.
  public var trust = TrustSettings()
  /// Whether text and data mining of the site's own articles is reserved.
  public var dataMining = DataMiningTerms()
  /// Which articles have a kit for those who republish them.
  public var kits = KitChoice.own
  /// The smaller copies of pictures.
  public var pictures = PictureSettings()
  /// For which hosts files are written.
  public var hosting = HostingSettings()
  /// Free data for templates.
  public var extra = FreeData.null

  /// A site of which nothing is known.
  public init() {}

  /// The path at which the site stands, with a slash at both ends.
  public var basePath: String {
    guard let path = url?.path else { return "/" }
    return path.utf8.last == 0x2F ? path : path + "/"
  }

  /// The absolute address of a path of the site; `nil` where the site does not say where it stands.
  public func absolute(_ address: String) -> String? {
    guard let base = url?.text else { return nil }
    return (base.utf8.last == 0x2F ? base : base + "/") + address
  }

  /// What the site is called: as its publisher is, or else by its title.
  public var name: String { publisher.name ?? title }
}

/// One way of ordering articles that gets pages.
public struct TaxonomySettings: Sendable, Hashable {
  /// As it is a key of front matter and a part of addresses: `regions`.
  public var name: String
  /// Its heading; `nil` is the built-in wording, or its name.
  public var title: String?

  /// A taxonomy that `sitegen.yaml` names.
  public init(name: String, title: String? = nil) {
    self.name = name
    self.title = title
  }

  /// Whether the site made it up: front matter, the derived ones and their wording do not know it.
  public var isOwn: Bool { !["authors", "outlets", "regions", "topics", "tags", "licenses"].contains(name) }

  /// What readers see where no wording is built in.
  public var heading: String { title ?? Section.title(of: name) }
}

/// How a folder of articles is listed.
public struct SectionSettings: Sendable, Hashable {
  /// The order of a list.
  public enum Order: String, Sendable, Hashable, CaseIterable {
    /// The newest first.
    case date
    /// By the alphabet.
    case title
  }
  /// Its heading.
  public var title: String?
  /// The order of its list.
  public var sort = Order.date
  /// A section of which nothing is said.
  public init() {}
}

/// A line of a menu.
public struct MenuEntry: Sendable, Hashable {
  /// What readers see.
  public var name = ""
  /// A path of the site (`/about/`) or an address elsewhere.
  public var url = ""
  /// An empty line.
  public init() {}
}

/// What feeds hold.
public struct FeedSettings: Sendable, Hashable {
  /// How much of an article a feed holds.
  public enum Content: String, Sendable, Hashable, CaseIterable { case full, summary }
  /// The standards that feeds follow.
  public enum Format: String, Sendable, Hashable, CaseIterable { case atom, rss, json }
  /// The whole text, unless it is said otherwise.
  public var content = Content.full
  /// The same for the feeds of terms; an article stands in many of them.
  public var terms = Content.summary
  /// How many articles a feed holds.
  public var limit = 20
  /// The same for the feeds of terms.
  public var termLimit = 10
  /// All of them, unless it is said otherwise.
  public var formats = Format.allCases
  /// What a site gets that says nothing.
  public init() {}
}

/// A text that the site shows: the built-in wording, none, or its own.
public enum PolicyText: Sendable, Hashable {
  case builtIn, none
  case own(String)
}

/// The site's standing texts.
public struct Policies: Sendable, Hashable {
  /// Who is responsible for an article.
  public var disclaimer = PolicyText.builtIn
  /// Who may republish the site's own articles.
  public var crossPost = PolicyText.none
  /// The notice on fair-use pages.
  public var fairUse = PolicyText.builtIn
  /// Whom to ask for print and commercial use.
  public var print = PolicyText.none
  /// Whom the press may ask.
  public var media = PolicyText.none
  /// What a site gets that says nothing.
  public init() {}
}

/// How Markdown is read.
public struct MarkdownSettings: Sendable, Hashable {
  /// Straight quotes become curly ones. Off, because other people's text keeps its typography.
  public var smartPunctuation = false
  /// Rows of cells become tables.
  public var tables = true
  /// `~~text~~` is struck.
  public var strikethrough = true
  /// `[^1]` refers to a note below the text.
  public var footnotes = true
  /// Addresses in running text become links.
  public var bareLinks = true
  /// Lines that begin with `: ` define the term above them.
  public var definitionLists = true
  /// The title of a picture that stands alone becomes its caption.
  public var figures = true
  /// Articles begin with a table of their headings, unless they say otherwise.
  public var contents = false
  /// A quote that begins with `[!pull]` is a pull quote.
  public var pullQuotes = true
  /// What a site gets that says nothing.
  public init() {}
}

/// What the checks of rights take as too much.
public struct CheckSettings: Sendable, Hashable {
  /// The most articles in seven days from an outlet that forbids wholesale copying.
  public var bulkLimit = 5
  /// What a site gets that says nothing.
  public init() {}
}

/// Whether an outlet's counter is loaded with the page, or after a click.
public enum PixelConsent: String, Sendable, Hashable, CaseIterable { case load, ask }

/// Which of the articles that may be passed on have a kit.
public enum KitChoice: String, Sendable, Hashable, CaseIterable {
  /// What begins here: the site's own articles, and its translations. Copies of what stands elsewhere are taken from there.
  case own
  /// Everything that may be passed on.
  case all
  /// Nothing.
  case none
}

/// How the pages of a site link to one another.
public enum LinkStyle: String, Sendable, Hashable, CaseIterable {
  /// From the root of the host: `/articles/harbour/`.
  case root
  /// From page to page, naming each file (`../harbour/index.html`), so that the tree also works from a disk.
  case relative
}
