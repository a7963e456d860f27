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
  /// Always one: copies share it, as those of an `Article` share theirs.
  @usableFromInline var fields: [SourceFields]

  /// Who published it, to be handed on without a copy.
  @inlinable public var shared: SharedOutlet { fields[0].shared }
  /// Who published it.
  @inlinable public var outlet: Outlet { _read { yield fields[0].shared.outlet } }
  /// The original article.
  @inlinable public var url: WebAddress {
    _read { yield fields[0].url }
    _modify { yield &fields[0].url }
  }
  /// A label that it carries there, such as `All Rights Reserved`.
  @inlinable public var label: String? {
    _read { yield fields[0].label }
    _modify { yield &fields[0].label }
  }
  /// When its outlet was told of the republication.
  @inlinable public var notified: Timestamp? {
    _read { yield fields[0].notified }
    _modify { yield &fields[0].notified }
  }
  /// The original's title, where it differs.
  @inlinable public var title: String? {
    _read { yield fields[0].title }
    _modify { yield &fields[0].title }
  }
  /// When the original was published.
  @inlinable public var date: Timestamp? {
    _read { yield fields[0].date }
    _modify { yield &fields[0].date }
  }
  /// The original's language (BCP 47), where it differs.
  @inlinable public var language: String? {
    _read { yield fields[0].language }
    _modify { yield &fields[0].language }
  }
  /// A copy of the original in an archive.
  @inlinable public var archived: WebAddress? {
    _read { yield fields[0].archived }
    _modify { yield &fields[0].archived }
  }
  /// SHA-256 of the original's normalised text, in lower-case hexadecimal.
  @inlinable public var sha256: String? {
    _read { yield fields[0].sha256 }
    _modify { yield &fields[0].sha256 }
  }
  /// Its licence, where the article is made of several works and so may be under another.
  @inlinable public var license: License? {
    _read { yield fields[0].license }
    _modify { yield &fields[0].license }
  }

  /// An original article of an outlet.
  public init(outlet: SharedOutlet, url: WebAddress) { fields = [SourceFields(shared: outlet, url: url)] }

  /// Where the outlet's name leads: to the article, unless the outlet wants its home page there.
  public var attributionURL: WebAddress { outlet.links.target == .home ? outlet.url ?? url : url }
}

/// A site through which an article came, between the origin and here.
public struct Hop: Sendable, Hashable {
  /// Who republished it, to be handed on without a copy.
  public let shared: SharedOutlet
  /// Who republished it.
  @inlinable public var outlet: Outlet { _read { yield shared.outlet } }
  /// The republished article.
  public var url: WebAddress
  /// When it was republished there.
  public var date: Timestamp?
  /// When its outlet was told of the republication here.
  public var notified: Timestamp?

  /// A republication by an outlet.
  public init(outlet: SharedOutlet, url: WebAddress) {
    shared = outlet
    self.url = url
  }
}
