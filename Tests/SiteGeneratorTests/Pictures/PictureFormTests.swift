import Testing

@testable import SiteGenerator

@Suite struct PictureFormTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], .shown), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .shown),
      (Array("GIF89a\0\0\0\0".utf8), .shown), (Array("RIFF0000WEBPVP8L".utf8), .shown),
      (Array("BM1234\0\0\0\0".utf8), .shown), (Array("BMW for all".utf8), .none),
      (Array("0000ftypavif0000".utf8), .shown), (Array("0000ftypmif10000mif1avif".utf8), .shown),
      (Array("0000ftypheic0000mif1heic".utf8), .rarelyShown("HEIC")), (Array("0000ftypisom".utf8), .none),
      (Array("II*\0".utf8), .rarelyShown("TIFF")), (Array("MM\0*".utf8), .rarelyShown("TIFF")),
      ([0xFF, 0x0A], .rarelyShown("JPEG XL")), (Array("version https://git-lfs.github.com/spec/v1".utf8), .pointer),
      (Array("<svg xmlns".utf8), .none), (Array("RIFF0000WAVE".utf8), .none), ([], .none),
    ] as [([UInt8], PictureForm)]) func goesByTheFirstBytes(_ bytes: [UInt8], _ form: PictureForm)
  {
    #expect(PictureForm(bytes) == form)
  }

  /// The shortest WebP there is: one pixel without losses.
  @Test func measuresTheShortestWebP() throws {
    let bytes: [UInt8] = [
      0x52, 0x49, 0x46, 0x46, 0x12, 0, 0, 0, 0x57, 0x45, 0x42, 0x50, 0x56, 0x50, 0x38, 0x4C, 6, 0, 0, 0, 0x2F, 0x41,
      0x6C,
      0x6F, 0, 0x6B,
    ]
    #expect(PictureSize(header: bytes) != nil)
  }
}
