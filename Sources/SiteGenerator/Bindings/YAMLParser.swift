import CYaml

/// libyaml's parser, event by event: no anchors, aliases or tags, one document, within limits (SECURITY.md S10).
@safe struct YAMLParser: ~Copyable {
  /// One step through a document.
  enum Event {
    case scalar(String, isPlain: Bool)
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case documentEnd
  }

  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var isAtEnd = false
  /// The last text in quotes that goes over several lines: perhaps it was to end on the first.
  private var longQuote: YAMLMark?

  private init() {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Reads the one document that `bytes` hold; `nil` where they hold nothing but comments.
  static func read(_ bytes: ArraySlice<UInt8>, limits: YAMLLimits = YAMLLimits()) throws(YAMLFault) -> YAMLNode? {
    guard bytes.count <= limits.bytes else { throw YAMLFault.tooLarge(limits.bytes) }
    var parser = YAMLParser()
    let result: Result<YAMLNode?, YAMLFault> = unsafe bytes.withUnsafeBufferPointer { buffer in
      guard unsafe yaml_parser_initialize(parser.parser) == 1 else { return .failure(.outOfMemory) }
      unsafe yaml_parser_set_input_string(parser.parser, buffer.baseAddress, buffer.count)
      unsafe yaml_parser_set_encoding(parser.parser, YAML_UTF8_ENCODING)
      do throws(YAMLFault) {
        var composer = YAMLComposer(limits: limits)
        while let (event, mark) = try parser.next() {
          if try composer.take(event, at: mark) { break }
        }
        try parser.expectEnd()
        return .success(composer.root)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The next event that matters; `nil` at the end of the stream.
  private mutating func next() throws(YAMLFault) -> (Event, YAMLMark)? {
    // libyaml gives empty events for ever once the stream has ended.
    while !isAtEnd {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw syntaxFault() }
      defer { unsafe yaml_event_delete(&event) }
      let mark = unsafe YAMLMark(event.start_mark, event.end_mark)
      switch unsafe event.type {
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT: isAtEnd = true
      case YAML_DOCUMENT_END_EVENT: return (.documentEnd, mark)
      case YAML_ALIAS_EVENT: throw .alias(mark)
      case YAML_SCALAR_EVENT:
        let scalar = unsafe event.data.scalar
        guard unsafe scalar.anchor == nil, unsafe scalar.tag == nil else { throw .anchorOrTag(mark) }
        let text = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
        let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
        let isQuoted = unsafe [YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE].contains(scalar.style)
        if isQuoted, mark.endLine > mark.line { longQuote = mark }
        return unsafe (.scalar(String(decoding: text, as: UTF8.self), isPlain: isPlain), mark)
      case YAML_SEQUENCE_START_EVENT:
        let start = unsafe event.data.sequence_start
        guard unsafe start.anchor == nil, unsafe start.tag == nil else { throw .anchorOrTag(mark) }
        return (.sequenceStart, mark)
      case YAML_MAPPING_START_EVENT:
        let start = unsafe event.data.mapping_start
        guard unsafe start.anchor == nil, unsafe start.tag == nil else { throw .anchorOrTag(mark) }
        return (.mappingStart, mark)
      case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, mark)
      case YAML_MAPPING_END_EVENT: return (.mappingEnd, mark)
      default: continue
      }
    }
    return nil
  }

  /// Nothing may follow the first document.
  private mutating func expectEnd() throws(YAMLFault) {
    if let (_, mark) = try next() { throw .secondDocument(mark) }
  }

  private func syntaxFault() -> YAMLFault {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read"
    let mark = unsafe parser.pointee.problem_mark
    let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) } ?? ""
    let start = unsafe parser.pointee.context_mark
    let opening = YAMLMark(start, start)
    if let fault = YAMLFault.unclosed(context, from: opening, to: Int32(clamping: mark.line)) { return fault }
    // A quote that is not closed ends at the next one, where another text was to begin.
    if let longQuote, longQuote.endLine == Int32(clamping: mark.line) {
      return .unclosedQuote(longQuote, "ends only lines later")
    }
    return YAMLFault.syntax(problem, YAMLMark(mark, mark))
  }
}

extension YAMLMark {
  fileprivate init(_ start: yaml_mark_t, _ end: yaml_mark_t) {
    self.init(
      line: Int32(clamping: start.line), column: Int32(clamping: start.column), endLine: Int32(clamping: end.line),
      endColumn: Int32(clamping: end.column))
  }
}
