import SiteModel

extension Notification {
  /// What is to be done, in a sentence without a full stop: an address of mail is written to, a page has a form or a
  /// way that it explains.
  var task: String {
    let what =
      switch self.what {
      case .pdf: "a PDF of the page"
      case .reach: "how many read it"
      case .url, nil: "the address of the page"
      }
    if isPage { return "report \(what) as \(to) says" }
    return self.what == .reach ? "write to \(to) \(what)" : "send \(what) to \(to)"
  }

  private var isPage: Bool { to.hasPrefix("https://") || to.hasPrefix("http://") }
}
