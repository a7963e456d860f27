/// An article whose text is not in this build, and why.
public struct SkippedArticle: Sendable, Hashable {
  /// Why an article is left out.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    case draft, future, embargoed
    case delayed = "waiting for the outlet"
    case tooOld = "too old for the outlet"
    case expired, withdrawn

    /// Why an article in a state is left out; `nil` where it is not.
    public init?(_ state: ArticleState) {
      switch state {
      case .published: return nil
      case .draft: self = .draft
      case .future: self = .future
      case .embargoed: self = .embargoed
      case .delayed: self = .delayed
      case .tooOld: self = .tooOld
      case .expired: self = .expired
      case .withdrawn: self = .withdrawn
      }
    }
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
