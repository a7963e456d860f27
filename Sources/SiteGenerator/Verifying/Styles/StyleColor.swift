/// A colour of which the parts are known.
struct StyleColor: Sendable, Hashable {
  let red: Double
  let green: Double
  let blue: Double
  let alpha: Double

  static let white = StyleColor(red: 1, green: 1, blue: 1, alpha: 1)
  static let black = StyleColor(red: 0, green: 0, blue: 0, alpha: 1)
  static let transparent = StyleColor(red: 0, green: 0, blue: 0, alpha: 0)

  /// How well one can be told from the other, from 1 to 21 (WCAG 2.2).
  func contrast(on ground: StyleColor) -> Double {
    let (mine, other) = (over(ground).luminance, ground.luminance)
    return (max(mine, other) + 0.05) / (min(mine, other) + 0.05)
  }

  private func over(_ ground: StyleColor) -> StyleColor {
    StyleColor(
      red: red * alpha + ground.red * (1 - alpha), green: green * alpha + ground.green * (1 - alpha),
      blue: blue * alpha + ground.blue * (1 - alpha), alpha: 1)
  }

  private var luminance: Double {
    // The power is 2.25 where the standard has 2.4 behind a straight beginning: near enough to tell ink from paper.
    let parts = [red, green, blue].map { $0 * $0 * $0.squareRoot().squareRoot() }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

extension StyleColor {
  /// The colour that some tokens are; `nil` where they are none, or one whose parts are not known.
  init?(_ tokens: [StyleToken]) {
    switch tokens.first {
    case .hash(let digits) where tokens.count == 1: self.init(hex: digits)
    case .ident(let name) where tokens.count == 1:
      guard let color = StyleColor.named[name.lowercased()] else { return nil }
      self = color
    case .function("rgb"), .function("rgba"): self.init(channels: tokens.dropFirst())
    case .function("light-dark"):
      // What is shown where nobody asks for dark colours.
      guard let light = tokens.dropFirst().dropLast().partsBetweenCommas().first else { return nil }
      self.init(light)
    default: return nil
    }
  }

  private init?(hex: String) {
    let digits = hex.utf8.compactMap { Int(String(decoding: [$0], as: UTF8.self), radix: 16) }
    guard digits.count == hex.utf8.count else { return nil }
    let parts: [Double]
    switch digits.count {
    case 3, 4: parts = digits.map { Double($0 * 17) / 255 }
    case 6, 8: parts = stride(from: 0, to: digits.count, by: 2).map { Double(digits[$0] * 16 + digits[$0 + 1]) / 255 }
    default: return nil
    }
    self.init(red: parts[0], green: parts[1], blue: parts[2], alpha: parts.count > 3 ? parts[3] : 1)
  }

  private init?(channels: ArraySlice<StyleToken>) {
    let values: [(value: Double, isShare: Bool)] = channels.compactMap { token in
      switch token {
      case .number(let value): (value, false)
      case .percentage(let value): (value / 100, true)
      default: nil
      }
    }
    guard values.count == 3 || values.count == 4 else { return nil }
    let parts = values.prefix(3).map { $0.isShare ? $0.value : $0.value / 255 }
    self.init(red: parts[0], green: parts[1], blue: parts[2], alpha: values.count > 3 ? values[3].value : 1)
  }

  private static func gray(_ level: Int) -> StyleColor {
    let part = Double(level) / 255
    return StyleColor(red: part, green: part, blue: part, alpha: 1)
  }

  private static let named: [String: StyleColor] = [
    "white": white, "black": black, "transparent": transparent, "whitesmoke": gray(245), "gainsboro": gray(220),
    "lightgray": gray(211), "lightgrey": gray(211), "silver": gray(192), "darkgray": gray(169), "darkgrey": gray(169),
    "gray": gray(128), "grey": gray(128), "snow": gray(251), "ghostwhite": gray(249), "canvas": white,
    "canvastext": black, "ivory": gray(253), "floralwhite": gray(250), "linen": gray(241), "seashell": gray(246),
  ]
}
