/// What texts may hold beyond the list of safe HTML.
public struct HTMLSettings: Sendable, Hashable {
  /// Elements that stay.
  public var elements: [String] = []
  /// Attributes that stay: `element.attribute`.
  public var attributes: [String] = []
  /// Classes that any element may have.
  public var classes: [String] = []
  /// Hosts whose frames become a figure with a link.
  public var embeds: [String] = []
  /// Hosts that may count readers with a picture.
  public var pixels: [String] = []
  /// A site that adds nothing.
  public init() {}
}
