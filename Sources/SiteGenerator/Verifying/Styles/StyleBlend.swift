/// How an element is mixed into what is behind it (`mix-blend-mode`, Compositing and Blending 1), as far as it can make its
/// letters as light or as dark as the paper.
struct StyleBlend: Sendable, Hashable {
  let mode: String
  let cause: ShownStyle.Cause
  /// What is behind the element.
  let backdrop: StyleColor

  /// How well letters can still be told from their ground, from 1 to 21; `nil` for a mode that is not known.
  ///
  /// - Parameter isMixed: whether the ground is the element's own. One that is behind it stays as it is, also where both
  ///   have one colour.
  func contrast(of ink: StyleColor, on ground: StyleColor, isMixed: Bool) -> Double? {
    guard let letters = StyleBlend.mix(ink, into: backdrop, mode) else { return nil }
    return letters.contrast(on: isMixed ? StyleBlend.mix(ground, into: backdrop, mode) ?? ground : backdrop)
  }

  /// A colour mixed into another; `nil` for a mode that is not known.
  static func mix(_ color: StyleColor, into backdrop: StyleColor, _ mode: String) -> StyleColor? {
    // They take their light from the backdrop.
    if ["hue", "saturation", "color"].contains(mode) { return backdrop }
    guard let mix = modes[mode] else { return nil }
    return StyleColor(
      red: mix(backdrop.red, color.red), green: mix(backdrop.green, color.green), blue: mix(backdrop.blue, color.blue),
      alpha: color.alpha)
  }

  /// From the backdrop and the source, each from 0 to 1.
  private static let modes: [String: @Sendable (Double, Double) -> Double] = [
    "multiply": { $0 * $1 }, "screen": screen, "darken": { min($0, $1) }, "lighten": { max($0, $1) },
    "overlay": { hardLight($1, $0) }, "hard-light": hardLight, "difference": { abs($0 - $1) },
    "exclusion": { $0 + $1 - 2 * $0 * $1 }, "plus-lighter": { min(1, $0 + $1) },
    "color-dodge": { $0 == 0 ? 0 : $1 >= 1 ? 1 : min(1, $0 / (1 - $1)) },
    "color-burn": { $0 >= 1 ? 1 : $1 <= 0 ? 0 : 1 - min(1, (1 - $0) / $1) },
  ]

  @Sendable private static func screen(_ behind: Double, _ source: Double) -> Double {
    behind + source - behind * source
  }

  @Sendable private static func hardLight(_ behind: Double, _ source: Double) -> Double {
    source <= 0.5 ? behind * 2 * source : screen(behind, 2 * source - 1)
  }
}
