/// What a permission may be for, beyond showing the text as it is.
public enum PermittedUse: String, Sendable, Hashable, CaseIterable {
  /// To show it unchanged.
  case verbatim
  /// To change it.
  case edit
  /// To show it in another language.
  case translation
  /// To show a part of it.
  case excerpt
  /// To earn money with it.
  case commercial

  /// What a use of the text needs.
  public init(_ mode: UseMode) {
    switch mode {
    case .verbatim: self = .verbatim
    case .edited: self = .edit
    case .excerpt: self = .excerpt
    case .translation: self = .translation
    }
  }
}

extension Permission {
  /// The words of a scope that mean something here; all others are media and places.
  public static let knownScopes = PermittedUse.allCases.map(\.rawValue) + webScopes

  /// The words of a scope that stand for publication on the web.
  private static let webScopes = ["web", "website", "online", "internet", "digital", "all", "everything"]
  private static let webWords = Set(webScopes)

  /// Whether it says who gave it, when, and where that is written down.
  public var isComplete: Bool {
    from.isWritten && date != nil && reference.isWritten
  }

  /// The uses that the scope names. The other words of a scope are media and places.
  private var namedUses: Set<PermittedUse> { Set(scope.compactMap { PermittedUse(rawValue: $0.lowercased()) }) }

  /// Whether it allows a use beyond what a licence allows: it must name it, or be for everything.
  public func covers(_ use: PermittedUse) -> Bool {
    scope.isEmpty || namedUses.contains(use) || isForEverything
  }

  /// Whether its scope has the use in so many words, or is for everything in so many words.
  public func names(_ use: PermittedUse) -> Bool { namedUses.contains(use) || isForEverything }

  /// Whether it allows a use where it is the ground: one that names no use allows what was asked for.
  public func allows(_ use: PermittedUse) -> Bool { namedUses.isEmpty || covers(use) }

  /// Whether it lets the text be shown for longer, later or earlier than the terms of its giver do: it says who gave it and
  /// where, was not taken back, and is the ground, or one for showing the text and not only for changing it. When it
  /// ends is its own to say (`until`).
  public func liftsTimeTerms(as basis: Basis) -> Bool {
    isComplete && revoked == nil && (basis == .permission || allows(.verbatim))
  }

  /// Whether it holds for the web: it names it, or names no medium and no place.
  public var allowsWeb: Bool {
    let media = scope.filter { PermittedUse(rawValue: $0.lowercased()) == nil }
    return media.isEmpty || media.contains { Permission.webWords.contains($0.lowercased()) }
  }

  private var isForEverything: Bool { scope.contains { ["all", "everything"].contains($0.lowercased()) } }
}
