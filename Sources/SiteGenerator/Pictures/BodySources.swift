import Mustache
import SiteModel

/// Offers the smaller copies of the pictures in finished texts: puts each picture that has some into a `picture`.
struct BodySources: Sendable {
  private let variants: PictureVariants
  private let settings: PictureSettings

  private static let picture = Array("<picture".utf8)
  private static let pictureEnd = Array("</picture>".utf8)
  private static let image = Array("<img ".utf8)
  private static let source = Array(" src=\"".utf8)

  /// `nil` where the site has no copies.
  init?(_ variants: PictureVariants, _ settings: PictureSettings) {
    guard !variants.all.isEmpty else { return nil }
    (self.variants, self.settings) = (variants, settings)
  }

  /// A text as the sanitiser wrote it, with addresses as its page writes them. What stands in a `picture` already is as its
  /// author wanted it.
  func added(to html: [UInt8], _ style: AddressStyle) -> [UInt8] {
    let bytes = html.span
    var output: [UInt8] = []
    var (copied, place) = (0, 0)
    while let tag = bytes.firstIndex(of: 0x3C, from: place) {
      let rest = html[tag...]
      place = tag + 1
      if rest.starts(with: BodySources.picture) {
        place = bytes.firstIndex(of: BodySources.pictureEnd, in: tag..<html.count) ?? html.count
      } else if rest.starts(with: BodySources.image), let end = BodySources.end(of: tag, in: bytes) {
        place = end
        let sources = self.sources(of: html[tag..<end], style)
        guard !sources.isEmpty else { continue }
        output += html[copied..<tag]
        output.append(text: "<picture>")
        for source in sources { source.append(to: &output, style) }
        output += html[tag..<end]
        output.append(text: "</picture>")
        copied = end
      }
    }
    return copied == 0 ? html : output + html[copied...]
  }

  /// Where a tag ends: `>` stands in no value that the sanitiser wrote without quotes around it.
  private static func end(of tag: Int, in html: Span<UInt8>) -> Int? {
    var isQuoted = false
    for place in tag..<html.count {
      if html[place] == 0x22 { isQuoted.toggle() }
      if html[place] == 0x3E, !isQuoted { return place + 1 }
    }
    return nil
  }

  /// The copies of the picture that a tag shows.
  private func sources(of tag: ArraySlice<UInt8>, _ style: AddressStyle) -> [PictureSource] {
    let tag = Array(tag)
    guard let start = tag.span.firstIndex(of: BodySources.source, in: 0..<tag.count) else { return [] }
    let value = tag[(start + BodySources.source.count)...].prefix { $0 != 0x22 }
    var prefix: [UInt8] = []
    HTMLEscaping.append(style.prefix, to: &prefix)
    guard value.starts(with: prefix) else { return [] }
    return variants.sources(of: String(decoding: value.dropFirst(prefix.count), as: UTF8.self), settings)
  }
}

extension PictureSource {
  /// As HTML.
  fileprivate func append(to output: inout [UInt8], _ style: AddressStyle) {
    output.append(text: "<source type=\"\(format.mediaType)\" srcset=\"")
    for (index, variant) in variants.enumerated() {
      if index > 0 { output.append(text: ", ") }
      style.append(variant.path.address, to: &output)
      output.append(text: " \(variant.width)w")
    }
    output.append(text: "\" sizes=\"")
    HTMLEscaping.append(sizes, to: &output)
    output.append(text: "\">")
  }
}
