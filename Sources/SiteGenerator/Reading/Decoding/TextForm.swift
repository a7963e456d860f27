import SiteModel

/// The form of a text that may not be just any text. The reader decides; the form tells editors what it will say.
struct TextForm: Sendable {
  /// In Unicode scalars.
  var maxLength: Int?
  /// A regular expression that JSON Schema, JavaScript and Python read alike. Whatever the reader takes matches it.
  var pattern: String?
  var examples: [String] = []
  /// Whether it may be written as YAML's numbers are: `year: 2026`.
  var mayBeNumber = false
}

extension ValueType {
  /// The same value, with the form that a later stage asks of it.
  func formed(_ form: TextForm) -> ValueType { ValueType(schema: .form(form), read: read) }
}

extension ValueSchema {
  /// A day or a moment.
  static let date = ValueSchema.form(
    TextForm(
      pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
        + "([Tt ]([01][0-9]|2[0-3]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?"
        + "( ?([Zz]|[+-](0[0-9]|1[0-4])(:?([0-5][0-9])?)?))?)?$",
      examples: ["2026-03-04", "2026-03-04T09:30:00+01:00"]))

  /// An http or https address.
  static let webAddress = ValueSchema.form(
    TextForm(pattern: "^\(TextForm.webAddress)$", examples: ["https://post.example.org/harbour"]))
}

extension TextForm {
  private static let noAddress = "\\x00-\\x20\\x7F\"<>\\\\"
  /// The pattern of an http or https address, without its ends.
  static let webAddress =
    "[Hh][Tt][Tt][Pp][Ss]?://([Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]"
    + "|[^.:/?#@\(noAddress)][^.:/?#@\(noAddress)]*\\.[^:/?#@\(noAddress)]*)"
    + "(:[^/?#@\(noAddress)]*)?([/?#][^\(noAddress)]*)?"

  /// Words of an address: ASCII without capitals and marks; letters of other scripts are left to the reader.
  static let slug = TextForm(
    maxLength: Slug.longest, pattern: "^[^\\x00-/:-`{-\\x7F]+(-[^\\x00-/:-`{-\\x7F]+)*$", examples: ["harbour-reopens"],
    mayBeNumber: true)
  /// A path of the site that is not its home page.
  static let alias = TextForm(maxLength: 1_000, pattern: "^/+[^/]", examples: ["/old/path/"])
  /// An SPDX id or the address of a licence.
  static let license = TextForm(
    maxLength: 200,
    examples: [
      "CC-BY-4.0", "CC-BY-ND-4.0", "CC-BY-SA-4.0", "CC0-1.0", "https://creativecommons.org/licenses/by-nd/4.0/",
    ])
  /// The same, or a statement for what no licence covers.
  static let licenseOrStatement = TextForm(
    maxLength: 200, examples: license.examples + ["https://rightsstatements.org/vocab/NoC-US/1.0/"])
  /// A language tag (BCP 47).
  static let languageTag = TextForm(
    maxLength: 35, pattern: "^[A-Za-z0-9]{2,3}(-[A-Za-z0-9]{1,8})*$", examples: ["en", "de", "pt-BR", "zh-Hant"])
  /// A year, or two.
  static let years = TextForm(
    maxLength: 9, pattern: "^[0-9]{4}([-–][0-9]{4})?$", examples: ["2026", "2019-2026"], mayBeNumber: true)
  /// An ISO 8601 duration of days, weeks or hours.
  static let duration = TextForm(
    maxLength: 10, pattern: "^P([0-9]{1,5}[DW]|T[0-9]{1,5}H)$", examples: ["P2D", "P1W", "PT24H"])
  /// An outlet's file, without `.yaml`.
  static let outletKey = TextForm(maxLength: 100, examples: ["harbour-post"], mayBeNumber: true)
}
