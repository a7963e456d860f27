package import SiteModel

/// What an output was asked to show besides what is public at the moment of its build. That a page is in a look ahead
/// does not say that a reader could see it. In a manifest it is a line of its own, where it says something.
package struct BuiltView: Sendable, Hashable {
  /// The day, or the moment, that was named for the build.
  package let asOf: Timestamp?
  package let includesDrafts: Bool
  package let includesFuture: Bool

  /// What is public, and no more, unless it is said.
  package init(asOf: Timestamp? = nil, includesDrafts: Bool = false, includesFuture: Bool = false) {
    self.asOf = asOf
    self.includesDrafts = includesDrafts
    self.includesFuture = includesFuture
  }

  /// What a build with these options shows.
  init(_ options: BuildOptions) {
    self.init(asOf: options.asOf, includesDrafts: options.includesDrafts, includesFuture: options.includesFuture)
  }

  /// Whether at `moment` it has what nobody may have seen yet.
  func looksAhead(of moment: Int, in zone: TimeZoneRules) -> Bool {
    includesDrafts || includesFuture || asOf.map { $0.instant(in: zone) > moment } == true
  }

  /// Whether it has what nobody may have seen yet, and was not asked for with these options either.
  package func looksFurther(than options: BuildOptions, in zone: TimeZoneRules) -> Bool {
    includesDrafts && !options.includesDrafts || includesFuture && !options.includesFuture
      || asOf.map { $0 != options.asOf && $0.instant(in: zone) > options.now } == true
  }

  // MARK: In a manifest

  /// The line behind that of the site.
  func append(to output: inout [UInt8]) {
    guard self != BuiltView() else { return }
    var members: [String] = []
    if let asOf { members.append("\"asOf\": \"\(asOf.asWritten)\"") }
    if includesDrafts { members.append("\"drafts\": true") }
    if includesFuture { members.append("\"future\": true") }
    output.append(text: ",\n\"view\": {\(members.joined(separator: ", "))}")
  }

  /// Reads such a line, with the comma at its end.
  init?(reading line: ArraySlice<UInt8>) {
    var reader = ManifestLine(line)
    guard reader.take("\"view\": {") else { return nil }
    var asOf: Timestamp?
    if reader.take("\"asOf\": ") {
      guard let text = reader.string(), let moment = Timestamp(reading: text) else { return nil }
      asOf = moment
      _ = reader.take(", ")
    }
    let includesDrafts = reader.take("\"drafts\": true")
    if includesDrafts { _ = reader.take(", ") }
    let includesFuture = reader.take("\"future\": true")
    guard reader.take("},"), reader.isAtEnd else { return nil }
    self.init(asOf: asOf, includesDrafts: includesDrafts, includesFuture: includesFuture)
  }
}
