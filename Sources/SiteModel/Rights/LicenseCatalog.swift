/// Every licence that is known.
public enum LicenseCatalog {
  /// All of them: Creative Commons by version and port, CC0, the Public Domain Mark, and others seen in the trade.
  public static let all: [License] = creativeCommons + [zero, publicDomainMark] + others

  /// The six licences in every version and port.
  static let creativeCommons: [License] = CreativeCommonsLicense.jurisdictions.sorted { $0.key < $1.key }
    .flatMap { version, ports in
      ([nil] + ports.sorted().map { Optional($0) }).flatMap { port in
        CreativeCommonsLicense.Elements.all.compactMap {
          CreativeCommonsLicense($0, version: version, jurisdiction: port)?.license
        }
      }
    }

  /// All rights given up.
  public static let zero = License(
    id: "CC0-1.0", name: "Creative Commons Zero 1.0 Universal", shortName: "CC0 1.0",
    url: "https://creativecommons.org/publicdomain/zero/1.0/", version: "1.0", terms: free)

  /// A label, not a grant: no known copyright.
  public static let publicDomainMark = License(
    id: "CC-PDM-1.0", name: "Public Domain Mark 1.0 Universal", shortName: "Public Domain Mark 1.0",
    url: "https://creativecommons.org/publicdomain/mark/1.0/", version: "1.0", terms: free)

  /// Not by Creative Commons, but seen on articles and official papers.
  static let others: [License] = [
    License(
      id: "OGL-UK-1.0", name: "Open Government Licence v1.0", shortName: "OGL 1.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/", version: "1.0", terms: open),
    License(
      id: "OGL-UK-2.0", name: "Open Government Licence v2.0", shortName: "OGL 2.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/", version: "2.0", terms: open),
    License(
      id: "OGL-UK-3.0", name: "Open Government Licence v3.0", shortName: "OGL 3.0",
      url: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", version: "3.0", terms: open),
    License(
      id: "GFDL-1.2-or-later", name: "GNU Free Documentation License v1.2 or later", shortName: "GFDL 1.2+",
      url: "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html", version: "1.2", terms: copyleft),
    License(
      id: "GFDL-1.3-or-later", name: "GNU Free Documentation License v1.3 or later", shortName: "GFDL 1.3+",
      url: "https://www.gnu.org/licenses/fdl-1.3.html", version: "1.3", terms: copyleft),
  ]

  private static let free = LicenseTerms(
    permits: [.reproduction, .distribution, .derivativeWorks], requires: [], prohibits: [])
  private static let open = LicenseTerms(
    permits: [.reproduction, .distribution, .derivativeWorks], requires: [.attribution, .notice], prohibits: [])
  private static let copyleft = LicenseTerms(
    permits: [.reproduction, .distribution, .derivativeWorks], requires: [.attribution, .notice, .shareAlike],
    prohibits: [])

  /// By lower-case id.
  static let byID: [String: License] = Dictionary(
    all.map { ($0.id.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  /// Those that are not by Creative Commons, by the folded words of their names.
  static let othersByWords: [[String]: License] = Dictionary(
    others.flatMap { license in
      [license.id, license.name, license.shortName].map { (LicenseSpelling($0).words, license) }
    }, uniquingKeysWith: { first, _ in first })

  /// The same, by address.
  static let othersByAddress: [LicenseAddress: License] = Dictionary(
    others.compactMap { license in LicenseAddress(reading: license.url).map { ($0, license) } },
    uniquingKeysWith: { first, _ in first })
}
