import Testing

/// That something did not happen in time.
struct TooLate: Error, CustomStringConvertible {
  let description: String
}

/// Waits until there is something, and no longer than a machine that does other things at the same time may take.
func eventually<Result: Sendable>(
  _ what: String, within limit: Duration = .seconds(120), _ look: () async throws -> Result?
) async throws -> Result {
  let end = ContinuousClock.now + limit
  while true {
    if let result = try await look() { return result }
    guard ContinuousClock.now < end else { throw TooLate(description: "no \(what) within \(limit)") }
    try await Task.sleep(for: .milliseconds(2))
  }
}
