import Foundation
import Testing

/// Kits of articles from elsewhere: each site that takes one is added to the way of the text, and none of it is lost.
@Suite(.onOwnThread) struct KitChainTests {
  private static let outlet = """
    name: 'The "Post"'
    legalName: Post Media CIC
    url: https://post.example.org/
    license: CC-BY-NC-ND-4.0
    ncReading: ads-ok
    contact: rights@post.example.org
    policyUrl: https://post.example.org/republish
    policySeen: {on: 2026-01-08}
    credit:
      position: top
      bylineFormat: "{author}, {affiliation}"
      text: "This story first appeared in {outlet}. [Read the original]({url})."
      tagline: "The Post belongs to its readers."
    links: {target: article, keepAll: true}
    edits: {policy: verbatim, headline: false, translation: ask, excerpt: no}
    pixel: {kind: img, url: "https://count.post.example.org/{id}.gif", required: true, id: "-{digits}"}
    commerce: {ads: not-sold-against, paywall: false, sell: false}
    time: {minDelay: P1D, maxAge: P90D, zone: Europe/Berlin}
    """

  private static let article = """
    ---
    title: 'Tide: "high"'
    date: 2026-03-06
    language: en
    authors: [{name: Ann Author, affiliation: Tide Institute}, {name: Bo Writer, affiliation: "Sea & Shore"}]
    source: {outlet: post, url: "https://post.example.org/tide-12", date: 2026-03-04T09:30:00+01:00, title: "Tide: \\"high\\""}
    rights: {basis: license, holder: Ann Author, year: 2026}
    ---

    The **water** rose, as [the board](https://board.example.org/) said.

    ![A chart](chart.png)

    - one
    - two

    """

  private static func site(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "sitegen.yaml",
      """
      title: \(name)
      url: https://\(name.lowercased()).example.org/
      kits: all
      publisher: {nonprofit: true, commercial: false, ads: false, paywall: false, contact: "desk@\(name).example.org"}

      """)
    return folder
  }

  private static func build(_ site: TemporaryFolder) throws {
    let checked = try Command.run(["check", "--as-of", "2026-06-01"], in: site.url)
    #expect(checked.exitCode == 0 && checked.errors == "", "\(checked.errors)")
    #expect(checked.output.contains("no errors, no warnings"), "\(checked.output)")
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: site.url)
    #expect(built.exitCode == 0, "\(built.errors)")
  }

  private static func origin() throws -> TemporaryFolder {
    let site = try site("First")
    try site.write("content/outlets/post.yaml", outlet)
    try site.write("content/articles/tide/index.md", article)
    try site.write("content/articles/tide/chart.png", TemporaryFolder.picture)
    try site.write("content/articles/tide/index.md", article.replacing("![A chart](chart.png)\n\n", with: ""))
    try build(site)
    return site
  }

  /// Takes an article of one site over into another one, as the page of its kit says.
  private static func pass(_ path: String, from one: TemporaryFolder, to name: String) throws -> TemporaryFolder {
    let other = try site(name)
    for file in try FileManager.default.contentsOfDirectory(
      atPath: one.url.appendingPathComponent("public/republishing/outlets").path)
    {
      try other.write("content/outlets/" + file, one.read("public/republishing/outlets/" + file))
    }
    try other.write("content/articles/taken.md", one.read("public/\(path)/republish/article.md"))
    try build(other)
    return other
  }

  @Test func everySiteIsAStation() throws {
    let first = try Self.origin()
    let second = try Self.pass("articles/tide", from: first, to: "Second")
    let third = try Self.pass("articles/taken", from: second, to: "Third")
    let kit = try third.read("public/articles/taken/republish/article.md")
    #expect(kit.contains("url: \"https://post.example.org/tide-12\""))
    let stations = ["first", "second", "third"].map { "https://\($0).example.org/articles/" }
    let places = try stations.map { try #require(kit.firstRange(of: $0)?.lowerBound, "\($0)") }
    #expect(places == places.sorted())
    let page = try third.read("public/articles/taken/index.html")
    for part in [
      "https://post.example.org/tide-12", "The &quot;Post&quot;", "Ann Author", "Tide Institute", "Sea &amp; Shore",
      "The Post belongs to its readers.", "https://count.post.example.org/12.gif", "by-nc-nd/4.0/",
      "Republished via <a href=\"https://first.example.org/articles/tide/\"",
      "Republished via <a href=\"https://second.example.org/articles/taken/\"", "<strong>water</strong>",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("Republished via <a href=\"https://third"))
  }

  /// The terms of the outlet bind whoever takes the article from here.
  @Test func theTermsGoAlong() throws {
    let first = try Self.origin()
    let second = try Self.pass("articles/tide", from: first, to: "Second")
    let text = try second.read("content/articles/taken.md")
    try second.write(
      "content/articles/taken.md",
      text.replacing("  basis: license\n", with: "  basis: license\n  mode: edited\n  changes: [cut]\n"))
    let edited = try Command.run(["check", "--as-of", "2026-06-01"], in: second.url)
    #expect(edited.exitCode == 1 && edited.errors.contains("[R020]"), "\(edited.errors)")
  }

  @Test func everyFormHasTheWholeCredit() throws {
    let first = try Self.origin()
    let second = try Self.pass("articles/tide", from: first, to: "Second")
    let kit = "public/articles/taken/republish/"
    let json = try JSONSerialization.jsonObject(with: Data(second.read(kit + "ninjs.json").utf8))
    let ninjs = try #require(json as? [String: Any])
    let stations = try #require(ninjs["infoSources"] as? [[String: String]])
    #expect(stations.map { $0["name"] } == ["The \"Post\"", "First", "Second"])
    #expect(stations.map { $0["role"] } == ["originated", "distributed", "distributed"])
    let html = try #require((ninjs["bodies"] as? [[String: Any]])?.first?["value"] as? String)
    let inOrder = [
      "<p>By Ann Author, Tide Institute and Bo Writer, Sea &amp; Shore</p>",
      "This story first appeared in The &quot;Post&quot;. <a href=\"https://post.example.org/tide-12\">",
      "<strong>water",
      "<hr>", "The Post belongs", "https://first.example.org/articles/tide/",
      "https://second.example.org/articles/taken/",
      "© Ann Author, 2026 · <a href=\"https://creativecommons.org/licenses/by-nc-nd/4.0/\" rel=\"license\">",
      "<img class=\"counter\" src=\"https://count.post.example.org/12.gif\"",
    ]
    let places = try inOrder.map { try #require(html.firstRange(of: $0)?.lowerBound, "\($0) in \(html)") }
    #expect(places == places.sorted())
    let page = try second.read(kit + "index.html")
    for part in [
      "Not for commercial use.", "Share it unchanged.", "Not a word may be changed.", "All links of the text stay.",
      "first-example-org.yaml", "second-example-org.yaml", "post-example-org.yaml",
      "By Ann Author, Tide Institute and Bo Writer, Sea &amp; Shore\n",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(page.contains("<link rel=\"canonical\" href=\"https://post.example.org/tide-12\">"))
  }

  /// What may not be passed on has no kit, and its page says whom to ask.
  @Test(arguments: [
    "rights: {basis: permission, permission: {from: Ed, date: 2026-03-05, reference: letter 1}}",
    "rights: {basis: quotation, mode: excerpt, paragraphs: 1}",
  ])
  func whatWasGivenToOneSiteAloneHasNone(_ rights: String) throws {
    let site = try Self.site("First")
    try site.write(
      "content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\ncontact: ask@post.example.org\n")
    try site.write(
      "content/articles/tide.md",
      "---\ntitle: Tide\ndate: 2026-03-06\nauthors: [A]\nsource: {outlet: post, url: \"https://post.example.org/t\", date: 2026-03-04}\n\(rights)\n---\n\nOne.\n\nTwo.\n"
    )
    let built = try Command.run(["build", "--as-of", "2026-06-01"], in: site.url)
    #expect(built.exitCode == 0, "\(built.errors)")
    #expect(!site.has("public/articles/tide/republish") && !site.has("public/republishing/outlets"))
    let page = try site.read("public/articles/tide/index.html")
    #expect(
      page.contains("First cannot license this article. To reuse it, ask <a href=\"mailto:ask@post.example.org\""))
  }

  @Test func whoLetsNobodyPassItOnGivesItItself() throws {
    let site = try Self.origin()
    try site.write("content/outlets/post.yaml", Self.outlet + "\nsublicense: false\n")
    try Self.build(site)
    #expect(!site.has("public/articles/tide/republish"))
    #expect(try site.read("public/articles/tide/index.html").contains("lets nobody pass its articles on"))
  }

  /// Who edited a text is named where it goes on, and not whoever took it from there.
  @Test func anEditedTextNamesItsEditor() throws {
    let first = try Self.site("First")
    try first.write(
      "content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-SA-4.0\n")
    try first.write(
      "content/articles/tide.md",
      """
      ---
      title: Tide
      date: 2026-03-06
      authors: [Ann Author]
      source: {outlet: post, url: "https://post.example.org/tide", date: 2026-03-04, title: High tide}
      rights: {basis: license, mode: edited, changes: [shortened, "headline"]}
      ---

      The water rose.
      """)
    try Self.build(first)
    let second = try Self.pass("articles/tide", from: first, to: "Second")
    let page = try second.read("public/articles/taken/index.html")
    #expect(page.contains("is republished here, with edits by First"))
    #expect(page.contains("shortened and headline"))
    let third = try Self.pass("articles/taken", from: second, to: "Third")
    #expect(try third.read("public/articles/taken/index.html").contains("with edits by First"))
  }
}
