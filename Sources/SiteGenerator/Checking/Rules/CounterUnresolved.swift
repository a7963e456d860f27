import SiteModel

extension Rule {
  static let counterUnresolved = Rule(
    "R042", .error, .outlet, "A counter that the outlet insists on can be put on the page",
    why: """
      Outlets that are paid by their reach ask for a counter with each copy. Its address holds the number of the
      article, and that is found in the original's address by a pattern of the outlet's entry.
      """,
    source: "the outlet's terms (pixel)",
    hint: "write the pattern into the outlet's file: pixel: {id: \"-([0-9]+)$\"}",
    failing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        pixel: {url: "https://count.post.example.org/{id}.gif", required: true}
        """),
    passing: .republished(
      "rights: {basis: license, license: CC-BY-4.0}",
      outlet: """
        name: The Post
        url: https://post.example.org/
        pixel: {url: "https://count.post.example.org/all.gif", required: true}
        """),
    check: .article { article in
      guard let outlet = article.outlet, let pixel = outlet.outlet.pixel, pixel.isRequired, pixel.id == nil,
        Phrases.has("{id}", in: pixel.url)
      else { return [] }
      return [
        Finding(
          "the counter of \(outlet.outlet.name) needs an '{id}', and nothing says how it is found",
          at: ["source", "outlet"])
      ]
    })
}
