/// What the winning declarations of one element make of it.
struct ComputedHiding {
  typealias Cause = ShownStyle.Cause

  /// By property: the value, and where it comes from.
  let values: [String: (value: [StyleToken], cause: Cause)]
  let around: ShownStyle
  /// The size of the root's letters.
  let rem: Double

  /// Changes the inherited style into the element's own.
  func apply(to style: inout ShownStyle) {
    applyLetters(to: &style)
    applyColors(to: &style)
    if let visibility = word("visibility") {
      switch visibility {
      case "hidden", "collapse": style.invisible = cause("visibility")
      case "inherit", "unset": break
      default: style.invisible = nil
      }
    }
    if let share = share(values["opacity"]?.value.first) { style.opacity *= share }
    let length = StyleLength(em: style.fontSize, rem: rem)
    style.hiding = around.hiding ?? hidingWord ?? hidingOpacity(style) ?? hidingSize(length) ?? hidingPlace(length)
  }

  private func applyLetters(to style: inout ShownStyle) {
    guard let (value, cause) = values["font-size"] else { return }
    let length = StyleLength(em: around.fontSize, rem: rem)
    guard let size = length.fontSize(value, around: around.fontSize) else { return }
    (style.fontSize, style.fontCause) = (size, cause)
  }

  private func applyColors(to style: inout ShownStyle) {
    if let (value, cause) = values["color"], value != [.ident("inherit")], value != [.ident("currentcolor")] {
      (style.color, style.colorCause) = (StyleColor(value), cause)
    }
    if let scheme = values["color-scheme"]?.value, scheme.contains(.ident("dark")), !scheme.contains(.ident("light")) {
      style.ground = nil
    }
    let drawsGround = values["background-color"].map { applyGround($0.value, $0.cause, to: &style) } ?? false
    if let image = values["background-image"]?.value, image != [.ident("none")] { style.ground = nil }
    applyBlend(drawsGround: drawsGround, to: &style)
  }

  /// How it is mixed into the ground around it. Only once: inside of what is mixed, and of any other group, there is
  /// nothing else to be mixed with, and `normal` there takes nothing back.
  private func applyBlend(drawsGround: Bool, to style: inout ShownStyle) {
    // Where no element has a ground there is nothing to be mixed with either: the window's white is no part of the page.
    if around.blend == nil, let mode = word("mix-blend-mode"), mode != "normal", let cause = cause("mix-blend-mode"),
      let backdrop = around.ground, around.groundCause != nil, around.isGroundInGroup
    {
      style.blend = StyleBlend(mode: mode, cause: cause, backdrop: backdrop)
    }
    if style.blend != nil, drawsGround { style.isGroundMixed = true }
    style.isGroundInGroup = drawsGround || around.isGroundInGroup && !isGroup
  }

  /// Returns whether nothing behind it can be seen any more.
  private func applyGround(_ value: [StyleToken], _ cause: Cause, to style: inout ShownStyle) -> Bool {
    let nothing: [StyleToken] = [.ident("none"), .ident("transparent"), .ident("inherit"), .ident("initial")]
    if value.count == 1, nothing.contains(value[0]) { return false }
    let hasPicture = value.contains { token in
      switch token {
      case .url: true
      case .function(let name): name == "url" || name.utf8.contains(0x2D) && name != "light-dark"
      default: false
      }
    }
    guard !hasPicture, let color = StyleColor(value) else {
      style.ground = nil
      return false
    }
    if color.alpha >= 0.99 {
      (style.ground, style.groundCause) = (color, cause)
      return true
    }
    if color.alpha > 0 { style.ground = nil }
    return false
  }

  private var hidingWord: Cause? {
    if word("display") == "none" { return cause("display") }
    if word("content-visibility") == "hidden" { return cause("content-visibility") }
    return nil
  }

  private func hidingOpacity(_ style: ShownStyle) -> Cause? {
    if style.opacity < 0.1, let cause = cause("opacity") { return cause }
    if let filter = arguments("opacity", in: "filter"), let share = share(filter.first), share < 0.1 {
      return cause("filter")
    }
    return nil
  }

  /// No room for anything to show in.
  private func hidingSize(_ length: StyleLength) -> Cause? {
    if let overflow = word("overflow"), overflow != "visible" {
      for name in ["height", "max-height", "width", "max-width"] {
        if let size = values[name]?.value.first, length.isTiny(size) { return cause(name) }
      }
    }
    return hidingShape(length)
  }

  /// A place outside of what can be seen.
  private func hidingPlace(_ length: StyleLength) -> Cause? {
    var names = ["margin-left", "margin-top", "text-indent", "translate"]
    if isOutOfFlow || word("position") == "relative" { names += ["left", "top", "right", "bottom"] }
    for name in names {
      if values[name]?.value.contains(where: { length.isFarAway($0) }) == true { return cause(name) }
    }
    for name in ["translate", "translatex", "translatey", "translate3d"] {
      if let arguments = arguments(name, in: "transform"), arguments.contains(where: { length.isFarAway($0) }) {
        return cause("transform")
      }
    }
    return nil
  }

  /// Whether what is inside is drawn as one (a stacking context), as far as the properties tell that are read here.
  var isGroup: Bool {
    switch word("position") {
    case "fixed", "sticky": return true
    case "absolute", "relative": if hasLevel { return true }
    default: break
    }
    if let share = share(values["opacity"]?.value.first), share < 1 { return true }
    if word("isolation") == "isolate" { return true }
    if let mode = word("mix-blend-mode"), mode != "normal" { return true }
    return ["transform", "translate", "rotate", "scale", "filter", "clip-path", "mask-image"].contains { name in
      values[name].map { $0.value.first != .ident("none") } ?? false
    }
  }

  /// Whether it says at which level it lies.
  var hasLevel: Bool { if case .number? = values["z-index"]?.value.first { true } else { false } }

  var isOutOfFlow: Bool { word("position") == "absolute" || word("position") == "fixed" }

  func cause(_ name: String) -> Cause? { values[name]?.cause }

  func word(_ name: String) -> String? {
    guard case .ident(let word)? = values[name]?.value.first else { return nil }
    return word.lowercased()
  }

  func share(_ token: StyleToken?) -> Double? {
    switch token {
    case .number(let value): value
    case .percentage(let value): value / 100
    default: nil
    }
  }

  func length(_ token: StyleToken) -> Double? { StyleLength(em: 16, rem: 16).pixels(token) }

  /// What stands in the bracket of a function.
  func arguments(_ function: String, in name: String) -> [StyleToken]? {
    guard let value = values[name]?.value, let start = value.firstIndex(of: .function(function)) else { return nil }
    return Array(value[(start + 1)...].prefix { !$0.closes }).trimmed()
  }
}
