package import SiteModel

extension EditTerms.Policy {
  /// Whether an outlet's policy lets something be done to a text. The headline is no part of it: `edits.headline` is.
  ///
  /// | policy | typography, formatting | time, place, style | cuts | additions | the rest |
  /// |---|---|---|---|---|---|
  /// | `verbatim` | yes | | | | |
  /// | `style` | yes | style | | | |
  /// | `time-place-style` | yes | yes | | | |
  /// | `shorten-with-approval` | yes | yes | with a permission | | |
  /// | `shorten` | yes | yes | yes | | |
  /// | `additions-disclosed` | yes | yes | | if declared | |
  /// | `free` | yes | yes | yes | yes | yes |
  package func allows(_ edit: EditClass, kinds: HouseStyleKinds, isPermitted: Bool) -> Bool {
    if isPermitted { return true }
    switch edit {
    case .none, .typographic, .formatting, .headline: return true
    case .timePlaceStyle: return self == .style ? kinds == .style : self != .verbatim
    case .cut: return self == .shorten || self == .free
    case .addition: return self == .additionsDisclosed || self == .free
    case .alteration: return self == .free
    }
  }
}

extension EditTerms {
  /// Whether the headline may be changed; `nil` where the outlet does not say.
  package var allowsHeadline: Bool? {
    switch policy {
    case _ where headline != nil: headline
    case .verbatim: false
    case .free: true
    default: nil
    }
  }
}

extension License {
  /// Whether the licence lets something be done to a text and the result be shared. Format and typography are no changes
  /// (CC BY-ND 4.0, section 2(a)(4)); everything else needs the right to make derivatives.
  package func allows(_ edit: EditClass) -> Bool { mayEdit || edit <= .formatting }
}
