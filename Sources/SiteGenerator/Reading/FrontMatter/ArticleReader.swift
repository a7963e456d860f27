import SiteModel

/// Turns one content file into an article, or into what is wrong with it.
struct ArticleReader: Sendable {
  let settings: SiteSettings
  let outlets: OutletRegistry
  private let keys: RecordType<FrontMatter>

  init(settings: SiteSettings, outlets: OutletRegistry) {
    self.settings = settings
    self.outlets = outlets
    keys = FrontMatter.keys(taxonomies: settings.taxonomies.map(\.name))
  }

  /// Reads an article of the content tree. Without an article there is at least one error.
  func read(_ entry: ContentTree.Entry, bytes: [UInt8]) -> (article: Article?, diagnostics: [Diagnostic]) {
    let file = entry.file
    let split: FrontMatterSplit
    do throws(FrontMatterSplit.Fault) {
      split = try FrontMatterSplit(bytes)
    } catch {
      return (
        nil,
        [
          .notUTF8(file, bytes)
            ?? error.diagnostic(of: file, bytes, begins: "then title: and date:, then another line '---'")
        ]
      )
    }
    var decoding = YAMLDecoding(lines: LineMap(file: file, bytes: bytes[...]), firstLine: split.frontMatterLine)
    guard let frontMatter = decode(split, bytes, &decoding) else { return (nil, decoding.diagnostics) }
    if !frontMatter.isDraft { reportPlacesToFill(split, &decoding) }
    // What could not be read must not be called missing as well.
    let isWhole = decoding.diagnostics.isEmpty
    var resolver = ArticleResolver(
      settings: settings, outlets: outlets, entry: entry, isWhole: isWhole, decoding: decoding)
    var article = resolver.resolve(frontMatter)
    if !isWhole { article = nil }
    article?.bodyOffset = split.bodyOffset
    article?.bodyLine = split.bodyLine
    return (article, resolver.decoding.diagnostics)
  }

  private func reportPlacesToFill(_ split: FrontMatterSplit, _ decoding: inout YAMLDecoding) {
    for (place, range) in PlaceToFill.all(in: split.frontMatter) {
      decoding.diagnostics.append(
        Diagnostic(
          .error, id: "unfilled", at: decoding.lines.span(at: range.lowerBound, length: range.count),
          "what stands here was left to be filled in: \(place.rawValue)",
          hint: "put what is so, and take the comment out"))
    }
  }

  /// The front matter as it was written; `nil` only where it could not be read at all.
  private func decode(_ split: FrontMatterSplit, _ bytes: [UInt8], _ decoding: inout YAMLDecoding) -> FrontMatter? {
    do throws(YAMLFault) {
      guard let node = try YAMLParser.read(split.frontMatter) else {
        decoding.report(
          "missing-key", at: YAMLMark(line: -1, column: 0, endLine: -1, endColumn: 3), "the front matter is empty",
          hint: "an article has at least title: and date:")
        return nil
      }
      var frontMatter = FrontMatter()
      keys.read(node, into: &frontMatter, &decoding)
      return frontMatter
    } catch {
      if split.frontMatter.span.firstInvalidUTF8 != nil, let fault = Diagnostic.notUTF8(decoding.lines.file, bytes) {
        decoding.diagnostics.append(fault)
      } else {
        decoding.report(error.id, at: error.mark, error.text, hint: error.hint)
      }
      return nil
    }
  }
}

extension FrontMatterSplit.Fault {
  /// What is said of a file without front matter that can be read.
  ///
  /// - Parameter begins: what stands in it behind its first line.
  func diagnostic(of file: String, _ bytes: [UInt8], begins: String) -> Diagnostic {
    let lines = LineMap(file: file, bytes: bytes[...])
    let first = lines.span(line: 1, column: 1, length: max(1, min(3, lines.line(1).count)))
    switch self {
    case .missing where bytes.contains(0x0D) && !bytes.contains(0x0A):
      return Diagnostic(
        .error, id: "no-front-matter", at: first, "the lines of the file end in CR alone, and are one line so",
        hint: "save it with the line ends of Unix (LF)")
    case .missing where FrontMatterGuess.isMeant(in: bytes):
      return Diagnostic(
        .error, id: "no-front-matter", at: first, "the file does not begin with its front matter",
        hint: "its first line is '---', with nothing before it")
    case .missing:
      return Diagnostic(
        .error, id: "no-front-matter", at: first, "the file does not begin with front matter",
        hint: "begin it with a line '---', \(begins)")
    case .toml:
      return Diagnostic(
        .error, id: "no-front-matter", at: first, "front matter in TOML (+++) is not read",
        hint: "write YAML between two lines '---'")
    case .unclosed:
      return Diagnostic(
        .error, id: "no-front-matter", at: first, "the front matter is not closed", hint: "add a line '---' behind it")
    }
  }
}
