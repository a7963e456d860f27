/// Who holds the copyright of an article, on what ground the site shows it, and what it did to it.
public struct Rights: Sendable, Hashable {
  /// Always one: copies share it, as those of an `Article` share theirs.
  @usableFromInline var fields: [RightsFields]

  /// The ground.
  @inlinable public var basis: Basis {
    _read { yield fields[0].basis }
    _modify { yield &fields[0].basis }
  }
  /// The licence, where there is one.
  @inlinable public var license: License? {
    _read { yield fields[0].license }
    _modify { yield &fields[0].license }
  }
  /// The rightsstatements.org statement for what no licence covers.
  @inlinable public var statement: RightsStatement? {
    _read { yield fields[0].statement }
    _modify { yield &fields[0].statement }
  }
  /// Who holds the copyright: a person or an organisation; `nil` where nobody does (public domain).
  @inlinable public var holder: String? {
    _read { yield fields[0].holder }
    _modify { yield &fields[0].holder }
  }
  /// Where the holder is found.
  @inlinable public var holderURL: WebAddress? {
    _read { yield fields[0].holderURL }
    _modify { yield &fields[0].holderURL }
  }
  /// The year, or the years, of the copyright line.
  @inlinable public var years: CopyrightYears? {
    _read { yield fields[0].years }
    _modify { yield &fields[0].years }
  }
  /// The copyright line as the holder wants it, instead of the one that is built.
  @inlinable public var notice: String? {
    _read { yield fields[0].notice }
    _modify { yield &fields[0].notice }
  }
  /// What was done to the text.
  @inlinable public var mode: UseMode {
    _read { yield fields[0].mode }
    _modify { yield &fields[0].mode }
  }
  /// The licence of the version that was made here, where it is not the original's.
  @inlinable public var versionLicense: License? {
    _read { yield fields[0].versionLicense }
    _modify { yield &fields[0].versionLicense }
  }
  /// What was changed, in words.
  @inlinable public var changes: [String] {
    _read { yield fields[0].changes }
    _modify { yield &fields[0].changes }
  }
  /// What the site added to the text: each as it stands there, or the beginning of it.
  @inlinable public var additions: [String] {
    _read { yield fields[0].additions }
    _modify { yield &fields[0].additions }
  }
  /// Who changed it, where that was not this site.
  @inlinable public var editor: String? {
    _read { yield fields[0].editor }
    _modify { yield &fields[0].editor }
  }
  /// Who translated it.
  @inlinable public var translator: String? {
    _read { yield fields[0].translator }
    _modify { yield &fields[0].translator }
  }
  /// How many paragraphs an excerpt shows.
  @inlinable public var paragraphs: Int? {
    _read { yield fields[0].paragraphs }
    _modify { yield &fields[0].paragraphs }
  }
  /// The permission, where that is the ground.
  @inlinable public var permission: Permission? {
    _read { yield fields[0].permission }
    _modify { yield &fields[0].permission }
  }
  /// The four factors, where fair use is the ground.
  @inlinable public var fairUse: FairUse? {
    _read { yield fields[0].fairUse }
    _modify { yield &fields[0].fairUse }
  }

  /// Rights of which only the ground and the use are known.
  public init(basis: Basis, mode: UseMode = .verbatim) { fields = [RightsFields(basis: basis, mode: mode)] }
}

/// One year, or the first and the last of several.
public struct CopyrightYears: Sendable, Hashable {
  /// The first, or the only one.
  public let first: Int
  /// The last; the same as the first where there is only one.
  public let last: Int

  /// One year, or a run of years.
  public init?(_ first: Int, through last: Int? = nil) {
    let last = last ?? first
    guard (1700...9999).contains(first), (first...9999).contains(last) else { return nil }
    self.first = first
    self.last = last
  }

  /// As it is printed: `2026`, `2019–2026`.
  public var text: String { first == last ? String(first) : "\(first)–\(last)" }

  /// Reads `2026`, `2019-2026` and `2019–2026`.
  public init?(reading text: String) {
    let parts = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
    let years = parts.compactMap { part -> Int? in
      let word = String(String.UnicodeScalarView(part))
      return word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(word) : nil
    }
    guard years.count == parts.count, (1...2).contains(years.count), let first = years.first, let last = years.last
    else { return nil }
    self.init(first, through: last)
  }
}

/// That somebody allowed the use, and the evidence of it.
public struct Permission: Sendable, Hashable {
  /// Who gave it.
  public var from: String?
  /// When.
  public var date: Timestamp?
  /// Where it is written down: a letter, a message id.
  public var reference: String?
  /// For what; empty means for everything.
  public var scope: [String] = []
  /// The last day on which it holds.
  public var until: Timestamp?
  /// When it was taken back.
  public var revoked: Timestamp?

  /// A permission of which nothing is known yet.
  public init() {}
}

/// The four factors of 17 U.S.C. § 107, as the editor weighed them.
public struct FairUse: Sendable, Hashable {
  /// The purpose and character of the use.
  public var purpose: String?
  /// The nature of the work.
  public var nature: String?
  /// The amount and substantiality of the part that is used.
  public var amount: String?
  /// The effect on the market for the work.
  public var market: String?

  /// Nothing weighed yet.
  public init() {}
}

/// A finding that an editor looked at and accepts for a while.
public struct Waiver: Sendable, Hashable {
  /// The rule's id.
  public var rule = ""
  /// Why it may stand.
  public var because = ""
  /// Who decided.
  public var by = ""
  /// The last day on which it holds.
  public var until: Timestamp?

  /// An empty waiver.
  public init() {}
}
