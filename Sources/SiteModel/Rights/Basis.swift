/// On what ground an article may appear.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// The site wrote it.
  case own
  /// A public licence, such as Creative Commons.
  case license
  /// Somebody who may allowed it.
  case permission
  /// Fair use, 17 U.S.C. § 107.
  case fairUse = "fair-use"
  /// A quotation, as the Berne Convention's article 10(1) has it.
  case quotation
  /// Nobody's rights stand in the way.
  case publicDomain = "public-domain"

  /// Whether somebody gave the text for the use, so that what an outlet asks in return binds. The law gives what may be
  /// quoted or used fairly, and nobody need give what is in the public domain: there an outlet has nothing to ask but
  /// that the credit is right.
  public var isGrant: Bool {
    switch self {
    // What the site wrote itself came from no outlet.
    case .license, .permission, .own: true
    case .fairUse, .quotation, .publicDomain: false
    }
  }
}

/// What the site did to the text.
public enum UseMode: String, Sendable, Hashable, CaseIterable {
  /// Nothing.
  case verbatim
  /// It changed words.
  case edited
  /// It shows a part.
  case excerpt
  /// It shows it in another language.
  case translation

  /// Whether it makes another text of it; a part of a text is not another one.
  public var isAdaptation: Bool { self == .edited || self == .translation }
}
