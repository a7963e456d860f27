import Mustache
import SiteModel

/// The copies of a picture in one form, from which a browser takes the one that fits (HTML `source`).
struct PictureSource: Sendable {
  let format: PictureFormat
  let variants: [PictureVariant]
  /// How wide the picture stands on the page.
  let sizes: String

  static let context = Context<PictureSource>(
    "source",
    [
      ContextField("type", .text, "their media type", example: "image/avif") { .text($0.format.mediaType) },
      ContextField("sizes", .text, "how wide the picture stands on the page", example: "100vw") { .text($0.sizes) },
      ContextField("candidates", .list(PictureCandidate.shape), "the copies, the narrowest first") { source in
        .list(source.variants.enumerated().map { PictureCandidate(variant: $1, isFirst: $0 == 0).value })
      },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { PictureSource.context.value(of: self) }
}

/// One copy as an entry of `srcset`.
struct PictureCandidate: Sendable {
  let variant: PictureVariant
  let isFirst: Bool

  static let context = Context<PictureCandidate>(
    "candidate",
    [
      ContextField("address", .address, "the copy", example: "articles/quay/photo-480w.1f0c9a2e.avif") {
        .address($0.variant.path.address)
      },
      ContextField("width", .number, "in pixels", example: "480") { .number($0.variant.width) },
      ContextField("isFirst", .flag, "whether no other stands before it") { .flag($0.isFirst) },
    ])
  static let shape = Shape.record(context.shape)
  var value: Value { PictureCandidate.context.value(of: self) }
}

extension PictureVariants {
  /// The copies of the picture at an address, by form.
  func sources(of address: String, _ settings: PictureSettings) -> [PictureSource] {
    guard let variants = all[address] else { return [] }
    return settings.formats.compactMap { format in
      let own = variants.filter { $0.format == format }
      return own.isEmpty
        ? nil : PictureSource(format: format, variants: own, sizes: settings.sizes ?? PictureSource.builtInSizes)
    }
  }
}

extension PictureSource {
  /// How wide pictures stand in the built-in theme.
  static let builtInSizes = "(min-width: 46rem) 42rem, 100vw"
}
