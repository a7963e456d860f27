/// What a file is by its first bytes, whatever its name says: browsers go by these as well (WHATWG MIME Sniffing, 6.1).
enum PictureForm: Sendable, Hashable {
  /// Browsers show it.
  case shown
  /// A picture of a form that few browsers show, and what the form is called.
  case rarelyShown(String)
  /// What Git keeps in the place of a large file that was not fetched.
  case pointer
  /// No picture.
  case none

  /// Looks at the beginning of a file; 32 bytes of it are enough.
  init(_ bytes: [UInt8]) {
    let first = PictureForm.signatures.first { bytes.starts(with: $0.bytes) }
    if let first {
      self = first.form
    } else if bytes.dropFirst(4).starts(with: "ftyp".utf8) {
      self = PictureForm.ofContainer(bytes)
    } else if bytes.starts(with: "BM".utf8), bytes.dropFirst(6).starts(with: [0, 0, 0, 0]) {
      // Words may begin so, too: behind the size of a BMP there are four zeros.
      self = .shown
    } else if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      self = .shown
    } else {
      self = .none
    }
  }

  private static let signatures: [(bytes: [UInt8], form: PictureForm)] = [
    ([0xFF, 0xD8, 0xFF], .shown), ([0x89] + Array("PNG\r\n".utf8), .shown), (Array("GIF8".utf8), .shown),
    ([0, 0, 1, 0], .shown),
    (Array("II*\0".utf8), .rarelyShown("TIFF")), (Array("MM\0*".utf8), .rarelyShown("TIFF")),
    ([0xFF, 0x0A], .rarelyShown("JPEG XL")), ([0, 0, 0, 0x0C] + Array("JXL ".utf8), .rarelyShown("JPEG XL")),
    (Array("version https://git-lfs".utf8), .pointer),
  ]

  /// ISO base media (ISO/IEC 14496-12, 4.3): the brands say which of its kinds it is. A picture of AV1 may have the
  /// common brand first and its own behind it.
  private static func ofContainer(_ bytes: [UInt8]) -> PictureForm {
    let brands = bytes.dropFirst(8).prefix(24)
    if brands.firstRange(of: Array("avif".utf8)) != nil || brands.firstRange(of: Array("avis".utf8)) != nil {
      return .shown
    }
    return brands.starts(with: "hei".utf8) || brands.starts(with: "hev".utf8) || brands.starts(with: "mif1".utf8)
      ? .rarelyShown("HEIC") : .none
  }
}
