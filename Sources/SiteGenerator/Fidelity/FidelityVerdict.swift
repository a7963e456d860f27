package import SiteModel

/// What somebody says to an edit.
package struct FidelityVerdict: Sendable, Hashable {
  /// The answer in short.
  package enum Answer: String, Sendable, Hashable {
    case allows, forbids
    /// Nothing was said, or not enough is known.
    case silent
  }

  package let answer: Answer
  /// The answer as a sentence without a full stop.
  package let text: String

  init(_ answer: Answer, _ text: String) {
    self.answer = answer
    self.text = text
  }
}

extension FidelityReport {
  /// What the licence says. An outlet that licenses its own articles may allow more than the licence does, and so may a
  /// permission.
  package func licenceVerdict(on article: Article, isPermitted: Bool) -> FidelityVerdict {
    guard article.rights.basis == .license, let license = article.usedLicense else {
      return FidelityVerdict(.silent, "there is no licence; the ground is '\(article.rights.basis.rawValue)'")
    }
    let name = license.shortName
    if license.mayEdit { return FidelityVerdict(.allows, "\(name) allows changes that are described") }
    guard mode != .translation else {
      return FidelityVerdict(.silent, "a translation is not compared word by word")
    }
    if isPermitted { return FidelityVerdict(.allows, "a permission allows what \(name) does not") }
    guard editClass != nil else { return unknownVerdict("\(name) allows none but the text that was received") }
    let refused = judgedClasses.filter { !license.allows($0) }
    if refused.isEmpty { return FidelityVerdict(.allows, "\(name) allows \(FidelityReport.words(judgedClasses))") }
    let granted = refused.filter { isGranted($0, by: article.source?.outlet.edits) }
    if granted.count == refused.count, let outlet = article.source?.outlet {
      return FidelityVerdict(.allows, "\(outlet.name) allows \(FidelityReport.words(granted)), which \(name) does not")
    }
    return FidelityVerdict(.forbids, "\(name) does not allow \(FidelityReport.words(refused.subtracting(granted)))")
  }

  /// What the outlet says, or the first outlet on the way here that forbids it.
  ///
  /// - Parameter isPermitted: whether a permission of an outlet allows the edit.
  package func outletVerdict(on article: Article, isPermitted: (SharedOutlet) -> Bool) -> FidelityVerdict {
    guard let source = article.source else { return FidelityVerdict(.silent, "there is no outlet") }
    guard article.rights.basis.isGrant else {
      return FidelityVerdict(.silent, "the ground is '\(article.rights.basis.rawValue)', which needs no outlet's leave")
    }
    let first = verdict(of: source.outlet, isPermitted: isPermitted(source.shared))
    if first.answer == .forbids { return first }
    let hops = article.via.map { verdict(of: $0.outlet, isPermitted: isPermitted($0.shared)) }
    return hops.first { $0.answer == .forbids } ?? first
  }

  /// What an outlet says: to the edit, to the headline, and to the links.
  private func verdict(of outlet: Outlet, isPermitted: Bool) -> FidelityVerdict {
    if let links, outlet.links.keepAll == true, !links.keepsAll {
      return FidelityVerdict(.forbids, "\(outlet.name) wants every link of the original to stay")
    }
    let refused = refusedClasses(by: outlet.edits, isPermitted: isPermitted)
    if !refused.isEmpty {
      return FidelityVerdict(.forbids, "\(outlet.name) does not allow \(FidelityReport.words(refused))")
    }
    guard let policy = outlet.edits.policy else {
      return FidelityVerdict(.silent, "\(outlet.name) does not say what may be changed")
    }
    guard editClass != nil || isPermitted || policy == .free else {
      if mode == .translation { return FidelityVerdict(.silent, "a translation is not compared word by word") }
      return policy == .verbatim
        ? unknownVerdict("\(outlet.name) allows none but the text that was received")
        : FidelityVerdict(.silent, "of the original only the digest is kept, so what was changed is not known")
    }
    if headlines != nil, outlet.edits.allowsHeadline == nil, !isPermitted {
      return FidelityVerdict(.silent, "\(outlet.name) does not say whether the headline may be changed")
    }
    return FidelityVerdict(.allows, "\(outlet.name) allows \(FidelityReport.words(judgedClasses))")
  }

  /// What was done that the outlet's terms do not allow.
  package func refusedClasses(by edits: EditTerms, isPermitted: Bool) -> Set<EditClass> {
    guard !isPermitted else { return [] }
    return judgedClasses.filter { edit in
      if edit == .headline { return edits.allowsHeadline == false }
      return edits.policy.map { !$0.allows(edit, kinds: kinds, isPermitted: false) } ?? false
    }
  }

  /// What was done, without what the article says it is: an excerpt leaves words out.
  var judgedClasses: Set<EditClass> { mode == .excerpt ? classes.subtracting([.cut]) : classes }

  /// Whether an outlet allows something in so many words.
  func isGranted(_ edit: EditClass, by edits: EditTerms?) -> Bool {
    guard let edits else { return false }
    if edit == .headline { return edits.allowsHeadline == true }
    return edits.policy?.allows(edit, kinds: kinds, isPermitted: false) == true
  }

  /// The verdict on a text of which it is only known whether it is the one that was received.
  private func unknownVerdict(_ text: String) -> FidelityVerdict {
    matchesDigest == false
      ? FidelityVerdict(.forbids, text) : FidelityVerdict(.silent, "what was changed is not known")
  }

  /// Classes in words: `cuts and alterations`.
  static func words(_ classes: Set<EditClass>) -> String {
    let words = classes.sorted().map(\.words)
    guard let last = words.last, words.count > 1 else { return words.first ?? EditClass.none.words }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension EditClass {
  /// The class in words, as something that is allowed or not.
  package var words: String {
    switch self {
    case .none: "the unchanged text"
    case .typographic: "changes of typography"
    case .formatting: "changes of formatting"
    case .headline: "another headline"
    case .timePlaceStyle: "changes of time, place and style"
    case .cut: "cuts"
    case .addition: "additions"
    case .alteration: "alterations"
    }
  }
}
