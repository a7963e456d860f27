import SiteModel

/// What the making of copies of one picture came to.
struct PictureCopies: Sendable {
  /// Why there are none.
  enum Fault: Sendable, Hashable {
    /// In words about the picture.
    case picture(String)
    case noLibrary
  }

  let asset: Asset
  var variants: [PictureVariant] = []
  var fault: Fault?

  init(of asset: Asset) { self.asset = asset }
}

/// Makes copies of one picture, or finds them in the store.
struct VariantWork {
  /// Whether it was drawn, and not photographed: a PNG.
  let isDrawn: Bool
  private let source: [UInt8]
  private let digest: SHA256Digest
  private let store: VariantStore
  private let vips: VipsLibrary?
  /// The packet that goes along, once it was looked for.
  private var rights: [UInt8]?

  init(_ source: [UInt8], isDrawn: Bool, store: VariantStore, vips: VipsLibrary?) {
    (self.source, self.isDrawn, self.store, self.vips) = (source, isDrawn, store, vips)
    digest = SHA256.hash(data: source)
  }

  /// One copy. What is no smaller than the picture is remembered, and not used.
  mutating func make(
    _ width: Int, _ format: PictureFormat, _ quality: PictureQuality, into copies: inout PictureCopies
  ) throws(SystemError) {
    let suffix = format.suffix(quality, isDrawn: isDrawn)
    let key = VariantStore.key(for: digest, width: width, suffix: suffix)
    var file = try store.file(key)
    if file == nil {
      switch encode(width, suffix) {
      case .success(let bytes): file = (try store.put(key, bytes, format), bytes.count)
      case .failure(let fault): copies.fault = fault
      }
    }
    guard let file, file.size > 0, let path = copies.asset.path.variant(width, key, format) else { return }
    copies.variants.append(
      PictureVariant(width: width, format: format, name: file.name, path: path, source: copies.asset.file))
  }

  private mutating func encode(_ width: Int, _ suffix: String) -> Result<[UInt8], PictureCopies.Fault> {
    guard let vips else { return .failure(.noLibrary) }
    let rights = self.rights ?? XMPPacket.rights(in: vips.metadata(of: source) ?? [:])
    self.rights = rights
    do throws(VipsFault) {
      let bytes = try vips.smaller(source, width: width, suffix: suffix, xmp: rights)
      return .success(bytes.count < source.count ? bytes : [])
    } catch {
      let line = error.text.utf8.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) }
      return .failure(.picture(line ?? "it cannot be read"))
    }
  }
}

extension PictureCopies.Fault: Error {}

extension XMPPacket {
  /// What of a picture's metadata goes on with copies of it, in all forms: its rights, in XMP.
  static func rights(in metadata: [VipsLibrary.Metadata: [UInt8]]) -> [UInt8] {
    let packet = metadata[.xmp].flatMap { XMPPacket(keepingRightsOf: $0) }
    if let packet, packet.hasRights { return packet.bytes }
    let made = XMPPacket(IPTCRecord(metadata[.iptc] ?? []), metadata[.exif].flatMap { EXIF($0[...]) })
    return (made ?? packet)?.bytes ?? []
  }
}

extension SitePath {
  /// Where a copy of the picture at this path goes: beside it, under a name that is another when the copy is another.
  fileprivate func variant(_ width: Int, _ key: String, _ format: PictureFormat) -> SitePath? {
    var segments = outputPath.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    guard let name = segments.popLast() else { return nil }
    let stem = name.utf8.lastIndex(of: 0x2E).map { String(decoding: name.utf8[..<$0], as: UTF8.self) } ?? name
    let end = "-\(width)w.\(String(decoding: key.utf8.prefix(8), as: UTF8.self)).\(format.rawValue)"
    // As much of the name as fits (SECURITY.md S13).
    var start = stem.unicodeScalars
    while String(start).utf8.count + end.utf8.count > 100 { start.removeLast() }
    return try? SitePath(segments + [String(start) + end])
  }
}
