import SiteModel

/// A file that is YAML from its first line to its last.
enum YAMLFile {
  /// The record it holds; `nil` where anything in it is wrong, and then there is at least one error.
  static func read<Record>(
    _ type: RecordType<Record>, file: String, bytes: [UInt8]
  ) -> (record: Record?, diagnostics: [Diagnostic]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var decoding = YAMLDecoding(lines: LineMap(file: file, bytes: bytes[start...]))
    let nothing = YAMLNode(
      content: .mapping([]), mark: YAMLMark(line: 0, column: 0, endLine: 0, endColumn: 1))
    do throws(YAMLFault) {
      var record = type.make()
      type.read(try YAMLParser.read(bytes[start...]) ?? nothing, into: &record, &decoding)
      return (decoding.diagnostics.isEmpty ? record : nil, decoding.diagnostics)
    } catch {
      if let fault = Diagnostic.notUTF8(file, bytes) { return (nil, [fault]) }
      decoding.report(error.id, at: error.mark, error.text, hint: error.hint)
      return (nil, decoding.diagnostics)
    }
  }
}
