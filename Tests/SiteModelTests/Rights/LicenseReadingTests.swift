import SiteModel
import Testing

/// One value for every spelling.
@Suite struct LicenseReadingTests {
  @Test(arguments: [
    "CC-BY-ND-4.0", "cc-by-nd-4.0", "Cc-By-Nd-4.0", "CC BY-ND 4.0", "cc-by-nd 4.0", "CC BY ND 4.0", "CC_BY_ND_4.0",
    "BY-ND 4.0", "CC BY-ND v4.0", "CC 4.0 BY-ND", "CC BY-ND 4.0 International", " CC BY-ND 4.0\n",
    "CC\u{A0}BY\u{2011}ND\u{202F}4.0", "CC BY\u{2013}ND 4.0", "the CC BY-ND 4.0 licence", "CC BY-ND 4.0 Deed",
    "Creative Commons Attribution-NoDerivatives 4.0 International",
    "Creative Commons Attribution-NoDerivs 4.0", "Creative Commons Attribution-NoDerivativeWorks 4.0",
    "Creative Commons Attribution No Derivatives 4.0 International",
    "Creative Commons Attribution-No Derivative Works 4.0 License",
    "Attribution-NoDerivatives 4.0 International (CC BY-ND 4.0)",
    "https://creativecommons.org/licenses/by-nd/4.0/", "https://creativecommons.org/licenses/by-nd/4.0",
    "http://creativecommons.org/licenses/by-nd/4.0/", "//creativecommons.org/licenses/by-nd/4.0/",
    "creativecommons.org/licenses/by-nd/4.0", "https://www.creativecommons.org/licenses/by-nd/4.0/",
    "HTTPS://CreativeCommons.org/licenses/BY-ND/4.0/", "https://creativecommons.org//licenses/by-nd//4.0/",
    "https://creativecommons.org/licenses/by-nd/4.0/deed", "https://creativecommons.org/licenses/by-nd/4.0/deed.de",
    "https://creativecommons.org/licenses/by-nd/4.0/deed.zh-hans",
    "https://creativecommons.org/licenses/by-nd/4.0/deed.en_US",
    "https://creativecommons.org/licenses/by-nd/4.0/legalcode",
    "https://creativecommons.org/licenses/by-nd/4.0/legalcode.fr",
    "https://creativecommons.org/licenses/by-nd/4.0/legalcode.txt",
    "https://creativecommons.org/licenses/by-nd/4.0/rdf",
    "https://creativecommons.org/licenses/by-nd/4.0/?ref=chooser-v1",
    "https://creativecommons.org/licenses/by-nd/4.0/legalcode#s3a1",
    "https://creativecommons.org/licenses/by-nd/4.0?lang=de#top",
  ])
  func readsEverySpelling(_ spelling: String) throws {
    #expect(try License(reading: spelling).id == "CC-BY-ND-4.0")
  }

  static let distinct: [(String, String)] = [
    // Version 1.0 has the parts the other way round in its address.
    ("https://creativecommons.org/licenses/by-nd-nc/1.0/", "CC-BY-NC-ND-1.0"),
    ("https://creativecommons.org/licenses/by-nc-nd/1.0/", "CC-BY-NC-ND-1.0"),
    ("CC BY-ND-NC 1.0", "CC-BY-NC-ND-1.0"),
    // A port is another licence, and SPDX does not have them all.
    ("https://creativecommons.org/licenses/by-nc-nd/3.0/us/", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("https://creativecommons.org/licenses/by-nc-nd/3.0/us/deed.en", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("http://creativecommons.org/licenses/by-nc-nd/3.0/us/legalcode", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("CC-BY-NC-ND-3.0-US", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("licenseref-cc-by-nc-nd-3.0-us", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("CC BY-NC-ND 3.0 United States (CC BY-NC-ND 3.0 US)", "LicenseRef-CC-BY-NC-ND-3.0-US"),
    ("CC BY 3.0 US", "CC-BY-3.0-US"), ("CC BY 3.0", "CC-BY-3.0"), ("CC BY 3.0 Unported", "CC-BY-3.0"),
    ("CC BY 3.0 IGO", "CC-BY-3.0-IGO"), ("https://creativecommons.org/licenses/by/3.0/igo/", "CC-BY-3.0-IGO"),
    ("CC BY-SA 2.1 JP", "CC-BY-SA-2.1-JP"), ("CC BY-SA 2.1 Japan", "CC-BY-SA-2.1-JP"),
    // `no` is Norway after the version, and half a word before it.
    ("https://creativecommons.org/licenses/by/3.0/no/", "LicenseRef-CC-BY-3.0-NO"),
    ("CC BY 3.0 NO", "LicenseRef-CC-BY-3.0-NO"), ("Attribution-No Derivatives 3.0", "CC-BY-ND-3.0"),
    // `uk` is the law of England and Wales, Scotland's is another.
    ("CC BY-SA 2.0 UK", "CC-BY-SA-2.0-UK"), ("CC BY-SA 2.0 England & Wales", "CC-BY-SA-2.0-UK"),
    ("CC BY-SA 2.0 UK: England and Wales", "CC-BY-SA-2.0-UK"),
    ("CC BY 2.5 UK: Scotland", "LicenseRef-CC-BY-2.5-SCOTLAND"),
    // A deed's language is no port.
    ("https://creativecommons.org/licenses/by/3.0/deed.us", "CC-BY-3.0"),
    ("CC0", "CC0-1.0"), ("cc0 1.0", "CC0-1.0"), ("CC Zero", "CC0-1.0"), ("CC0 1.0 Universal", "CC0-1.0"),
    ("Creative Commons Zero v1.0 Universal", "CC0-1.0"),
    ("CC0 1.0 Universal (CC0 1.0) Public Domain Dedication", "CC0-1.0"),
    ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0-1.0"),
    ("http://creativecommons.org/publicdomain/zero/1.0/deed.pl", "CC0-1.0"),
    ("https://creativecommons.org/publicdomain/mark/1.0/deed.en", "CC-PDM-1.0"),
    ("PDM 1.0", "CC-PDM-1.0"), ("Public Domain Mark", "CC-PDM-1.0"),
    ("OGL-UK-3.0", "OGL-UK-3.0"), ("ogl-uk-3.0", "OGL-UK-3.0"), ("Open Government Licence 3.0", "OGL-UK-3.0"),
    ("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", "OGL-UK-3.0"),
    ("nationalarchives.gov.uk/doc/open-government-licence/version/2", "OGL-UK-2.0"),
    ("gfdl-1.3-or-later", "GFDL-1.3-or-later"), ("http://www.gnu.org/licenses/fdl-1.3.html", "GFDL-1.3-or-later"),
  ]

  @Test(arguments: distinct) func tellsApart(_ spelling: String, _ id: String) throws {
    #expect(try License(reading: spelling).id == id)
  }

  /// A text of any length is read without a deep stack.
  @Test(arguments: ["cc by 4.0 ", "cc ", "uk ", "cc by 4.0 uk "]) func readsLongTexts(_ part: String) {
    #expect(throws: LicenseReadingFault.self) {
      try License(reading: String(repeating: part, count: 20_000))
    }
  }
}
