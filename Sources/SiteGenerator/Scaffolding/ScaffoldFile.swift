/// A file that a scaffold makes, with places for values: `@NAME@`, capital letters alone.
struct ScaffoldFile: Sendable {
  /// Below the site's folder.
  let path: String
  private(set) var bytes: [UInt8]
  /// Whether people or Git run it by its name.
  let isProgram: Bool

  init(_ path: String, _ bytes: [UInt8], isProgram: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isProgram = isProgram
  }

  /// Puts words of the shell in their places. The value is one word there, whatever is in it: places are looked for in
  /// the file alone, and never in a value that was put in.
  func filled(_ values: [(name: String, value: String)]) -> ScaffoldFile {
    let places = values.map {
      (place: Array("@\($0.name)@".utf8), word: Array(ScaffoldFile.shellWord($0.value).utf8))
    }
    var file = self
    file.bytes = []
    var rest = bytes[...]
    while let first = rest.first {
      if first == 0x40, let found = places.first(where: { rest.starts(with: $0.place) }) {
        file.bytes += found.word
        rest = rest.dropFirst(found.place.count)
      } else {
        file.bytes.append(first)
        rest = rest.dropFirst()
      }
    }
    return file
  }

  /// In single quotes, within which the shell reads nothing; a quote ends them, stands by itself, and begins them anew.
  static func shellWord(_ text: String) -> String {
    var word: [UInt8] = [0x27]
    for byte in text.utf8 {
      if byte == 0x27 { word += [0x27, 0x5C, 0x27, 0x27] } else { word.append(byte) }
    }
    return String(decoding: word + [0x27], as: UTF8.self)
  }
}
