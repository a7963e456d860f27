import SiteModel

/// A smaller copy of a picture.
struct PictureVariant: Sendable, Hashable {
  let width: Int
  let format: PictureFormat
  /// The file in the store.
  let name: String
  /// Where it goes: beside the picture.
  let path: SitePath
  /// The picture's file.
  let source: String
}

/// The smaller copies of the site's pictures.
struct PictureVariants: Sendable {
  /// By the address of the picture; in the order of the settings' formats, the narrowest first.
  var all: [String: [PictureVariant]] = [:]
  var diagnostics: [Diagnostic] = []
  /// Where their files are; `nil` where the site makes none.
  var store: VariantStore?
  /// The files of the store that the site's pictures need.
  var names: Set<String> = []
  /// Whether every copy that should be there is.
  var isWhole = true

  /// Forgets what no picture of the site has any more.
  func forgetOthers() throws(SystemError) {
    if isWhole { try store?.keep(names) }
  }

  /// In the order of their paths.
  var sorted: [PictureVariant] { all.values.flatMap(\.self).sorted { $0.path.outputPath < $1.path.outputPath } }
}

extension PictureFormat {
  /// What libvips is told: the form and its options. What is drawn, and not photographed, keeps every detail.
  func suffix(_ quality: PictureQuality, isDrawn: Bool) -> String {
    switch self {
    case .avif: ".avif[Q=\(quality.avif),effort=4]"
    case .webp: isDrawn ? ".webp[lossless=true,effort=4]" : ".webp[Q=\(quality.webp),effort=4]"
    }
  }

  var mediaType: String { "image/" + rawValue }
}

extension PictureSettings {
  /// How wide the copies of a picture are: as the settings say, and as wide as the picture, unless that is wider than
  /// any of them.
  func widths(of size: PictureSize) -> [Int] {
    let smaller = Set(widths).filter { $0 < size.width }
    let own = size.width <= widths.max() ?? 0 ? [size.width] : []
    return smaller.sorted() + own
  }
}
