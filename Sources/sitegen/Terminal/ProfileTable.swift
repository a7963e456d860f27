import SiteGenerator

/// Where the time of a build went, a line for each step.
struct ProfileTable {
  let spans: [BuildProfile.Span]

  var text: String {
    let steps = spans.filter { $0.part == nil }
    let width = steps.map(\.name.count).max() ?? 0
    return steps.map { span in
      let name = span.name + String(repeating: " ", count: width - span.name.count)
      return "  \(name)  \(ProfileTable.milliseconds(span.end - span.begin)) ms\n"
    }.joined()
  }

  /// With one decimal, in seven columns.
  private static func milliseconds(_ nanoseconds: Int) -> String {
    let tenths = (nanoseconds + 50_000) / 100_000
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
