import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// Smaller copies, as libvips makes them.
@Suite struct VariantMakerTests {
  private static func variants(
    _ folder: TemporaryFolder, _ file: String = "content/quay.jpg", widths: [Int] = [32, 64, 200], hasVips: Bool = true,
    change: (inout SiteSettings) -> Void = { _ in }
  ) async throws -> PictureVariants {
    var settings = SiteSettings()
    settings.pictures.widths = widths
    change(&settings)
    let name = file.utf8.split(separator: 0x2F).last.map { String(decoding: $0, as: UTF8.self) } ?? file
    let asset = Asset(file: file, path: try SitePath(["articles", "quay", name]))
    let root = try Directory(opening: folder.path)
    let sizes = try await PictureSizes.read([asset], root: root, width: 1).sizes
    return try await VariantMaker.variants(
      of: [asset], sizes, settings, root: root, width: 1, loading: { hasVips ? .installed : nil })
  }

  private static func bytes(_ variant: PictureVariant, _ folder: TemporaryFolder) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder(".sitegen/pictures/" + variant.name))))
  }

  @Test func bothFormsInEachWidth() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .quay)
    let variants = try await Self.variants(folder)
    #expect(variants.diagnostics.isEmpty, "\(variants.diagnostics.map(\.text))")
    let made = variants.sorted
    #expect(
      made.map { "\($0.format.rawValue) \($0.width)" }.sorted()
        == ["avif 32", "avif 64", "avif 96", "webp 32", "webp 64", "webp 96"])
    for variant in made {
      let size = try #require(PictureSize(header: Self.bytes(variant, folder)))
      #expect(size.width == variant.width && size.height == variant.width * 3 / 4)
      #expect(variant.path.outputPath.hasPrefix("articles/quay/quay-\(variant.width)w."))
    }
  }

  /// Rights go on, in all forms; where it was taken does not.
  @Test(arguments: [(SamplePicture.quay, "creativecommons.org/licenses/by/4.0/"), (.upright, "Bo Lens &amp; Co")])
  func rightsGoOnAndThePlaceDoesNot(_ picture: SamplePicture, _ right: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", picture)
    let made = try await Self.variants(folder, widths: [32]).sorted
    try #require(!made.isEmpty)
    for variant in made {
      let bytes = try Self.bytes(variant, folder)
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.contains(right), "\(variant.format)")
      #expect(!text.contains("GPS") && !text.contains("54,30"))
      let vips = try #require(VipsLibrary.installed)
      let exif = try #require(vips.metadata(of: bytes))[.exif].flatMap { EXIF($0[...]) }
      #expect(exif?.hasLocation != true)
    }
  }

  @Test func whatLiesOnItsSideIsTurned() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .upright)
    let made = try #require(try await Self.variants(folder, widths: [36]).sorted.first)
    let size = try #require(PictureSize(header: Self.bytes(made, folder)))
    #expect(size.width == 36 && size.height == 48)
  }

  @Test func whatIsDrawnKeepsItsDetails() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/chart.png", .chart)
    let made = try await Self.variants(folder, "content/chart.png", widths: [96]).sorted
    #expect(made.map(\.format) == [.webp])
    let bytes = try Self.bytes(#require(made.first), folder)
    #expect(bytes.span.firstIndex(of: Array("VP8L".utf8), in: 0..<bytes.count) != nil)
  }

  /// What was made once is found again, with or without the library; what was damaged is made anew.
  @Test func theStoreIsTrustedAsFarAsItIsWhole() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .quay)
    let first = try await Self.variants(folder)
    let again = try await Self.variants(folder, hasVips: false)
    #expect(again.all == first.all && again.diagnostics.isEmpty)
    let one = try #require(first.sorted.first)
    let good = try Self.bytes(one, folder)
    try Data("damaged".utf8).write(to: URL(fileURLWithPath: folder(".sitegen/pictures/" + one.name)))
    let mended = try await Self.variants(folder)
    #expect(mended.all == first.all)
    #expect(try Self.bytes(one, folder) == good)
    // Other settings are other copies.
    let others = try await Self.variants(folder, change: { $0.pictures.quality.webp = 20 })
    #expect(others.sorted.filter { $0.format == .webp } != first.sorted.filter { $0.format == .webp })
    try others.forgetOthers()
    let left = try FileManager.default.contentsOfDirectory(atPath: folder(".sitegen/pictures"))
    #expect(Set(left) == Set(others.sorted.map(\.name)))
  }

  /// That a copy would be larger is remembered as well, and so is what was made before while something cannot be.
  @Test func nothingIsMadeTwice() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .upright)
    let first = try await Self.variants(folder, widths: [16, 72])
    #expect(first.names.count == 4)
    try first.forgetOthers()
    let again = try await Self.variants(folder, widths: [16, 72], hasVips: false)
    #expect(again.diagnostics.isEmpty && again.all == first.all)
    let lacking = try await Self.variants(folder, widths: [16, 40, 72], hasVips: false)
    #expect(lacking.diagnostics.map(\.id) == ["libvips-missing"] && !lacking.isWhole)
    try lacking.forgetOthers()
    #expect(try await Self.variants(folder, widths: [16, 72], hasVips: false).all == first.all)
  }

  /// Two pictures of one name that differ in their ending alone have copies of their own.
  @Test func endingsTellPicturesApart() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .quay)
    try folder.write("content/quay.jpeg", .quay)
    let paths = try await [Self.variants(folder), Self.variants(folder, "content/quay.jpeg")].map {
      Set($0.sorted.map(\.path))
    }
    #expect(paths[0].count == 6 && paths[0].isDisjoint(with: paths[1]))
  }

  @Test func withoutTheLibraryThereIsOneWord() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .quay)
    let variants = try await Self.variants(folder, hasVips: false)
    #expect(variants.all.isEmpty)
    #expect(variants.diagnostics.map(\.id) == ["libvips-missing"])
  }

  @Test func whatCannotBeReadIsNamed() async throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("content")
    // A size is known, and no picture follows: only its header is left.
    let header: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 0, 72, 0, 96, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
    try Data(header).write(to: URL(fileURLWithPath: folder("content/quay.jpg")))
    let variants = try await Self.variants(folder)
    #expect(variants.all.isEmpty && variants.diagnostics.map(\.id) == ["picture-not-copied"])
  }

  @Test func siteWithoutWidthsMakesNothing() async throws {
    let folder = try TemporaryFolder()
    try folder.write("content/quay.jpg", .quay)
    #expect(try await Self.variants(folder, widths: []).all.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder(".sitegen")))
  }
}
