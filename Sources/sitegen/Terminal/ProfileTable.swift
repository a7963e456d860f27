import SiteGenerator

/// Where the time of a build went: a line for each step, and one for each template.
struct ProfileTable {
  let profile: BuildProfile

  var text: String {
    let steps = profile.all.filter { $0.part == nil }
    let templates = profile.templates
    let width = (steps.map(\.name.count) + templates.map(\.file.count)).max() ?? 0
    func line(_ name: String, _ nanoseconds: Int, _ note: String = "") -> String {
      let blanks = String(repeating: " ", count: width - name.count)
      return "  \(name)\(blanks)  \(ProfileTable.milliseconds(nanoseconds)) ms\(note)\n"
    }
    let made = templates.map { template in
      let each = template.time / max(1, template.renderings) / 100
      return line(template.file, template.time, "  \(template.renderings) times, \(each / 10).\(each % 10) µs each")
    }
    return "Steps:\n" + steps.map { line($0.name, $0.end - $0.begin) }.joined()
      + (made.isEmpty ? "" : "Templates, on all cores together:\n" + made.joined())
  }

  /// With one decimal, in seven columns.
  private static func milliseconds(_ nanoseconds: Int) -> String {
    let tenths = (nanoseconds + 50_000) / 100_000
    let text = "\(tenths / 10).\(tenths % 10)"
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
}
