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

  /// Turns the machine's faults into faults of a takedown.
  static func wrap<Result>(_ work: () throws(SystemError) -> Result) throws(TakedownFault) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw TakedownFault("\(error)", isOfMachine: true)
    }
  }

  /// The same for work that others do meanwhile.
  static func wrap<Result: Sendable>(
    _ work: () async throws(SystemError) -> Result
  ) async throws(TakedownFault) -> Result {
    do throws(SystemError) {
      return try await work()
    } catch {
      throw TakedownFault("\(error)", isOfMachine: true)
    }
  }
}
