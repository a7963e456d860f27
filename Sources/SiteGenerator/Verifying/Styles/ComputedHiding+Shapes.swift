/// What is cut off, turned away, masked or blurred, so that nothing of an element shows.
extension ComputedHiding {
  /// What a clip, a mask, a blur or a transformation leaves nothing of.
  func hidingShape(_ length: StyleLength) -> Cause? {
    hidingScale ?? hidingTurn ?? hidingClip ?? hidingMask ?? hidingBlur(length)
  }

  private var hidingScale: Cause? {
    if let zoom = share(values["zoom"]?.value.first), zoom < 0.3 { return cause("zoom") }
    if let scales = values["scale"]?.value, scales.prefix(while: { $0 != .comma }).contains(where: isNext) {
      return cause("scale")
    }
    for name in ["scale", "scalex", "scaley", "scale3d"] {
      guard let numbers = arguments(name, in: "transform")?.filter({ $0 != .blank && $0 != .comma }) else { continue }
      if numbers.prefix(2).contains(where: isNext) { return cause("transform") }
    }
    if let numbers = arguments("matrix", in: "transform")?.filter({ $0 != .blank && $0 != .comma }),
      numbers.count == 6, numbers.prefix(4).allSatisfy(isNext)
    {
      return cause("transform")
    }
    return nil
  }

  /// Whether it is a factor that leaves next to nothing.
  private func isNext(_ token: StyleToken) -> Bool { share(token).map { $0 < 0.1 } ?? false }

  /// An element that is seen from its edge.
  private var hidingTurn: Cause? {
    for name in ["rotatex", "rotatey"] {
      if arguments(name, in: "transform")?.contains(where: isQuarterTurn) == true { return cause("transform") }
    }
    guard let turn = values["rotate"]?.value, turn.contains(.ident("x")) || turn.contains(.ident("y")) else {
      return nil
    }
    return turn.contains(where: isQuarterTurn) ? cause("rotate") : nil
  }

  private func isQuarterTurn(_ token: StyleToken) -> Bool {
    guard case .dimension(let value, let unit) = token, let whole = ["deg": 360.0, "turn": 1, "grad": 400][unit] else {
      return false
    }
    let quarters = abs(value / whole * 4)
    return quarters.rounded() == quarters && quarters.truncatingRemainder(dividingBy: 2).magnitude == 1
  }

  private var hidingClip: Cause? {
    if arguments("rect", in: "clip") != nil, isOutOfFlow { return cause("clip") }
    if let inset = arguments("inset", in: "clip-path") {
      let sides = inset.prefix { $0 != .ident("round") }.filter { $0 != .blank }
      let shares = [0, 1, 2, 3].map { side in side < sides.count ? part(sides[side]) : nil }
      let right = sides.count > 1 ? shares[1] : shares[0]
      let (bottom, left) = (sides.count > 2 ? shares[2] : shares[0], sides.count > 3 ? shares[3] : right)
      if (shares[0] ?? 0) + (bottom ?? 0) >= 100 || (right ?? 0) + (left ?? 0) >= 100 { return cause("clip-path") }
    }
    for name in ["circle", "ellipse", "polygon"] {
      guard let numbers = arguments(name, in: "clip-path")?.prefix(while: { $0 != .ident("at") }), !numbers.isEmpty
      else { continue }
      if numbers.allSatisfy({ $0 == .blank || $0 == .comma || length($0) == 0 }) { return cause("clip-path") }
    }
    return nil
  }

  private func part(_ token: StyleToken) -> Double? { if case .percentage(let part) = token { part } else { nil } }

  /// A mask through which nothing shows: of gradients of nothing but transparency, or without a size.
  private var hidingMask: Cause? {
    guard let (value, cause) = values["mask-image"], value != [.ident("none")] else { return nil }
    if let size = values["mask-size"]?.value.filter({ $0 != .blank }), !size.isEmpty,
      size.allSatisfy({ length($0) == 0 })
    {
      return values["mask-size"]?.cause
    }
    let place = value.split(separator: .delim(0x2F), maxSplits: 1)
    if place.count == 2, value.partsBetweenCommas().count == 1, !value.isInBracket(at: place[0].endIndex) {
      let size = place[1].drop { $0 == .blank }.prefix { $0 != .blank }
      if !size.isEmpty, size.allSatisfy({ length($0) == 0 }) { return cause }
    }
    return value.isTransparentGradient ? cause : nil
  }

  /// Letters that run into one another.
  private func hidingBlur(_ length: StyleLength) -> Cause? {
    guard let radius = arguments("blur", in: "filter")?.first, let pixels = length.pixels(radius) else { return nil }
    return pixels >= max(8, length.em) ? cause("filter") : nil
  }
}

extension [StyleToken] {
  /// Whether a place is in brackets.
  fileprivate func isInBracket(at place: Int) -> Bool {
    self[..<place].reduce(0) { $0 + ($1.opens ? 1 : $1.closes ? -1 : 0) } > 0
  }

  /// Whether it draws gradients, and no colour of them can be seen. Of what is not known it is not.
  fileprivate var isTransparentGradient: Bool {
    var (colors, hasGradient, position) = (0, false, 0)
    while position < count {
      defer { position += 1 }
      switch self[position] {
      case .function(let name) where name.hasSuffix("gradient"): hasGradient = true
      case .function("rgb"), .function("rgba"), .hash:
        let end = self[position].opens ? self[position...].firstIndex { $0.closes } ?? count - 1 : position
        guard let color = StyleColor(Array(self[position...end])), color.alpha < 0.1 else { return false }
        (colors, position) = (colors + 1, end)
      case .ident(let word):
        if word.lowercased() == "transparent" {
          colors += 1
        } else if !Self.gradientWords.contains(word.lowercased()) {
          return false
        }
      case .function, .url, .string: return false
      default: continue
      }
    }
    return hasGradient && colors > 0
  }

  /// What may stand in a mask and is no colour.
  private static let gradientWords: Set<String> = [
    "to", "left", "right", "top", "bottom", "center", "at", "from", "circle", "ellipse", "closest-side",
    "closest-corner",
    "farthest-side", "farthest-corner", "repeat", "no-repeat", "repeat-x", "repeat-y", "space", "round", "cover",
    "contain",
    "auto", "alpha", "luminance", "match-source", "add", "subtract", "intersect", "exclude", "border-box",
    "padding-box",
    "content-box", "no-clip", "in", "srgb",
  ]
}
