import SiteModel

/// What holds for the pictures in the text of an article from elsewhere.
struct BodyPictures: Sendable {
  /// The outlet, for messages.
  let outlet: String
  /// Whether its terms let pictures go with the text, or say nothing of them.
  let areCovered: Bool

  /// What some outlet's terms say.
  init(outlet: String, areCovered: Bool) {
    (self.outlet, self.areCovered) = (outlet, areCovered)
  }

  /// What an article's outlet says; `nil` for an own article.
  init?(_ article: Article) {
    guard let outlet = article.source?.outlet else { return nil }
    self.outlet = outlet.name
    switch outlet.images.policy {
    case nil, .all, .withSameArticle: areCovered = true
    case .some(.none), .notCovered, .creditedToSource, .whereNoted, .ask: areCovered = false
    }
  }
}

extension BodyFinding {
  /// A picture that the terms do not let go with the text (R048).
  static func pictureNotCovered(by outlet: String) -> BodyFinding {
    var finding = BodyFinding(
      .warning, "R048", "the terms of \(outlet) do not let this picture go with the text",
      hint: "take it out, unless whoever holds its rights allows it")
    finding.layer = .licence
    return finding
  }

  /// A picture on another host, which would learn of every reader (SECURITY.md S19).
  static let remotePicture = BodyFinding(
    .warning, "remote-picture", "the picture is on another host, which would see every reader: it is shown as a link",
    hint: "put a copy that may be shown beside the article, or take the picture out")
}
