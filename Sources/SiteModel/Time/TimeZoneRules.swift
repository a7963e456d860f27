/// The offsets from UTC that one place has had and will have.
public struct TimeZoneRules: Sendable, Hashable {
  /// From a moment on, the clocks of the place differ from UTC by so much.
  public struct Transition: Sendable, Hashable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public let instant: Int
    /// Seconds east of UTC.
    public let offset: Int

    /// From a moment on, an offset.
    public init(instant: Int, offset: Int) {
      self.instant = instant
      self.offset = offset
    }
  }

  /// As the settings name it: `UTC`, `+02:00`, `Europe/Berlin`.
  public let name: String
  /// The offset before the first transition, in seconds east of UTC.
  public let firstOffset: Int
  /// In the order of time.
  public let transitions: [Transition]

  /// A zone with a fixed offset, or with transitions.
  public init(name: String, offset: Int, transitions: [Transition] = []) {
    self.name = name
    firstOffset = offset
    self.transitions = transitions
  }

  /// Coordinated universal time.
  public static let utc = TimeZoneRules(name: "UTC", offset: 0)

  /// The offset at a moment, in seconds east of UTC.
  public func offset(at instant: Int) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? firstOffset : transitions[low - 1].offset
  }

  /// The offset when the clocks of the place show `local` (seconds since 1970-01-01T00:00:00 on those clocks).
  ///
  /// A time that the clocks show twice is its first; a time that they skip counts as if the change had not happened
  /// (as `RFC 5545` 3.3.5 reads them).
  public func offset(atLocal local: Int) -> Int {
    if transitions.isEmpty { return firstOffset }
    let earlier = offset(at: local - 86_400)
    if offset(at: local - earlier) == earlier { return earlier }
    let later = offset(at: local + 86_400)
    return offset(at: local - later) == later ? later : earlier
  }
}
