/// Which parts of a text are from elsewhere; tags that begin in the rest are the caller's own.
public struct ForeignParts: Sendable {
  /// In their order, without a byte in common; `nil` for all of the text.
  private let ranges: [Range<Int>]?
  /// The first one that does not end before what was asked for last.
  private var next = 0

  /// All of the text.
  public static let all = ForeignParts(ranges: nil)

  /// Some ranges in ascending order, none of which overlap.
  public init(_ ranges: [Range<Int>]) { self.init(ranges: ranges) }

  private init(ranges: [Range<Int>]?) { self.ranges = ranges }

  /// Whether the tag at an offset is from elsewhere. Offsets are asked for in their order.
  mutating func contain(_ offset: Int) -> Bool {
    guard let ranges else { return true }
    while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
    return next < ranges.count && ranges[next].lowerBound <= offset
  }
}
