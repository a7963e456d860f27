/// A piece of a build's work that is measured by itself.
public struct Workload: Sendable {
  /// The work, once. It gives a number that depends on its result, so that no compiler leaves it out.
  public typealias Work = @Sendable () -> Int

  /// What it is called in tables, in thresholds and behind `--filter`: without blanks, since the harness writes those in the
  /// names of thresholds as underscores, and then does not find them.
  public let name: String
  /// What one run of it works on, in words.
  public let input: String
  /// Whether it is over in a few microseconds, so that a clock should see a thousand of it.
  public let isBrief: Bool
  /// Makes what the work needs, which is not measured. It fails where the work would not do what it should.
  public let prepare: @Sendable () async throws -> Work

  init(
    _ name: String, of input: String, isBrief: Bool = false, prepare: @escaping @Sendable () async throws -> Work
  ) {
    self.name = name
    self.input = input
    self.isBrief = isBrief
    self.prepare = prepare
  }

  /// All of them, in the order of a build.
  public static let all: [Workload] = reading + bodies + templates + pages + escapers
}

/// Why something cannot be measured.
struct WorkloadFault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
