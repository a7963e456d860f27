/// How large a picture is, in pixels, so that a browser keeps its place free before it has it.
struct PictureSize: Sendable, Hashable {
  let width: Int
  let height: Int

  /// How much of a file is looked at: what stands before the size of a JPEG may hold another picture.
  static let header = 256 << 10

  /// Reads the size from the beginning of a PNG, a GIF, a WebP, an AVIF or a JPEG; `nil` for anything else, and where
  /// there is no size to be found. It is that of the picture as it is shown: one that lies on its side is turned.
  init?(header bytes: [UInt8]) {
    let size =
      PictureSize.png(bytes) ?? PictureSize.gif(bytes) ?? PictureSize.webP(bytes) ?? PictureSize.avif(bytes)
      ?? JPEGHeader(bytes)?.size
    guard let size, PictureSize.known.contains(size.width), PictureSize.known.contains(size.height) else { return nil }
    (width, height) = size
  }

  /// What formats can say is more than any picture has; a product of two of these can be computed.
  private static let known = 1...1 << 24

  typealias Size = (width: Int, height: Int)

  /// PNG (W3C, 11.2.1): the signature, then the chunk `IHDR`.
  private static func png(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
      bytes[12...].starts(with: "IHDR".utf8)
    else { return nil }
    return (bigEndian(bytes, at: 16, count: 4), bigEndian(bytes, at: 20, count: 4))
  }

  /// GIF89a, 18: the logical screen.
  private static func gif(_ bytes: [UInt8]) -> Size? {
    guard bytes.count >= 10, bytes.starts(with: "GIF8".utf8) else { return nil }
    return (littleEndian(bytes, at: 6, count: 2), littleEndian(bytes, at: 8, count: 2))
  }

  /// WebP (RFC 9649): the first chunk says how it is packed, and each way has its own place for the size.
  private static func webP(_ bytes: [UInt8]) -> Size? {
    // The shortest is one pixel without losses.
    guard bytes.count >= 26, bytes.starts(with: "RIFF".utf8), bytes[8...].starts(with: "WEBP".utf8) else { return nil }
    if bytes.count >= 30, bytes[12...].starts(with: "VP8X".utf8) {
      return (littleEndian(bytes, at: 24, count: 3) + 1, littleEndian(bytes, at: 27, count: 3) + 1)
    }
    if bytes[12...].starts(with: "VP8L".utf8), bytes[20] == 0x2F {
      let bits = littleEndian(bytes, at: 21, count: 4)
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard bytes.count >= 30, bytes[12...].starts(with: "VP8 ".utf8), bytes[23...].starts(with: [0x9D, 0x01, 0x2A])
    else { return nil }
    return (littleEndian(bytes, at: 26, count: 2) & 0x3FFF, littleEndian(bytes, at: 28, count: 2) & 0x3FFF)
  }

  static func bigEndian(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
    bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
    bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
