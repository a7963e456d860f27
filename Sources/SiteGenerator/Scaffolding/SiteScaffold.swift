import SiteModel

/// A small working site (`sitegen init`): settings, an outlet, a republished article, an article of one's own.
package struct SiteScaffold: Sendable {
  private let title: String
  private let now: Int

  /// A site with a name; `now` in seconds since 1970-01-01T00:00:00Z.
  package init(title: String?, now: Int) {
    self.title = title ?? "My Site"
    self.now = now
  }

  /// Whether a folder has the settings of a site.
  package static func isSite(_ directory: String) -> Bool {
    (try? Directory(opening: directory).status("sitegen.yaml")) != nil
  }

  /// Makes what is missing in a folder.
  package func write(to directory: String) throws(ScaffoldFault) -> ScaffoldReport {
    guard title.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw ScaffoldFault("a site has a name, and this one is empty", hint: "give it with --title, or leave that out")
    }
    let files = files
    var report = try ScaffoldFault.wrap { () throws(SystemError) -> ScaffoldReport in
      var writer = ScaffoldWriter(root: try Directory.making(directory))
      for (path, text) in files { try writer.write(path, Array(text.utf8)) }
      return writer.report
    }
    let folder = directory == "." ? "" : "cd \(directory) && "
    report.next = "Now: \(folder)sitegen build, then open public/index.html"
    return report
  }

  private var files: [(path: String, text: String)] {
    let today = CivilDate(daysSinceEpoch: now / 86_400)?.iso8601 ?? "1970-01-01"
    return [
      ("sitegen.yaml", settings), (".gitignore", SiteScaffold.ignored),
      ("content/_index.md", SiteScaffold.home), ("content/outlets/example-gazette.yaml", SiteScaffold.outlet),
      ("content/articles/a-republished-article.md", SiteScaffold.republished(today)),
      ("content/articles/an-article-of-our-own.md", SiteScaffold.own(today)),
      ("content/about.md", SiteScaffold.about(today)),
    ]
  }

  private var settings: String {
    """
    # Everything a site can say of itself is in the documentation; only title and url are required.
    title: \(ArticleScaffold.quoted(title))
    url: https://www.example.org/
    language: en
    timezone: UTC
    publisher:
      contact: desk@example.org
      takedownContact: rights@example.org
    menus:
      main:
        - {name: Articles, url: /articles/}
        - {name: Outlets, url: /outlets/}
        - {name: About, url: /about/}
    # 'relative' lets you open public/index.html from your disk. For a web host take the line out:
    # addresses then are /articles/my-article/ without a file's name.
    links: relative

    """
  }

  private static let ignored = """
    # What 'sitegen build' makes. Take the first line out to keep the built site in the repository.
    /public/
    .sitegen/
    .sitegen-stage-*/

    """

  private static let home = """
    ---
    description: What this site is about, in a sentence. It stands on the home page and in search results.
    ---

    """

  private static let outlet = """
    # One file for each outlet whose articles you republish: who it is, and on what terms.
    name: The Example Gazette
    url: https://gazette.example.org/
    license: CC-BY-4.0

    """

  private static func republished(_ today: String) -> String {
    """
    ---
    title: A republished article
    date: \(today)
    description: Its source, its author and its licence are printed by themselves.
    authors: [Ann Author]
    source:
      outlet: example-gazette
      url: https://gazette.example.org/2026/an-article
      date: \(today)
    rights:
      basis: license
      license: CC-BY-4.0
      holder: The Example Gazette
      mode: verbatim
    ---

    The text of the article, in Markdown. Everything about where it comes from stands above, between the lines of
    hyphens; the page prints it above and below this text.

    """
  }

  private static func own(_ today: String) -> String {
    """
    ---
    title: An article of our own
    date: \(today)
    ---

    An article without `source:` is the site's own. It may lead to [another one](a-republished-article.md) by the name
    of its file.

    """
  }

  private static func about(_ today: String) -> String {
    """
    ---
    title: About
    date: \(today)
    ---

    Who we are, and how to reach us.

    """
  }
}
