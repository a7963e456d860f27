import SiteModel

extension Rule {
  static let absentArticleListed = Rule(
    "O105", .error, .site, "Lists and maps lead to no article that is not in the build, or not to be found",
    why: """
      What expired, was withdrawn or is still under embargo has no page of its own, and a link to it tells readers what
      they must not be told. Every list, feed and map of news is read for such addresses when it is finished. A map names the pages that search engines should find: none that tells them to stay away, and
      none whose canonical address is another one.
      """,
    source: "the permission's or the outlet's times; sitemaps.org; RFC 6596",
    hint: "write no addresses of articles into templates; {{#list.articles}} has those that are in",
    failing: RuleExample(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      expires: 2026-04-01
      """
    ).with(
      "templates/list.mustache",
      "{{<partials/layout}}\n{{$main}}\n<p>Read this: <a href=\"/articles/harbour/\">Harbour</a></p>\n"
        + "{{>partials/articles}}\n{{>partials/pagination}}\n{{/main}}\n{{/partials/layout}}"),
    passing: RuleExample(
      """
      title: Harbour reopens after storm
      date: 2026-03-06
      authors: [Isla Renwick]
      source: {outlet: post, url: "https://post.example.org/harbour", date: 2026-03-04}
      rights: {basis: license, license: CC-BY-4.0}
      """
    ).with(
      "templates/list.mustache",
      "{{<partials/layout}}\n{{$main}}\n{{>partials/articles}}\n{{>partials/pagination}}\n{{/main}}\n"
        + "{{/partials/layout}}"),
    check: .output)
}
