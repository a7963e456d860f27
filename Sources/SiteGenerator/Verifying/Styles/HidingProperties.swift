/// The properties of CSS with which something can be hidden.
enum HidingProperties {
  /// Whether a property is one of them, or one that they may be made of.
  static func contains(_ name: String) -> Bool { isCustom(name) || longhands[name] != nil }

  static func isCustom(_ name: String) -> Bool { name.utf8.starts(with: "--".utf8) }

  /// The name under which declarations of a property compete; `nil` for one that hides nothing.
  static func longhand(_ name: String) -> String? { longhands[name] }

  private static let longhands: [String: String] = {
    var names: [String: String] = [
      "font": "font-size", "background": "background-color", "block-size": "height", "inline-size": "width",
      "max-block-size": "max-height", "max-inline-size": "max-width", "overflow-x": "overflow",
      "overflow-y": "overflow", "overflow-block": "overflow", "overflow-inline": "overflow", "inset": "top",
      "inset-block": "top", "inset-inline": "left", "inset-block-start": "top", "inset-block-end": "bottom",
      "inset-inline-start": "left", "inset-inline-end": "right", "margin-inline-start": "margin-left",
      "margin-block-start": "margin-top", "-webkit-text-fill-color": "color", "-webkit-transform": "transform",
      "-webkit-clip-path": "clip-path", "-webkit-filter": "filter",
    ]
    for name in [
      "display", "visibility", "opacity", "filter", "content-visibility", "font-size", "color", "background-color",
      "background-image", "height", "width", "max-height", "max-width", "overflow", "position", "left", "top", "right",
      "bottom", "margin-left", "margin-top", "text-indent", "transform", "scale", "translate", "clip", "clip-path",
      "zoom", "color-scheme",
    ] { names[name] = name }
    return names
  }()
}
