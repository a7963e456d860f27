import SiteGenerator
import SiteServices

/// A plan as a person reads it before, and after.
struct PlanText {
  let plan: PublicationPlan
  let target: String

  /// A line for each file, up to a number of each sort, and one that counts.
  func lines(upTo limit: Int) -> [String] {
    list("+", plan.added, limit) + list("~", plan.changed, limit) + list("-", plan.removed, limit) + [counts]
  }

  private func list(_ sign: String, _ files: [OutputManifest.File], _ limit: Int) -> [String] {
    let rest = files.count > limit ? ["\(sign) and \(files.count - limit) more"] : []
    return files.prefix(limit).map { "\(sign) \(TerminalText.clean($0.path))" } + rest
  }

  private var counts: String {
    let name = TerminalText.clean(target)
    let parts = [("+", plan.added), ("~", plan.changed)].map { sign, files in
      "\(sign) \(files.count) (\(ByteCount.text(files.reduce(0) { $0 + $1.size })))"
    }
    return "\(name): \(parts.joined(separator: "  "))  - \(plan.removed.count)  unchanged \(plan.unchangedCount)"
  }

  /// What was done.
  func done(after time: Duration) -> String {
    let sent = plan.added + plan.changed
    let bytes = ByteCount.text(sent.reduce(0) { $0 + $1.size })
    let files = "\(sent.count) file\(sent.count == 1 ? "" : "s") (\(bytes))"
    let seconds = Int(time / .milliseconds(100))
    return "Published to \(TerminalText.clean(target)): \(files) sent, \(plan.removed.count) deleted"
      + " in \(seconds / 10).\(seconds % 10) s"
  }
}

/// A number of bytes as people say it.
enum ByteCount {
  static func text(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    let (unit, name) =
      bytes < 1_000_000 ? (1_000, "kB") : bytes < 1_000_000_000 ? (1_000_000, "MB") : (1_000_000_000, "GB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths >= 100 ? "\((tenths + 5) / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
