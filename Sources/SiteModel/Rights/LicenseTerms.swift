/// What a licence allows, demands and forbids (ccREL: `cc:permits`, `cc:requires`, `cc:prohibits`).
public struct LicenseTerms: Sendable, Hashable {
  /// `cc:Permission`.
  public struct Permissions: OptionSet, Sendable, Hashable {
    /// One bit for each term.
    public let rawValue: UInt8
    /// The terms of a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `cc:Reproduction`: to make copies.
    public static let reproduction = Permissions(rawValue: 1)
    /// `cc:Distribution`: to share them with the public.
    public static let distribution = Permissions(rawValue: 2)
    /// `cc:DerivativeWorks`: to share what is made of the work: edits, abridgements, translations.
    public static let derivativeWorks = Permissions(rawValue: 4)
  }

  /// `cc:Requirement`.
  public struct Requirements: OptionSet, Sendable, Hashable {
    /// One bit for each term.
    public let rawValue: UInt8
    /// The terms of a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `cc:Notice`: copyright and licence notices stay.
    public static let notice = Requirements(rawValue: 1)
    /// `cc:Attribution`: the author is named.
    public static let attribution = Requirements(rawValue: 2)
    /// `cc:ShareAlike`: what is made of it carries the same licence.
    public static let shareAlike = Requirements(rawValue: 4)
  }

  /// `cc:Prohibition`.
  public struct Prohibitions: OptionSet, Sendable, Hashable {
    /// One bit for each term.
    public let rawValue: UInt8
    /// The terms of a set of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `cc:CommercialUse`: use that aims at commercial advantage or payment.
    public static let commercialUse = Prohibitions(rawValue: 1)
  }

  /// What may be done.
  public var permits: Permissions
  /// What must be done in return.
  public var requires: Requirements
  /// What may not be done.
  public var prohibits: Prohibitions

  /// Terms in the three groups.
  public init(permits: Permissions, requires: Requirements, prohibits: Prohibitions) {
    self.permits = permits
    self.requires = requires
    self.prohibits = prohibits
  }
}
