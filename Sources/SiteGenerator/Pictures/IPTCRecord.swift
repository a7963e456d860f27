/// What is read of the record that photo editors of newspapers write into JPEGs (IPTC-IIM 4.2, the second record), whose
/// place XMP has taken.
struct IPTCRecord: Sendable, Hashable {
  /// By-line, 2:80.
  var creators: [String] = []
  /// Credit, 2:110.
  var credit: String?
  /// Source, 2:115.
  var source: String?
  /// Copyright notice, 2:116.
  var notice: String?
  /// Caption, 2:120.
  var caption: String?

  /// Reads a record as it stands alone, or in a block of resources (`Photoshop 3.0`).
  init(_ block: [UInt8]) {
    var next = IPTCRecord.start(in: block)
    while next + 5 <= block.count, block[next] == 0x1C {
      let count = Int(block[next + 3]) << 8 | Int(block[next + 4])
      // Longer data sets say their length otherwise; none of these here does.
      guard count < 0x8000, next + 5 + count <= block.count else { return }
      if block[next + 1] == 2 { take(block[next + 2], block[(next + 5)..<(next + 5 + count)]) }
      next += 5 + count
    }
  }

  private mutating func take(_ number: UInt8, _ bytes: ArraySlice<UInt8>) {
    let text = IPTCRecord.text(bytes)
    guard !text.isEmpty else { return }
    switch number {
    case 80: creators.append(text)
    case 110: credit = text
    case 115: source = text
    case 116: notice = text
    case 120: caption = text
    default: break
    }
  }

  /// Most records say nothing of their encoding: they are UTF-8 or else Latin-1.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(Unicode.Scalar(byte)) }
    return String(scalars)
  }

  /// Where the data sets begin: at once, or behind the header of the resource 0x0404.
  private static func start(in block: [UInt8]) -> Int {
    if block.first == 0x1C { return 0 }
    let resource: [UInt8] = [0x38, 0x42, 0x49, 0x4D, 0x04, 0x04]
    guard let found = block.span.firstIndex(of: resource, in: 0..<block.count) else { return block.count }
    // A name with its length, made even, and the size of the resource.
    let name = found + resource.count
    guard name < block.count else { return block.count }
    return name + (Int(block[name]) + 2) / 2 * 2 + 4
  }
}
