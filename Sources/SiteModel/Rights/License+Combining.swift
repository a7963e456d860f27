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
  /// The licence under which the original was taken: the page's own, unless the page is made of several works.
  public var originLicense: License? { source?.license ?? rights.license }

  /// Puts an article that is made of several works under the licence that governs it: the one that was written for the
  /// version, or the strictest of all. Where there is none the article stays as it is, and `R025` says why.
  public mutating func applyGoverningLicense() {
    guard !alsoFrom.isEmpty, rights.basis == .license, let own = rights.license else { return }
    let all = [own] + alsoFrom.compactMap(\.license)
    let governing =
      rights.versionLicense.map { ours in all.allSatisfy { $0.mayEdit && $0.allowsVersion(under: ours) } ? ours : nil }
      ?? License.governing(all)
    guard let governing else { return }
    source?.license = own
    rights.license = governing
  }
}
