/// What a reader may do next with an article. A site gives on what it holds, and nothing else (REPUBLISHING 2.6): a
/// permission, fair use and a quotation were this site's alone.
public enum OnwardGrant: Sendable, Hashable {
  /// No rights stand in the way.
  case publicDomain
  /// What the holder's public licence grants to everybody: no more, and no less.
  case license(License)
  /// What the site offers for its own articles.
  case offer
  /// Nothing: the holder must be asked.
  case ask
}

extension Article {
  /// What a reader may do next; `offersOwn` where the site lets others republish its own articles.
  public func onwardGrant(offersOwn: Bool) -> OnwardGrant {
    if rights.areNobodys { return .publicDomain }
    // A licence beside another ground is not what the site holds.
    let holdsLicense = [.own, .license, .publicDomain].contains(rights.basis)
    let license = holdsLicense ? rights.license : nil
    if license?.isPublicDomain == true { return .publicDomain }
    if let license { return .license(license) }
    return source == nil && rights.basis == .own && offersOwn ? .offer : .ask
  }

  /// Whether others may take the text from this site, as it stands here. An outlet that lets nobody pass its articles on
  /// gives them itself; a part of a text is no text to pass on; and what a licence without derivatives allows nobody, a
  /// permission allowed this site alone.
  public func mayBePassedOn(offersOwn: Bool) -> Bool {
    switch onwardGrant(offersOwn: offersOwn) {
    case .ask: return false
    case .offer, .publicDomain: break
    case .license(let license): guard license.mayCopy, license.mayEdit || !isChanged else { return false }
    }
    return firstWithoutSublicense == nil && !(isRepublished && rights.mode == .excerpt)
  }

  /// Whether words of an original were changed.
  private var isChanged: Bool {
    isRepublished && (rights.mode != .verbatim || !rights.additions.isEmpty || !alsoFrom.isEmpty)
  }

  /// The first outlet on the way here, or of the works that it is made of, whose readers may not
  /// pass its articles on, and its page of the article.
  public var firstWithoutSublicense: (outlet: SharedOutlet, url: WebAddress)? {
    if let source, source.shared.outlet.sublicense == false { return (source.shared, source.url) }
    if let hop = via.first(where: { $0.shared.outlet.sublicense == false }) { return (hop.shared, hop.url) }
    return alsoFrom.first { $0.shared.outlet.sublicense == false }.map { ($0.shared, $0.url) }
  }
}
