extension License {
  /// The licence under which one text made of works under several licences can be: the strictest of them, if all of
  /// them allow it; `nil` where no licence satisfies them all.
  public static func governing(_ licenses: [License]) -> License? {
    licenses.filter { candidate in licenses.allSatisfy { $0.mayEdit && $0.allowsVersion(under: candidate) } }
      .max { $0.strictness.lexicographicallyPrecedes($1.strictness) }
  }

  /// How much a licence asks, to be compared: conditions first, then the version.
  private var strictness: [Int] {
    let conditions = [mustShareAlike, !mayUseCommercially, mustCredit].count { $0 }
    return [conditions] + version.split(separator: ".").map { Int($0) ?? 0 }
  }
}

extension Article {
  /// The licence under which the original was taken: the page's own, unless the page is a version under another, or made
  /// of several works.
  public var originLicense: License? { source?.license ?? rights.license }

  /// The licence on which the use rests: the original's, or the one that governs several works.
  public var usedLicense: License? { alsoFrom.isEmpty ? originLicense : rights.license }

  /// Whether the credit names each work that the text was made of, with its licence: there are several, or it is under
  /// another licence than the text.
  public var namesWorks: Bool { !alsoFrom.isEmpty || source?.license != nil }

  /// Puts an article under the licence that governs it: the one that was written for the version, or, of several works,
  /// the strictest of all. Where there is none the article stays as it is, and `R024` or `R025` says why.
  public mutating func applyGoverningLicense() {
    applyOwnLicenseToVersionOfFreeText()
    guard rights.basis == .license, let own = rights.license else { return }
    let all = [own] + alsoFrom.compactMap(\.license)
    let version = rights.versionLicense.map { ours in
      isVersion && all.allSatisfy { $0.mayEdit && $0.allowsVersion(under: ours) } ? ours : nil
    }
    guard let governing = version ?? (alsoFrom.isEmpty ? nil : License.governing(all)) else { return }
    guard governing != own || !alsoFrom.isEmpty else { return }
    source?.license = own
    rights.license = governing
  }

  /// A version of a text that belongs to nobody can be somebody's: readers get it under the licence that was written for it.
  /// The ground on which the text was taken stays what it is.
  private mutating func applyOwnLicenseToVersionOfFreeText() {
    guard rights.basis == .publicDomain, isVersion, let ours = rights.versionLicense, !ours.isPublicDomain else {
      return
    }
    let original = rights.license ?? LicenseCatalog.publicDomainMark
    source?.license = original
    rights.license = ours
  }

  /// Whether its words are not those of the original. An unchanged copy is no version.
  private var isVersion: Bool { !alsoFrom.isEmpty || rights.mode.isAdaptation }
}

extension Rights {
  /// Whether nobody has any rights in the text of the page: it is in the public domain, and no version under a licence.
  public var areNobodys: Bool {
    guard basis == .publicDomain, let ours = versionLicense, !ours.isPublicDomain else { return basis == .publicDomain }
    return license != ours
  }
}
