/// An outlet that many articles share: a copy of it costs no more than a count.
public final class SharedOutlet: Sendable {
  /// The outlet.
  public let outlet: Outlet

  /// An outlet to be shared.
  public init(_ outlet: Outlet) { self.outlet = outlet }
}

extension SharedOutlet: Hashable {
  /// Whether they are the same outlet.
  public static func == (a: SharedOutlet, b: SharedOutlet) -> Bool { a === b || a.outlet == b.outlet }
  /// By the key, which is enough to tell outlets apart.
  public func hash(into hasher: inout Hasher) { hasher.combine(outlet.key) }
}

/// Where an article first appeared.
public struct Source: Sendable, Hashable {
  /// Who published it, to be handed on without a copy.
  public let shared: SharedOutlet
  /// Who published it.
  public var outlet: Outlet { _read { yield shared.outlet } }
  /// The original article.
  public var url: WebAddress
  /// A label that it carries there, such as `All Rights Reserved`.
  public var label: String?
  /// When its outlet was told of the republication.
  public var notified: Timestamp?
  /// The original's title, where it differs.
  public var title: String?
  /// When the original was published.
  public var date: Timestamp?
  /// The original's language (BCP 47), where it differs.
  public var language: String?
  /// A copy of the original in an archive.
  public var archived: WebAddress?
  /// SHA-256 of the original's normalised text, in lower-case hexadecimal.
  public var sha256: String?
  /// Its licence, where the article is made of several works and so may be under another.
  public var license: License?

  /// An original article of an outlet.
  public init(outlet: SharedOutlet, url: WebAddress) {
    shared = outlet
    self.url = url
  }

  /// Where the outlet's name leads: to the article, unless the outlet wants its home page there.
  public var attributionURL: WebAddress { outlet.links.target == .home ? outlet.url ?? url : url }
}

/// A site through which an article came, between the origin and here.
public struct Hop: Sendable, Hashable {
  /// Who republished it, to be handed on without a copy.
  public let shared: SharedOutlet
  /// Who republished it.
  public var outlet: Outlet { _read { yield shared.outlet } }
  /// The republished article.
  public var url: WebAddress
  /// When it was republished there.
  public var date: Timestamp?

  /// A republication by an outlet.
  public init(outlet: SharedOutlet, url: WebAddress) {
    shared = outlet
    self.url = url
  }
}
