/// Something that must hold whatever the bytes are: the first thing that is wrong, or `nil`.
///
/// The tests try each with a seeded generator; `Fuzz/` gives the same ones to libFuzzer.
struct Property: Sendable {
  /// What `Fuzz/run` calls it; its seeds and its dictionary have this name too.
  let name: String
  /// How many inputs the tests try: some seconds of a debug build.
  let cases: Int
  /// What is wrong with one input.
  let fault: @Sendable ([UInt8]) -> String?

  init(_ name: String, cases: Int, fault: @escaping @Sendable ([UInt8]) -> String?) {
    self.name = name
    self.cases = cases
    self.fault = fault
  }

  /// All of them.
  static let all: [Property] = [
    sanitize, tokenizer, frontMatter, escapes, paths, requestPath, styleSheet, pictureHeader, markdown, template,
    addresses, times, sourceSet,
  ]

  /// The property of a name.
  static func named(_ name: String) -> Property? { all.first { $0.name == name } }
}

extension [UInt8] {
  /// The bytes as text; what is not UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether they are UTF-8.
  var isUTF8: Bool { String(validating: self, as: UTF8.self) != nil }
}
