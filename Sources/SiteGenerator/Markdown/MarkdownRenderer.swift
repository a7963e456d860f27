import SiteModel

/// Turns bodies into HTML. The steps, in order: limits on the bytes, libcmark's parser, one walk over the tree in which
/// each pass does its part, libcmark's renderer, repair of invalid UTF-8.
struct MarkdownRenderer: Sendable {
  let options: MarkdownOptions

  /// The HTML of a body. With an error among the diagnostics it may be empty.
  func render(_ body: MarkdownBody, resolvingWith resolver: some LinkResolving) -> RenderedBody {
    var rendered = RenderedBody()
    let places = BodyPlaces(body)
    let scan = MarkdownLimits.scan(body.bytes)
    if let fault = scan.fault {
      rendered.diagnostics.append(places.diagnostic(.error, fault.id, line: fault.line, fault.text, hint: fault.hint))
      return rendered
    }
    var tree = MarkdownTree(parsing: body.bytes, isSmart: options.smartPunctuation)
    if options.hasAdditions {
      var passes = MarkdownPasses(options: options, resolver: resolver, places: places)
      tree.walk { passes.visit($0, isEntering: $1) }
      rendered.diagnostics = passes.diagnostics
      rendered.headings = passes.headings
      if scan.mayHaveOtherSyntax {
        rendered.diagnostics += OtherSyntax.find(in: body.bytes, notIn: passes.codeLines, places)
      }
    }
    rendered.html = repaired(tree.html(keepsRawHTML: options.keepsRawHTML))
    if rendered.html.count > 16 * body.bytes.count + 65_536 {
      rendered.html = []
      rendered.diagnostics.append(
        places.diagnostic(
          .error, "text-too-nested", line: 1, "the text becomes more than sixteen times as long as HTML",
          hint: "take quotations and lists out of one another"))
    }
    return rendered
  }

  /// libcmark 0.30 writes the bytes FE and FF for `&#xFFFE;` and `&#xFFFF;`: they become U+FFFD.
  private func repaired(_ html: [UInt8]) -> [UInt8] {
    isValidUTF8(html) ? html : Array(String(decoding: html, as: UTF8.self).utf8)
  }

  private func isValidUTF8(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}

/// Makes diagnostics for places of a body.
struct BodyPlaces: Sendable {
  private let lines: LineMap
  private let firstLine: Int

  init(_ body: MarkdownBody) {
    lines = LineMap(file: body.file, bytes: body.bytes)
    firstLine = body.firstLine
  }

  /// A diagnostic at a line of the body (from 1); without a column the whole line is meant.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ id: String, line: Int, column: Int? = nil, length: Int? = nil, _ text: String,
    hint: String? = nil
  ) -> Diagnostic {
    let indent = lines.line(line).prefix { $0 == 0x20 || $0 == 0x09 }.count
    let column = column ?? indent + 1
    var span = lines.span(line: line, column: column, length: length ?? max(1, lines.line(line).count - column + 1))
    span.line += firstLine - 1
    return Diagnostic(severity, id: id, at: span, text, hint: hint)
  }

  /// Where a text stands on some lines of the body, from a column on; the first line where it is not found.
  func find(_ wanted: [UInt8], on range: ClosedRange<Int>) -> (line: Int, column: Int, length: Int)? {
    guard let first = wanted.first else { return nil }
    for number in range {
      let line = lines.line(number)
      var start = line.startIndex
      while let found = line[start...].firstIndex(of: first) {
        if line[found...].starts(with: wanted) { return (number, found - line.startIndex + 1, wanted.count) }
        start = found + 1
      }
    }
    return nil
  }

  func line(_ number: Int) -> ArraySlice<UInt8> { lines.line(number) }
}
