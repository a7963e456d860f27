import SiteModel

/// What the making of copies of one picture came to.
struct PictureCopies: Sendable {
  /// Why there are none, or not all of them.
  enum Fault: Error, Sendable, Hashable {
    /// In words about the picture.
    case picture(String)
    /// There is nothing to make them with.
    case noLibrary
    /// The library cannot write a form.
    case form(PictureFormat)
  }

  let asset: Asset
  var variants: [PictureVariant] = []
  var faults: [Fault] = []
  /// The files of the store that were used, those that say that a copy would have been larger too.
  var names: [String] = []

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

  /// The copies in one form, up to the first fault. What is no smaller than the picture is remembered, and not used.
  mutating func make(
    _ widths: [Int], _ format: PictureFormat, _ quality: PictureQuality, into copies: inout PictureCopies
  ) throws(SystemError) {
    let suffix = format.suffix(quality, isDrawn: isDrawn)
    for width in widths {
      let key = VariantStore.key(for: digest, width: width, suffix: suffix, of: copies.asset.file)
      var file = try store.file(key)
      if file == nil {
        switch encode(width, suffix, format) {
        case .success(let bytes): file = (try store.put(key, bytes, format), bytes.count)
        case .failure(let fault):
          copies.faults.append(fault)
          return
        }
      }
      guard let file else { continue }
      copies.names.append(file.name)
      guard file.size > 0, let path = copies.asset.path.variant(width, key, format) else { continue }
      copies.variants.append(
        PictureVariant(width: width, format: format, name: file.name, path: path, source: copies.asset.file))
    }
  }

  private mutating func encode(
    _ width: Int, _ suffix: String, _ format: PictureFormat
  ) -> Result<[UInt8], PictureCopies.Fault> {
    guard let vips else { return .failure(.noLibrary) }
    guard let rights = rights ?? XMPPacket.rights(in: vips.metadata(of: source) ?? [:]) else {
      return .failure(.picture("what it says of its rights (XMP) cannot be read, and copies would not say it"))
    }
    self.rights = rights
    switch vips.smaller(source, width: width, suffix: suffix, xmp: rights) {
    case .success(let bytes): return .success(bytes.count < source.count ? bytes : [])
    case .failure(.unreadable): return .failure(.picture("libvips cannot read it"))
    case .failure(.unwritable): return .failure(.form(format))
    }
  }
}

extension XMPPacket {
  /// What of a picture's metadata goes on with copies of it, in all forms: its rights, in XMP. Nothing where it says
  /// nothing; `nil` where it says something that cannot be read.
  static func rights(in metadata: [VipsLibrary.Metadata: [UInt8]]) -> [UInt8]? {
    let packet = metadata[.xmp].flatMap { XMPPacket(keepingRightsOf: $0) }
    if let packet, packet.hasRights { return packet.bytes }
    let made = XMPPacket(IPTCRecord(metadata[.iptc] ?? []), metadata[.exif].flatMap { EXIF($0[...]) })
    return (made ?? packet)?.bytes ?? (metadata[.xmp] == nil ? [] : nil)
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
