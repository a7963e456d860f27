import Testing

@testable import SiteGenerator

/// Headers as the formats' specifications have them.
struct PictureSizeTests {
  @Test func readsPNG() {
    let bytes: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [
        0, 0, 4, 0xB0, 0, 0, 2, 0xA3,
      ]
    let size = PictureSize(header: bytes)
    #expect(size?.width == 1200 && size?.height == 675)
  }

  @Test func readsGIF() {
    let size = PictureSize(header: Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00])
    #expect(size?.width == 320 && size?.height == 240)
  }

  @Test func readsJPEGBehindOtherSegments() {
    let app: [UInt8] = [0xFF, 0xE0, 0, 6, 1, 2, 3, 4]
    let table: [UInt8] = [0xFF, 0xC4, 0, 4, 9, 9]
    let frame: [UInt8] = [0xFF, 0xC2, 0, 17, 8, 0x02, 0xA3, 0x04, 0xB0, 3, 1, 0x22, 0]
    let size = PictureSize(header: [0xFF, 0xD8] + app + table + [0xFF] + frame)
    #expect(size?.width == 1200 && size?.height == 675)
  }

  @Test func readsAllThreeKindsOfWebP() {
    func file(_ chunk: String, _ data: [UInt8]) -> [UInt8] {
      Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + Array(chunk.utf8) + [0, 0, 0, 0] + data
        + [UInt8](repeating: 0, count: 12)
    }
    let extended = PictureSize(header: file("VP8X", [0, 0, 0, 0, 0xAF, 4, 0, 0xA2, 2, 0]))
    #expect(extended?.width == 1200 && extended?.height == 675)
    let bits = UInt32(1199) | UInt32(674) << 14
    let lossless = PictureSize(
      header: file("VP8L", [0x2F] + (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * UInt32($0))) }))
    #expect(lossless?.width == 1200 && lossless?.height == 675)
    let lossy = PictureSize(header: file("VP8 ", [0, 0, 0, 0x9D, 0x01, 0x2A, 0xB0, 4, 0xA3, 2]))
    #expect(lossy?.width == 1200 && lossy?.height == 675)
  }

  @Test func readsAVIF() throws {
    let size = try #require(PictureSize(header: SamplePicture.avif.bytes))
    #expect(size.width == 96 && size.height == 72)
  }

  /// A camera that was held upright writes its picture lying down, and says so.
  @Test func turnsWhatLiesOnItsSide() throws {
    let size = try #require(PictureSize(header: SamplePicture.upright.bytes))
    #expect(size.width == 72 && size.height == 96)
  }

  /// What a file says of itself is not believed: sizes whose product no number holds end nothing.
  @Test func impossibleSizesAreNone() throws {
    var avif = try SamplePicture.avif.bytes
    let found = avif.span.firstIndex(of: Array("ispe".utf8), in: 0..<avif.count)
    let size = try #require(found)
    for place in (size + 8)..<(size + 16) { avif[place] = 0xFF }
    #expect(PictureSize(header: avif) == nil)
    var png = try SamplePicture.chart.bytes
    for place in 16..<24 { png[place] = 0xFF }
    #expect(PictureSize(header: png) == nil)
  }

  @Test func knowsWhatMoves() throws {
    for picture in [SamplePicture.quay, .chart, .avif] { #expect(try !PictureSize.moves(picture.bytes)) }
    let webP = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0]
    #expect(PictureSize.moves(webP + [0x12, 0, 0, 0]) && !PictureSize.moves(webP + [0x10, 0, 0, 0]))
    let png = try SamplePicture.chart.bytes
    let control: [UInt8] = [0, 0, 0, 8] + Array("acTL".utf8) + [0, 0, 0, 2, 0, 0, 0, 0, 1, 2, 3, 4]
    #expect(PictureSize.moves(Array(png[..<33]) + control + png[33...]))
  }

  /// Whatever the file is cut to, reading it comes to an end.
  @Test(arguments: [SamplePicture.quay, .upright, .avif, .chart])
  func canBeCutAnywhere(_ picture: SamplePicture) throws {
    let bytes = try picture.bytes
    for count in 0..<min(bytes.count, 1_200) {
      _ = PictureSize(header: Array(bytes.prefix(count)))
      _ = JPEGHeader(Array(bytes.prefix(count)))?.exif
    }
  }

  @Test(
    arguments: [
      [], [0xFF, 0xD8], [0xFF, 0xD8, 0xFF, 0xDA, 0, 0, 0, 0, 0, 0, 0, 0, 0], Array("GIF89a".utf8),
      Array("GIF89a".utf8) + [0, 0, 0, 0], [0x89, 0x50, 0x4E, 0x47], Array("RIFF0000WEBPVP8X".utf8),
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Array("<svg xmlns=\"x\"/>".utf8),
    ] as [[UInt8]])
  func saysNothingOfWhatItCannotRead(_ bytes: [UInt8]) {
    #expect(PictureSize(header: bytes) == nil)
  }
}
