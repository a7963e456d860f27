/// The conditions in the name of a Creative Commons licence: what `BY-NC-SA` spells out.
public struct LicenseElements: OptionSet, Sendable, Hashable {
  /// One bit for each element.
  public let rawValue: UInt8
  /// The elements of a set of bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// `BY`.
  public static let attribution = LicenseElements(rawValue: 1)
  /// `NC`.
  public static let nonCommercial = LicenseElements(rawValue: 2)
  /// `ND`.
  public static let noDerivatives = LicenseElements(rawValue: 4)
  /// `SA`.
  public static let shareAlike = LicenseElements(rawValue: 8)
}

extension License {
  /// The elements of its name; empty for CC0, the Public Domain Mark and all that is not by Creative Commons.
  public var elements: LicenseElements {
    guard isCreativeCommons, !isPublicDomain else { return [] }
    var elements: LicenseElements = []
    if mustCredit { elements.insert(.attribution) }
    if !mayUseCommercially { elements.insert(.nonCommercial) }
    if !mayEdit { elements.insert(.noDerivatives) }
    if mustShareAlike { elements.insert(.shareAlike) }
    return elements
  }
}
