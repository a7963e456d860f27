/// The smaller copies that a site makes of its pictures, for narrow screens (HTML `srcset`).
public struct PictureSettings: Sendable, Hashable {
  /// Their widths in pixels. Where there are none, no copies are made.
  public var widths: [Int] = []
  /// Their forms, the one that a browser should prefer first.
  public var formats: [PictureFormat] = [.avif, .webp]
  /// How much is kept, from 1 to 100, where a form leaves details out.
  public var quality = PictureQuality()
  /// How wide pictures stand on pages, as a list of conditions and lengths (HTML `sizes`); that of the built-in theme where
  /// it is absent.
  public var sizes: String?

  /// No copies.
  public init() {}
}

/// A form in which smaller copies of pictures are made.
public enum PictureFormat: String, Sendable, Hashable, CaseIterable {
  /// AV1 Image File Format: the smallest, and slow to make.
  case avif
  /// WebP (RFC 9649).
  case webp
}

/// How much of a picture its copies keep, from 1 to 100.
public struct PictureQuality: Sendable, Hashable {
  /// In AVIF.
  public var avif = 50
  /// In WebP.
  public var webp = 75

  /// As the encoders' makers recommend for photographs.
  public init() {}
}
