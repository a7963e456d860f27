import SiteModel

/// A preset that becomes an outlet of a site (`sitegen outlets add`).
package struct OutletAddition: Sendable {
  private let name: String
  private let key: String

  /// A preset by its name, under another key where one is given.
  package init(_ name: String, key: String?) {
    self.name = name
    self.key = key ?? name
  }

  /// Writes `content/outlets/<key>.yaml`; a file that is there already stays, and is a fault.
  package func write(to source: String) throws(ScaffoldFault) -> ScaffoldReport {
    guard let preset = OutletPreset.all.first(where: { $0.name == name }) else {
      let likely = Typos.likelyWord(for: name, among: OutletPreset.all.map(\.name))
      throw ScaffoldFault(
        "there is no preset '\(shortened(name))'",
        hint: likely.map { "did you mean '\($0)'?" } ?? "'sitegen outlets presets' names them")
    }
    guard !key.isEmpty, Slug.make(from: key) == key else {
      throw ScaffoldFault(
        "'\(shortened(key))' cannot be an outlet's key",
        hint: "a key is made of lower-case letters, digits and single hyphens")
    }
    let root = try ScaffoldFault.wrap { () throws(SystemError) in try Directory(opening: source) }
    try ScaffoldFault.requireSite(root, source)
    return try write(preset, to: root)
  }

  private func write(_ preset: OutletPreset, to root: Directory) throws(ScaffoldFault) -> ScaffoldReport {
    // The registry takes either ending, and one outlet has one file.
    for ending in ["yaml", "yml"] where root.status(below: "content/outlets/\(key).\(ending)") != nil {
      throw ScaffoldFault(
        "content/outlets/\(key).\(ending) is there already", hint: "it was left as it is; give another key with --key")
    }
    var report = try ScaffoldFault.wrap { () throws(SystemError) -> ScaffoldReport in
      var writer = ScaffoldWriter(root: root)
      try writer.write("content/outlets/\(key).yaml", preset.file)
      return writer.report
    }
    report.next =
      "Read the outlet's terms, then write the day under 'policySeen:'. Articles name it as 'outlet: \(key)'."
    return report
  }
}
