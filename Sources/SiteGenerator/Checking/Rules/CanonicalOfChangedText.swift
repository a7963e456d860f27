import SiteModel

extension Rule {
  static let canonicalOfChangedText = Rule(
    "R062", .warning, .outlet, "Only a page with the same text names the original as its canonical address",
    why: """
      A canonical link says that two pages hold the same text. That of an edited or translated article is another, so
      its page names itself, whatever the outlet asks for: the outlet should know, and may prefer an unchanged text.
      """,
    source: "RFC 6596, section 3: the target must hold the same content or more",
    hint: "show the text unchanged, or tell the outlet and waive this",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0, mode: edited, changes: [headline]}",
      outlet: "name: The Post\nurl: https://post.example.org/\nseo: {canonical: required}"),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: "name: The Post\nurl: https://post.example.org/\nseo: {canonical: required}"),
    check: .article { article in
      guard article.isAdapted, let outlet = article.outlet, outlet.outlet.search.canonical == .required else {
        return []
      }
      return [
        Finding(
          "\(outlet.outlet.name) wants its own page to be canonical, which that of a changed text cannot say",
          at: ["rights", "mode"], notes: [("the outlet is named here", ["source", "outlet"])])
      ]
    })
}
