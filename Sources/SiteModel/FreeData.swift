/// Data whose names nobody declared: what stands under `extra:`.
public indirect enum FreeData: Sendable, Hashable {
  case null
  case flag(Bool)
  /// A number, as it was written.
  case number(String)
  case text(String)
  case list([FreeData])
  /// In the order in which it was written.
  case record([Entry])

  /// A name and what it stands for.
  public struct Entry: Sendable, Hashable {
    /// The name.
    public let name: String
    /// What it stands for.
    public let value: FreeData

    /// A name and what it stands for.
    public init(_ name: String, _ value: FreeData) {
      self.name = name
      self.value = value
    }
  }
}
