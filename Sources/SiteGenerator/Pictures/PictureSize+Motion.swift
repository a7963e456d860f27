extension PictureSize {
  /// Whether a PNG or a WebP has more than one picture, which copies of it would not have.
  static func moves(_ file: [UInt8]) -> Bool {
    if file.starts(with: "RIFF".utf8), file.count > 20, file[8...].starts(with: "WEBPVP8X".utf8) {
      // The flag for animation (RFC 9649, 2.7.1).
      return file[20] & 0x02 != 0
    }
    return file.starts(with: [0x89, 0x50, 0x4E, 0x47]) && hasAnimationControl(file)
  }

  /// Whether the chunk `acTL` stands before the picture (PNG, third edition, 11.3.6.1).
  private static func hasAnimationControl(_ png: [UInt8]) -> Bool {
    var chunk = 8
    while chunk + 8 <= png.count {
      let name = png[(chunk + 4)..<(chunk + 8)]
      if name.elementsEqual("acTL".utf8) { return true }
      if name.elementsEqual("IDAT".utf8) { return false }
      chunk += 12 + bigEndian(png, at: chunk, count: 4)
    }
    return false
  }
}
