import SiteModel

extension FeedFormat {
  /// As readers know it.
  var name: String {
    switch self {
    case .atom: "Atom"
    case .rss: "RSS"
    case .json: "JSON Feed"
    }
  }

  /// The format that a setting names.
  init(_ setting: FeedSettings.Format) {
    switch setting {
    case .atom: self = .atom
    case .rss: self = .rss
    case .json: self = .json
    }
  }
}
