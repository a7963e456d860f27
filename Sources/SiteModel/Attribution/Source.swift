/// Where an article first appeared.
public struct Source: Sendable, Hashable {
  /// Who published it.
  public var outlet: Outlet
  /// The original article.
  public var url: WebAddress
  /// The original's title, where it differs.
  public var title: String?
  /// When the original was published.
  public var date: Timestamp?
  /// The original's language (BCP 47), where it differs.
  public var language: String?
  /// A copy of the original in an archive.
  public var archived: WebAddress?

  /// An original article of an outlet.
  public init(outlet: Outlet, url: WebAddress) {
    self.outlet = outlet
    self.url = url
  }
}

/// A site through which an article came, between the origin and here.
public struct Hop: Sendable, Hashable {
  /// Who republished it.
  public var outlet: Outlet
  /// The republished article.
  public var url: WebAddress
  /// When it was republished there.
  public var date: Timestamp?

  /// A republication by an outlet.
  public init(outlet: Outlet, url: WebAddress) {
    self.outlet = outlet
    self.url = url
  }
}
