import SiteModel

/// The wording of the site's standing texts: its own, the language's, or none.
struct SitePolicies: Sendable {
  private enum Choice {
    case builtIn, none
    case own(Wording)
  }

  private let disclaimer: Choice
  private let crossPost: Choice
  private let fairUse: Choice
  private let print: Choice
  private let media: Choice

  init(_ policies: Policies) {
    disclaimer = SitePolicies.choice(policies.disclaimer, .disclaimer)
    crossPost = SitePolicies.choice(policies.crossPost, .crossPost)
    fairUse = SitePolicies.choice(policies.fairUse, .fairUse)
    print = SitePolicies.choice(policies.print, .contact)
    media = SitePolicies.choice(policies.media, .contact)
  }

  func disclaimer(_ strings: Strings) -> Wording? { SitePolicies.wording(disclaimer, .disclaimer, strings) }
  func crossPost(_ strings: Strings) -> Wording? { SitePolicies.wording(crossPost, .onwardCrossPost, strings) }
  func fairUse(_ strings: Strings) -> Wording? { SitePolicies.wording(fairUse, .fairUse, strings) }
  func print(_ strings: Strings) -> Wording? { SitePolicies.wording(print, .print, strings) }
  func media(_ strings: Strings) -> Wording? { SitePolicies.wording(media, .media, strings) }

  private static func choice(_ text: PolicyText, _ kind: WordingKind) -> Choice {
    switch text {
    case .builtIn: .builtIn
    case .none: .none
    // It was compiled once when the settings were read, and faults were reported there.
    case .own(let text): (try? Wording(text, kind: kind)).map { .own($0) } ?? .none
    }
  }

  private static func wording(_ choice: Choice, _ message: Message, _ strings: Strings) -> Wording? {
    switch choice {
    case .builtIn: strings[message]
    case .none: nil
    case .own(let wording): wording
    }
  }
}

/// The wordings that outlets insist on, compiled once, by the outlet's key.
struct OutletWordings: Sendable {
  /// The wordings of one outlet; absent ones are the site's.
  struct Entry: Sendable {
    var byline: Wording?
    var tagline: Wording?
    /// The logo's file, where the outlet wants it to be shown.
    var logo: (address: String, size: PictureSize?)?
    private var origins: [UseMode: Wording] = [:]

    init(_ credit: CreditTerms) {
      byline = credit.bylineFormat.flatMap { try? Wording($0, kind: .byline) }
      tagline = credit.tagline.flatMap { try? Wording($0, kind: .tagline) }
      for mode in UseMode.allCases {
        origins[mode] = credit.text(for: mode).flatMap { try? Wording($0, kind: .origin) }
      }
    }

    func origin(_ mode: UseMode) -> Wording? { origins[mode] }
  }

  private let entries: [String: Entry]

  /// - Parameter sizes: of the site's pictures, by address.
  init(_ outlets: [Outlet], _ sizes: [String: PictureSize] = [:]) {
    entries = Dictionary(
      outlets.map { outlet in
        var entry = Entry(outlet.credit)
        entry.logo = outlet.logoAddress.map { ($0, sizes[$0]) }
        return (outlet.key, entry)
      }, uniquingKeysWith: { first, _ in first })
  }

  subscript(key: String) -> Entry? { entries[key] }
}

extension Outlet {
  /// The address of the logo's file on this site, where the logo stands with the credit.
  var logoAddress: String? {
    guard let logo, credit.logo == .required || credit.logo == .preferred else { return nil }
    return String(decoding: logo.utf8.dropFirst(), as: UTF8.self)
  }
}
