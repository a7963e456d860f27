import SiteModel
import Testing

struct WritingDirectionTests {
  @Test(arguments: ["ar", "ar-EG", "he", "fa-IR", "ur", "yi", "az-Arab", "pa-Arab-PK", "dv", "AR"])
  func writesFromTheRight(tag: String) {
    #expect(WritingDirection(ofLanguage: tag) == .rightToLeft)
  }

  @Test(arguments: ["en", "de-CH-1901", "ar-Latn", "he-Latn", "az", "zh-Hant", "", "x-arab"])
  func writesFromTheLeft(tag: String) {
    #expect(WritingDirection(ofLanguage: tag) == .leftToRight)
  }
}
