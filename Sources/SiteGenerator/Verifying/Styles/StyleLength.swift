/// Lengths as far as they can be told without a layout.
struct StyleLength {
  /// The size of the element's letters, and of the root's.
  let em: Double
  let rem: Double

  /// A length in CSS pixels; `nil` for a share of something, or for what must be computed.
  func pixels(_ token: StyleToken) -> Double? {
    switch token {
    case .number(let value): return value == 0 ? 0 : nil
    case .percentage(let value): return value == 0 ? 0 : nil
    case .dimension(let value, let unit):
      switch unit {
      case "em", "ch", "ex", "lh", "ic": return value * em
      case "rem", "rlh": return value * rem
      case "vw", "vh", "vmin", "vmax", "dvh", "svh", "lvh", "vi", "vb": return value * 10
      default: return StyleLength.units[unit].map { value * $0 }
      }
    default: return nil
    }
  }

  /// Whether a place is far outside of what can be seen.
  func isFarAway(_ token: StyleToken) -> Bool {
    if case .percentage(let value) = token { return abs(value) >= 100 && value < 0 }
    guard let pixels = pixels(token) else { return false }
    return pixels <= -500 || pixels >= 5_000
  }

  /// Whether next to nothing has room in it.
  func isTiny(_ token: StyleToken) -> Bool { pixels(token).map { $0 < 6 } ?? false }

  /// The size of letters that a value of `font-size` or `font` asks for.
  func fontSize(_ value: [StyleToken], around parent: Double) -> Double? {
    for token in value {
      switch token {
      case .number(0): return 0
      case .percentage(let share): return parent * share / 100
      case .dimension(_, let unit) where unit != "deg": return StyleLength(em: parent, rem: rem).pixels(token)
      case .ident(let word): if let size = StyleLength.sizes[word.lowercased()] { return size }
      case .function: return nil
      default: continue
      }
    }
    return nil
  }

  private static let units: [String: Double] = [
    "px": 1, "pt": 4.0 / 3, "pc": 16, "in": 96, "cm": 96 / 2.54, "mm": 9.6 / 2.54, "q": 2.4 / 2.54,
  ]
  private static let sizes: [String: Double] = [
    "xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
  ]
}
