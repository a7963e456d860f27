import SiteModel

extension Rule {
  static let counterUnresolved = Rule(
    "R042", .error, .outlet, "A counter that the outlet insists on can be put on the page",
    why: """
      Outlets that are paid by their reach ask for a counter with each copy. Its address holds the number of the
      article, and that is found in the original's address by a pattern of the outlet's entry.
      """,
    source: "the outlet's terms (pixel)",
    hint: "write the pattern into the outlet's file: pixel: {id: \"-{digits}\"}",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        pixel: {url: "https://count.post.example.org/{id}.gif", id: "-{digits}", required: true}
        """),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        pixel: {url: "https://count.post.example.org/all.gif", required: true}
        """),
    check: .article { article in
      article.originals(where: { $0.outlet.pixel?.isRequired == true }).compactMap { outlet, url, field in
        guard let pixel = outlet.outlet.pixel, pixel.address(ofOriginal: url) == nil else { return nil }
        return Finding(
          "the counter of \(outlet.outlet.name) needs the article's id, which is not in the original's address",
          at: field,
          hint: "name the article's own page, or mend 'pixel.id' in \(outlet.outlet.file)")
      }
    })
}
