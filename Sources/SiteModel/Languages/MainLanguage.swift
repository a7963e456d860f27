extension String {
  /// The language of a BCP 47 tag, without script, region and what else stands behind it: `zh` of `zh-Hant-TW`.
  public var mainLanguage: String { String(decoding: utf8.prefix { $0 != 0x2D }, as: UTF8.self) }
}
