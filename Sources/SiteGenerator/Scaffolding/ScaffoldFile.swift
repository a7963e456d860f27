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

  /// Puts words of the shell in their places. The value is one word there, whatever is in it.
  func filled(_ values: [(name: String, value: String)]) -> ScaffoldFile {
    var file = self
    for (name, value) in values {
      file.bytes = ScaffoldFile.replacing("@\(name)@", by: ScaffoldFile.shellWord(value), in: file.bytes)
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

  private static func replacing(_ place: String, by value: String, in bytes: [UInt8]) -> [UInt8] {
    let (place, value) = (Array(place.utf8), Array(value.utf8))
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if rest.starts(with: place) {
        result += value
        rest = rest.dropFirst(place.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
