import Foundation

/// The seeds and words of `Fuzz/`, which libFuzzer begins with as well.
enum SeedFiles {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Fuzz").standardizedFileURL

  /// The seeds of a property, in the order of their names.
  static func seeds(of property: String) throws -> [[UInt8]] {
    let seeds = folder.appendingPathComponent("Seeds/\(property)")
    return try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted().map {
      Array(try Data(contentsOf: seeds.appendingPathComponent($0)))
    }
  }

  /// The words of a property's dictionary: a line each, in quotation marks, with `\xNN` for any byte.
  static func words(of property: String) throws -> [[UInt8]] {
    let file = folder.appendingPathComponent("Dictionaries/\(property).dict")
    return Array(try Data(contentsOf: file)).split(separator: 0x0A).filter { $0.first == 0x22 }.map {
      word($0.dropFirst().dropLast())
    }
  }

  private static func word(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var word: [UInt8] = []
    var rest = line
    while let byte = rest.popFirst() {
      guard byte == 0x5C, let escaped = rest.popFirst() else {
        word.append(byte)
        continue
      }
      if escaped == 0x78 { word.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0) }
      if escaped == 0x78 { rest = rest.dropFirst(2) } else { word.append(escaped) }
    }
    return word
  }
}
