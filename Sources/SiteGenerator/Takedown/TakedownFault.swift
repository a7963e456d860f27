package import SiteModel

/// Why an article was not taken down. Nothing was changed then.
package struct TakedownFault: Error, Sendable {
  package let text: String
  package let hint: String?
  /// Whether the machine is to blame, and not what was asked for.
  package let isOfMachine: Bool
  /// What else is wrong with the site, where that may be the reason.
  package let diagnostics: [Diagnostic]

  init(_ text: String, hint: String? = nil, isOfMachine: Bool = false, diagnostics: [Diagnostic] = []) {
    self.text = text
    self.hint = hint
    self.isOfMachine = isOfMachine
    self.diagnostics = diagnostics
  }

  /// That an article was withdrawn before, and not as it is asked for now; `nil` where the two agree.
  init?(_ article: Article, _ request: Takedown.Request) {
    guard let earlier = article.withdrawal else { return nil }
    let isOtherReason = earlier.reason != nil && earlier.reason != request.reason
    let isOtherDate = request.date != nil && earlier.date != nil && request.date != earlier.date
    guard isOtherReason || isOtherDate else { return nil }
    let since = earlier.date.map { " on \($0.date.iso8601)" } ?? ""
    let reason = earlier.reason.map { ": \(shortened($0))" } ?? ""
    self.init(
      "\(article.file) was withdrawn already\(since)\(reason) (\(earlier.status)); nothing was changed",
      hint: "to prove again that it is gone, give the same --reason; what readers are told is changed in the file")
  }

  /// Turns the machine's faults into faults of a takedown.
  static func wrap<Result>(_ work: () throws(SystemError) -> Result) throws(TakedownFault) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw TakedownFault("\(error)", hint: error.hint, isOfMachine: true)
    }
  }

  /// The same for work that others do meanwhile.
  static func wrap<Result: Sendable>(
    _ work: () async throws(SystemError) -> Result
  ) async throws(TakedownFault) -> Result {
    do throws(SystemError) {
      return try await work()
    } catch {
      throw TakedownFault("\(error)", hint: error.hint, isOfMachine: true)
    }
  }
}
