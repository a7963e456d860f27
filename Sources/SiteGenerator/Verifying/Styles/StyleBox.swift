/// The box that an element is drawn in, as far as its own declarations say where that is.
struct StyleBox {
  let computed: ComputedHiding
  let style: ShownStyle

  /// What took it out of the flow; `nil` where nothing did.
  var causeOfPosition: ShownStyle.Cause? { computed.isOutOfFlow ? computed.cause("position") : nil }

  /// Whether it stays in the window, wherever a reader scrolls to.
  var isFixed: Bool { computed.word("position") == "fixed" }

  /// Whether places inside are counted from it.
  var isPositioned: Bool {
    ["absolute", "fixed", "relative", "sticky"].contains(computed.word("position"))
      || computed.values["transform"].map { $0.value != [.ident("none")] } == true
  }

  /// Whether it is in the place that its declarations give it, and so in the stack.
  var isOutOfPlace: Bool { ["absolute", "fixed", "relative", "sticky"].contains(computed.word("position")) }

  /// Whether what is directly inside may have a level without being positioned.
  var laysItems: Bool { ["flex", "inline-flex", "grid", "inline-grid"].contains(computed.word("display")) }

  /// How it is mixed into what is behind it; `nil` where it is not.
  var blendMode: String? {
    guard let mode = computed.word("mix-blend-mode"), !["normal", "initial", "unset", "revert"].contains(mode) else {
      return nil
    }
    return mode
  }

  /// The colour of its background, where it is known.
  var background: StyleColor? { computed.values["background-color"].flatMap { StyleColor($0.value) } }

  /// Whether something is drawn: before and behind the content of an element only what has a content.
  var hasContent: Bool {
    guard let value = computed.values["content"]?.value.first else { return false }
    return value != .ident("none") && value != .ident("normal")
  }

  /// Its place in the stack: those with the same lie in the order of the page.
  var level: Int {
    guard case .number(let level)? = computed.values["z-index"]?.value.first else { return 0 }
    return Int(max(-1e9, min(1e9, level)))
  }

  /// Whether it lies over all of what its place is counted from, and nothing behind it can be seen.
  var coversAll: Bool {
    computed.isOutOfFlow && style.hiding == nil && style.invisible == nil && style.opacity > 0.9 && !isMovedAway
      && isWhole("top", "bottom", "height") && isWhole("left", "right", "width") && isOpaque
  }

  private func isWhole(_ start: String, _ end: String, _ size: String) -> Bool {
    let (starts, ends) = (touches(start), touches(end))
    guard starts || ends, isFull(computed.values["max-" + size]?.value.first) ?? true else { return false }
    // From side to side it goes unless it says how far, and from one side only as far as it says.
    return isFull(computed.values[size]?.value.first) ?? (starts && ends)
  }

  /// Whether a size is all of what there is; `nil` where there is none.
  private func isFull(_ size: StyleToken?) -> Bool? {
    switch size {
    case .percentage(let share): return share >= 100
    case .dimension(let share, let unit): return share >= 100 && StyleBox.windowUnits.contains(unit)
    case .ident(let word):
      let word = word.lowercased()
      return ["auto", "none", "initial", "unset", "revert"].contains(word)
        ? nil : ["stretch", "-webkit-fill-available", "-moz-available"].contains(word)
    case nil: return nil
    default: return false
    }
  }

  private static let windowUnits: Set<String> = ["vw", "vh", "dvw", "dvh", "svw", "svh", "lvw", "lvh", "vi", "vb"]

  private func touches(_ side: String) -> Bool {
    switch computed.values[side]?.value.first {
    case .number(let value), .percentage(let value), .dimension(let value, _): value <= 0
    default: false
    }
  }

  /// Whether it waits beside the page, as menus do.
  private var isMovedAway: Bool {
    ["transform", "translate"].contains { name in
      computed.values[name]?.value.contains { token in
        switch token {
        case .percentage(let share): abs(share) >= 100
        case .dimension(let share, let unit): abs(share) >= 100 && StyleBox.windowUnits.contains(unit)
        default: false
        }
      } == true
    }
  }

  /// Whether its background is a colour that hides what is behind; of pictures, and of what is not known, it is not.
  private var isOpaque: Bool {
    guard let value = computed.values["background-color"]?.value else { return false }
    if let color = StyleColor(value) { return color.alpha > 0.95 }
    guard case .ident(let name)? = value.first, value.count == 1 else { return false }
    return !["none", "transparent", "inherit", "initial", "unset", "revert", "currentcolor"].contains(name.lowercased())
  }
}
