/// Another work whose text went into an article, such as one of those that a round-up is made of. The first of them is
/// the article's `Source`.
public struct IncludedWork: Sendable, Hashable {
  /// Who published it, to be handed on without a copy.
  public let shared: SharedOutlet
  /// Who published it.
  public var outlet: Outlet { _read { yield shared.outlet } }
  /// The work itself.
  public var url: WebAddress
  /// Its title.
  public var title: String
  /// Who wrote it.
  public var authors: [String] = []
  /// When it was published there.
  public var date: Timestamp?
  /// When its outlet was told of the republication here.
  public var notified: Timestamp?
  /// The licence under which its text was taken.
  public var license: License?
  /// Its copyright line.
  public var notice: String?

  /// A work of an outlet.
  public init(outlet: SharedOutlet, url: WebAddress, title: String) {
    shared = outlet
    self.url = url
    self.title = title
  }
}
