import SiteModel

/// Makes smaller copies of the site's pictures, on all cores, and keeps them for the next build.
///
/// A copy is left out where it would be larger than the picture. Photographs are made in all forms; what is drawn (PNG) in
/// the one that keeps every detail.
struct VariantMaker: Sendable {
  let settings: PictureSettings
  let root: Directory
  let store: VariantStore
  /// `nil` where it is not installed.
  let vips: VipsLibrary?

  /// Larger pictures are not opened (SECURITY.md S41): 50 million pixels, 20 MiB.
  static let mostPixels = 50_000_000
  static let mostBytes = 20 << 20

  /// The copies of those pictures of which there can be some.
  static func variants(
    of assets: [Asset], _ sizes: [String: PictureSize], _ settings: SiteSettings, root: Directory, width: Int,
    loading vips: () -> VipsLibrary? = { .installed }
  ) async throws(SystemError) -> PictureVariants {
    let wanted = assets.filter { isRaster($0) && sizes[$0.path.address] != nil }
    guard !settings.pictures.widths.isEmpty, !wanted.isEmpty else { return PictureVariants() }
    let maker = VariantMaker(
      settings: settings.pictures, root: root, store: try VariantStore(root: root), vips: vips())
    let batches = try await Batches.map(count: wanted.count, size: 1, width: width) {
      (range) throws(SystemError) -> [PictureCopies] in
      var made: [PictureCopies] = []
      for asset in wanted[range] {
        if let size = sizes[asset.path.address] { made.append(try maker.make(asset, size)) }
      }
      return made
    }
    return maker.collect(batches.flatMap(\.self))
  }

  /// JPEG, PNG and WebP: what moves stays as it is, and so does what is small already.
  private static func isRaster(_ asset: Asset) -> Bool {
    ["jpg", "jpeg", "png", "webp"].contains { asset.file.hasExtension($0) }
  }

  /// The copies of one picture.
  private func make(_ asset: Asset, _ size: PictureSize) throws(SystemError) -> PictureCopies {
    var copies = PictureCopies(of: asset)
    let widths = settings.widths(of: size)
    guard !widths.isEmpty else { return copies }
    guard size.width * size.height <= VariantMaker.mostPixels else {
      copies.faults = [.picture("it has \(size.width) × \(size.height) pixels")]
      return copies
    }
    var files = ContentFiles(root: root)
    let (folder, name) = ContentFiles.split(asset.file)
    guard let length = try files.folder(folder).status(name)?.size, length <= VariantMaker.mostBytes else {
      copies.faults = [.picture("it has more than \(VariantMaker.mostBytes >> 20) MiB")]
      return copies
    }
    let source = try files.folder(folder).readFile(name, limit: VariantMaker.mostBytes)
    guard !PictureSize.moves(source) else { return copies }
    var work = VariantWork(source, isDrawn: asset.file.hasExtension("png"), store: store, vips: vips)
    for format in settings.formats where !work.isDrawn || format == .webp {
      try work.make(widths, format, settings.quality, into: &copies)
    }
    return copies
  }

  /// All of them, with one word about a library that is missing, one about each form that it cannot write, and one about
  /// each picture that it cannot read.
  private func collect(_ made: [PictureCopies]) -> PictureVariants {
    var variants = PictureVariants()
    // Where something could not be made, what was made before is kept until it can be.
    variants.store = store
    variants.isWhole = made.allSatisfy(\.faults.isEmpty)
    for copies in made {
      if !copies.variants.isEmpty { variants.all[copies.asset.path.address] = copies.variants }
      variants.names.formUnion(copies.names)
      for case .picture(let text) in copies.faults.prefix(1) {
        variants.diagnostics.append(VariantMaker.cannotCopy(copies.asset, text))
      }
    }
    let lacking = made.count { $0.faults.contains(.noLibrary) }
    if lacking > 0 { variants.diagnostics.append(VariantMaker.libraryMissing(for: lacking)) }
    for format in settings.formats where made.contains(where: { $0.faults.contains(.form(format)) }) {
      variants.diagnostics.append(VariantMaker.cannotWrite(format))
    }
    return variants
  }

  private static func cannotWrite(_ format: PictureFormat) -> Diagnostic {
    let name = format == .avif ? "AVIF" : "WebP"
    return Diagnostic(
      .warning, id: "libvips-form", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
      "this libvips cannot write \(name): there are no new copies in it",
      hint: "install what it writes \(name) with, or name other 'formats:' under 'images:'")
  }

  private static func cannotCopy(_ asset: Asset, _ reason: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "picture-not-copied", layer: .site, at: SourceSpan(file: asset.file),
      "no smaller copies are made of this picture: \(reason)", hint: "save it anew, smaller, as JPEG, PNG or WebP")
  }

  private static func libraryMissing(for count: Int) -> Diagnostic {
    Diagnostic(
      .warning, id: "libvips-missing", layer: .site, at: SourceSpan(file: "sitegen.yaml"),
      "libvips is not installed: \(count) \(count == 1 ? "picture is" : "pictures are") served in full size alone",
      hint: "install it (Debian: libvips42), or take 'widths:' out of 'images:'")
  }
}
