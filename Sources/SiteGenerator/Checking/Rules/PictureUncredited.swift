import SiteModel

extension Rule {
  static let pictureUncredited = Rule(
    "R048", .error, .licence, "The picture of a republished article is credited, and described",
    why: """
      A picture has an author and rights of its own, and a licence of the text seldom covers it. One that nobody cleared
      is not shown at all; one that is shown names who made it. Those who do not see it are told what it shows: that is
      a warning.
      """,
    source: "Berne Convention, article 6bis; WCAG 2.2, success criterion 1.1.1",
    hint: "add 'creator:' or 'creditText:' under 'image:'",
    failing: .republished(
      """
      image: {src: /harbour.png, alt: Boats at the quay, cleared: true}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    passing: .republished(
      """
      image: {src: /harbour.png, alt: Boats at the quay, creator: Ottilie Marr, cleared: true}
      rights: {basis: license, license: CC-BY-4.0}
      """),
    check: .article { article in
      guard let image = article.article.image, image.isCleared else { return [] }
      var findings: [Finding] = []
      if article.source != nil, image.creator?.isEmpty != false, image.creditText?.isEmpty != false {
        findings.append(Finding("who made the picture is not said", at: ["image", "src"]))
      }
      if image.alternativeText.isEmpty {
        findings.append(
          Finding(
            "the picture has no description for those who do not see it", at: ["image", "src"],
            hint: "add 'alt:' under 'image:'", severity: .warning, layer: .site))
      }
      return findings
    })
}
