import SiteGenerator

/// Why a site could not be published.
package struct PublishFault: Error, Sendable {
  /// Who has to do something about it, which decides the exit code.
  package enum Cause: Sendable {
    /// The site, its settings, or what was asked for.
    case site
    /// The machine, the network, another program.
    case machine
    /// Somebody stopped it.
    case cancelled
  }

  /// What is wrong, in a sentence without a full stop.
  package let text: String
  /// How to mend it.
  package let hint: String?
  package let cause: Cause

  init(_ cause: Cause, _ text: String, hint: String? = nil) {
    self.text = text
    self.hint = hint
    self.cause = cause
  }

  /// The same, with one more thing to do about it.
  func adding(_ advice: String) -> PublishFault {
    PublishFault(cause, text, hint: hint.map { $0 + "; " + advice } ?? advice)
  }

  static let cancelled = PublishFault(.cancelled, "stopped")

  /// Somebody else showed readers another release while this was under way.
  static func overtaken(_ place: String) -> PublishFault {
    PublishFault(.machine, "somebody else published to '\(place)' meanwhile", hint: "look at what readers see now")
  }

  /// Turns the machine's faults into faults of publishing.
  static func wrap<Result>(_ work: () throws(SystemError) -> Result) throws(PublishFault) -> Result {
    do throws(SystemError) {
      return try work()
    } catch {
      throw PublishFault(.machine, "\(error)", hint: error.hint)
    }
  }
}
