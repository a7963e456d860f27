/// The named character references of the standard, found by halving their sorted table.
enum NamedReferences {
  /// How many bytes the longest name has (`CounterClockwiseContourIntegral`).
  static let longest = 31
  /// The same for names that count without a semicolon (`Aacute`).
  static let longestWithoutSemicolon = 6

  /// Appends what a name, without its semicolon, stands for. Whether there is one of that name.
  static func append(_ name: Span<UInt8>, to output: inout [UInt8]) -> Bool {
    let table = table.utf8.span
    guard let start = find(name, in: table) else { return false }
    for scalar in scalars(at: start + name.count + 1, in: table) { output.append(scalar: scalar) }
    return true
  }

  /// What a name stands for that counts without its semicolon.
  static func legacy(_ name: Span<UInt8>) -> [Unicode.Scalar]? {
    let table = table.utf8.span
    guard let start = find(name, in: table), table[start + name.count] == 0x3A else { return nil }
    return scalars(at: start + name.count + 1, in: table)
  }

  /// Where the record of a name begins.
  private static func find(_ name: Span<UInt8>, in table: Span<UInt8>) -> Int? {
    var (low, high) = (0, table.count)
    while low < high {
      var start = (low + high) / 2
      while start > low, table[start - 1] > 0x20 { start -= 1 }
      let order = compare(name, at: start, in: table)
      if order == 0 { return start }
      if order < 0 {
        high = start
      } else {
        low = start
        while low < high, table[low] > 0x20 { low += 1 }
        while low < high, table[low] <= 0x20 { low += 1 }
      }
      // Nothing is before what was looked at, but blanks.
      while high > low, table[high - 1] <= 0x20 { high -= 1 }
    }
    return nil
  }

  /// Below 0 where the name is before the one at a place, above 0 where it is behind it.
  private static func compare(_ name: Span<UInt8>, at start: Int, in table: Span<UInt8>) -> Int {
    for index in 0..<name.count {
      let other = table[start + index]
      if name[index] != other { return ASCII.isLetterOrDigit(other) && name[index] < other ? -1 : 1 }
    }
    return ASCII.isLetterOrDigit(table[start + name.count]) ? -1 : 0
  }

  /// `2242+338`: the scalars up to the blank.
  private static func scalars(at start: Int, in table: Span<UInt8>) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var code: UInt32 = 0
    var index = start
    while let byte = table.byte(at: index), byte > 0x20 {
      if let digit = ASCII.hexadecimal(byte) {
        code = code << 4 | digit
      } else {
        Unicode.Scalar(code).map { scalars.append($0) }
        code = 0
      }
      index += 1
    }
    Unicode.Scalar(code).map { scalars.append($0) }
    return scalars
  }
}
