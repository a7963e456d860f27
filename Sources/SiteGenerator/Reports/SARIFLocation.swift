import SiteModel

/// A place in a file as SARIF says it.
struct SARIFLocation {
  private let span: SourceSpan
  private let files: ReportedFiles
  /// What the place is called that is in none of the site's files.
  private let name: String?

  /// Findings without a file, and those in the theme that the command carries, are at the site's settings: hosts do not
  /// take findings without a place.
  init(_ span: SourceSpan?, _ files: ReportedFiles) {
    self.files = files
    let settings = SourceSpan(file: "sitegen.yaml")
    guard let span else {
      self.span = settings
      name = "the site"
      return
    }
    let isBuiltIn = span.file.utf8.starts(with: "built-in ".utf8)
    self.span = isBuiltIn ? settings : span
    name = isBuiltIn ? span.file : nil
  }

  /// The members of a location.
  func append(to json: inout JSONWriter) {
    json.object("physicalLocation") { json in
      json.object("artifactLocation") { json in
        json.member("uri", PercentEncoding.encode(path: files.name(span.file)))
        json.member("uriBaseId", "%SRCROOT%")
      }
      json.object("region") { appendRegion(to: &$0) }
    }
    guard let name else { return }
    json.array("logicalLocations") { json in json.object { $0.member("fullyQualifiedName", name) } }
  }

  /// The first line stands for a whole file. Columns are left out where the line is not at hand to count them.
  private func appendRegion(to json: inout JSONWriter) {
    json.member("startLine", span.line)
    guard let columns = span.utf16Columns, let line = span.sourceLine else { return }
    json.member("startColumn", columns.lowerBound)
    json.member("endLine", span.line)
    json.member("endColumn", columns.upperBound)
    let bytes = line.utf8.dropFirst(span.column - 1).prefix(span.length)
    if !bytes.isEmpty { json.object("snippet") { $0.member("text", String(decoding: bytes, as: UTF8.self)) } }
  }
}

extension SourceSpan {
  /// The columns of the place in UTF-16 code units, from 1; `nil` where its line is not at hand.
  var utf16Columns: Range<Int>? {
    guard let sourceLine else { return nil }
    var (bytes, units) = (1, 1)
    var start: Int?
    var end: Int?
    for scalar in sourceLine.unicodeScalars {
      // A place never begins or ends within a character: where it seems to, the whole character is meant.
      if start == nil, bytes + UTF8.width(scalar) > column { start = units }
      if end == nil, bytes >= column + length { end = units }
      bytes += UTF8.width(scalar)
      units += UTF16.width(scalar)
    }
    let first = start ?? units
    return first..<max(first, end ?? units)
  }
}
