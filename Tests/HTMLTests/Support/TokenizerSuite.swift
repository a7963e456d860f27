import Foundation
import HTML

/// The tokenizer tests of html5lib: JSON files, of which each case is to be read from one or several states.
enum TokenizerSuite {
  /// A case from one state.
  struct Case: Sendable {
    let name: String
    let state: String
    let lastStartTag: String
    /// Bytes, as some inputs hold halves of surrogate pairs, which are no UTF-8.
    let input: [UInt8]
    let expected: [String]
  }

  /// `html5lib-tokenizer` in the folder that `SITEGEN_CONFORMANCE` names, else in `../shared/conformance` beside the package.
  static let folder: URL? = Specification.folder("html5lib-tokenizer")

  /// All cases; none where there is no folder. A file that cannot be read stops the tests.
  static let cases: [Case] = {
    do {
      guard let folder else { return [] }
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      return try files.filter { $0.pathExtension == "test" }.sorted { $0.path < $1.path }.flatMap { try cases(in: $0) }
    } catch {
      fatalError("the tests of html5lib cannot be read: \(error)")
    }
  }()

  private struct File: Decodable {
    struct Test: Decodable {
      let description: String
      let input: String
      let output: [TokenJSON]
      let initialStates: [String]?
      let lastStartTag: String?
      let doubleEscaped: Bool?
    }
    let tests: [Test]?
    let xmlViolationTests: [Test]?
  }

  /// The tests of what a reader for XML would change are left out: they are of such readers alone.
  private static func cases(in file: URL) throws -> [Case] {
    let suite = try JSONDecoder().decode(File.self, from: Data(contentsOf: file))
    return (suite.tests ?? []).flatMap { test in
      let isEscaped = test.doubleEscaped ?? false
      return (test.initialStates ?? ["Data state"]).map { state in
        Case(
          name: "\(file.lastPathComponent): \(test.description)", state: state, lastStartTag: test.lastStartTag ?? "",
          input: bytes(test.input, isEscaped), expected: TokenJSON.texts(test.output) { bytes($0, isEscaped) })
      }
    }
  }

  /// UTF-8; `\uD800` stands for a scalar where the test says that it is escaped twice.
  private static func bytes(_ text: String, _ isEscaped: Bool) -> [UInt8] {
    guard isEscaped else { return Array(text.utf8) }
    let text = Array(text.utf8)
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      guard text[index] == 0x5C, index + 5 < text.count, text[index + 1] == 0x75,
        let code = UInt32(String(decoding: text[index + 2..<index + 6], as: UTF8.self), radix: 16)
      else {
        bytes.append(text[index])
        index += 1
        continue
      }
      bytes += generalizedUTF8(code)
      index += 6
    }
    return bytes
  }

  private static func generalizedUTF8(_ code: UInt32) -> [UInt8] {
    if let scalar = Unicode.Scalar(code) { return Array(String(scalar).utf8) }
    return [UInt8(0xE0 | code >> 12), UInt8(0x80 | code >> 6 & 0x3F), UInt8(0x80 | code & 0x3F)]
  }
}

/// A token as the files have it: `["StartTag", "a", {"href": "b"}, true]`, or `"ParseError"`.
enum TokenJSON: Decodable {
  case text(String)
  case flag(Bool)
  case null
  case list([TokenJSON])
  case record([String: String])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([TokenJSON].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: String].self))
    }
  }

  /// The tokens as `TokenText` writes them, text that was cut joined.
  static func texts(_ tokens: [TokenJSON], unescape: (String) -> [UInt8]) -> [String] {
    var log = TokenText()
    for case .list(let parts) in tokens {
      let strings = parts.map { part -> [UInt8]? in
        if case .text(let text) = part { return unescape(text) }
        return nil
      }
      let value = strings.count > 1 ? strings[1] : nil
      switch (parts.first, parts.count > 2 ? parts[2] : .null) {
      case (.text("Character"), _): log.text(value ?? [])
      case (.text("Comment"), _): log.add("comment", value ?? [])
      case (.text("EndTag"), _): log.add("end tag", value ?? [])
      case (.text("StartTag"), .record(let attributes)):
        log.startTag(
          value ?? [], attributes.map { (unescape($0.key), unescape($0.value)) }, isSelfClosing: parts.count > 3)
      default:
        var isCorrect = false
        if case .flag(let flag)? = parts.last { isCorrect = flag }
        log.doctype(value, strings[2], strings[3], forcesQuirks: !isCorrect)
      }
    }
    return log.lines
  }
}
