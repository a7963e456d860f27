extension CreativeCommonsLicense {
  /// The versions, and the laws to which each was ported.
  static let jurisdictions: [String: Set<String>] = [
    "1.0": list("fi il nl"),
    "2.0": list("at au be br ca cl de es fr hr it jp kr nl pl tw uk za"),
    "2.1": list("au ca es jp"),
    "2.5": list(
      "ar au bg br ca ch cn co dk es hr hu il in it mk mt mx my nl pe pl pt scotland se si tw za"),
    "3.0": list(
      "am at au az br ca ch cl cn cr cz de ec ee eg es fr ge gr gt hk hr ie igo it lu nl no nz ph pl pr pt ro rs sg th"
        + " tw ug us ve vn za"),
    "4.0": [],
  ]

  /// The international versions, the oldest first.
  static let versions = ["1.0", "2.0", "2.5", "3.0", "4.0"]

  /// The ports that the SPDX list has.
  static let spdxPorts: Set<String> = list(
    """
    CC-BY-2.5-AU CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US CC-BY-NC-3.0-DE \
    CC-BY-NC-3.0-IGO CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR \
    CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-ND-3.0-DE CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP \
    CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO
    """)

  /// The places of the ports, as their titles name them.
  static let places: [String: String] = [
    "am": "Armenia", "ar": "Argentina", "at": "Austria", "au": "Australia", "az": "Azerbaijan", "be": "Belgium",
    "bg": "Bulgaria", "br": "Brazil",
    "ca": "Canada", "ch": "Switzerland", "cl": "Chile", "cn": "China Mainland", "co": "Colombia", "cr": "Costa Rica",
    "cz": "Czech Republic", "de": "Germany", "dk": "Denmark", "ec": "Ecuador", "ee": "Estonia", "eg": "Egypt",
    "es": "Spain", "fi": "Finland", "fr": "France", "ge": "Georgia", "gr": "Greece", "gt": "Guatemala",
    "hk": "Hong Kong", "hr": "Croatia", "hu": "Hungary", "ie": "Ireland", "igo": "IGO", "il": "Israel", "in": "India",
    "it": "Italy", "jp": "Japan", "kr": "Korea", "lu": "Luxembourg", "mk": "Macedonia", "mt": "Malta", "mx": "Mexico",
    "my": "Malaysia", "nl": "Netherlands", "no": "Norway", "nz": "New Zealand", "pe": "Peru", "ph": "Philippines",
    "pl": "Poland", "pr": "Puerto Rico", "pt": "Portugal", "ro": "Romania", "rs": "Serbia", "scotland": "Scotland",
    "se": "Sweden", "sg": "Singapore", "si": "Slovenia", "th": "Thailand", "tw": "Taiwan", "ug": "Uganda",
    "uk": "England and Wales", "us": "United States", "ve": "Venezuela", "vn": "Vietnam", "za": "South Africa",
  ]

  private static func list(_ words: String) -> Set<String> {
    Set(words.split(separator: " ").map { String($0) })
  }
}
