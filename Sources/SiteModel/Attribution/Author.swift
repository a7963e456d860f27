/// Who wrote something: a person or an organisation.
public struct Author: Sendable, Hashable {
  /// schema.org's two kinds of authors.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person, organization
  }

  /// As the byline names it.
  public var name: String
  /// Where the author is found.
  public var url: WebAddress?
  /// A person, unless it is said otherwise.
  public var kind: Kind = .person
  /// The institution an author belongs to.
  public var affiliation: String?

  /// An author of that name.
  public init(name: String) { self.name = name }
}
