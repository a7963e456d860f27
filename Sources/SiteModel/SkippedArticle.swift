/// An article that is not in this build, and why.
public struct SkippedArticle: Sendable, Hashable {
  /// Why an article is left out.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case draft, future, embargoed, expired, withdrawn
  }

  /// The content file.
  public let file: String
  /// Why it is left out.
  public let reason: Reason

  /// An article and why it is left out.
  public init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }
}
