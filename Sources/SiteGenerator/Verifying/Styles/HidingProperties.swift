/// The properties of CSS with which something can be hidden.
enum HidingProperties {
  /// Whether a property is one of them, or one that they may be made of.
  static func contains(_ name: String) -> Bool { isCustom(name) || longhands[name] != nil || shorthands[name] != nil }

  static func isCustom(_ name: String) -> Bool { name.utf8.starts(with: "--".utf8) }

  /// A declaration as those that it stands for: `margin: 0 0 0 -9999px` is one of `margin-left`, among others. What hides
  /// nothing is none.
  static func longhands(of declaration: StyleDeclaration) -> [(name: String, declaration: StyleDeclaration)] {
    if isCustom(declaration.name) { return [(declaration.name, declaration)] }
    guard let sides = shorthands[declaration.name] else {
      return longhand(declaration.name).map { [($0, declaration)] } ?? []
    }
    let values = declaration.value.partsBetweenBlanks()
    // Of a value that comes from elsewhere it is not known what stands at which side: each may have any of it.
    let isKnown = !declaration.value.contains(.function("var"))
    return sides.enumerated().map { side, name in
      let value = isKnown ? values.side(side, of: sides.count) : declaration.value
      return (
        name,
        StyleDeclaration(
          name: name, value: value, isImportant: declaration.isImportant, text: declaration.text)
      )
    }
  }

  /// The sides of which a property sets all, in the order of its values.
  private static let shorthands: [String: [String]] = [
    "margin": ["margin-top", "margin-right", "margin-bottom", "margin-left"],
    "inset": ["top", "right", "bottom", "left"],
    "margin-block": ["margin-top", "margin-bottom"], "margin-inline": ["margin-left", "margin-right"],
    "inset-block": ["top", "bottom"], "inset-inline": ["left", "right"],
  ]

  /// The name under which declarations of a property compete; `nil` for one that hides nothing.
  static func longhand(_ name: String) -> String? { longhands[name] }

  private static let longhands: [String: String] = {
    var names: [String: String] = [
      "font": "font-size", "background": "background-color", "block-size": "height", "inline-size": "width",
      "max-block-size": "max-height", "max-inline-size": "max-width", "overflow-x": "overflow",
      "overflow-y": "overflow", "overflow-block": "overflow", "overflow-inline": "overflow", "inset-block-start": "top",
      "inset-block-end": "bottom",
      "inset-inline-start": "left", "inset-inline-end": "right", "margin-inline-start": "margin-left",
      "margin-block-start": "margin-top", "margin-inline-end": "margin-right", "margin-block-end": "margin-bottom",
      "-webkit-text-fill-color": "color", "-webkit-transform": "transform",
      "-webkit-clip-path": "clip-path", "-webkit-filter": "filter", "mask": "mask-image", "-webkit-mask": "mask-image",
      "-webkit-mask-image": "mask-image", "-webkit-mask-size": "mask-size",
    ]
    for name in [
      "display", "visibility", "opacity", "filter", "content-visibility", "font-size", "color", "background-color",
      "background-image", "height", "width", "max-height", "max-width", "overflow", "position", "left", "top", "right",
      "bottom", "margin-left", "margin-top", "margin-right", "margin-bottom", "text-indent", "transform", "scale",
      "translate", "clip", "clip-path",
      "zoom", "color-scheme", "mask-image", "mask-size", "mix-blend-mode", "rotate", "z-index", "content",
      "isolation",
    ] { names[name] = name }
    return names
  }()
}

extension [[StyleToken]] {
  /// The value for a side, where the first stands for those that have none of their own (CSS Box Model, 3.1).
  fileprivate func side(_ side: Int, of sides: Int) -> [StyleToken] {
    if side < count { return self[side] }
    // The left is as the right, and what there is but one of is for all.
    if sides == 4, side == 3, count > 1 { return self[1] }
    return first ?? []
  }
}

extension [StyleToken] {
  /// The values between blanks that are in no bracket.
  fileprivate func partsBetweenBlanks() -> [[StyleToken]] {
    var (parts, depth): ([[StyleToken]], Int) = ([[]], 0)
    for token in self {
      if token.opens { depth += 1 }
      if token.closes { depth -= 1 }
      if depth == 0, token == .blank { parts.append([]) } else { parts[parts.count - 1].append(token) }
    }
    return parts.filter { !$0.isEmpty }
  }
}
