/// What of an element's computed style decides whether a reader sees it.
struct ShownStyle: Sendable {
  /// A declaration, and the rule it stands in.
  struct Cause: Sendable, Hashable {
    /// The rule's number among those of the page; `nil` for a `style` attribute.
    let rule: Int?
    let text: String
  }

  var custom: [String: [StyleToken]] = [:]
  /// What hides the element, or one around it, so that nothing inside can show.
  var hiding: Cause?
  /// What makes it invisible; an element inside can take it back.
  var invisible: Cause?
  /// In CSS pixels.
  var fontSize: Double = 16
  var fontCause: Cause?
  var opacity: Double = 1
  var color: StyleColor? = .black
  var colorCause: Cause?
  /// `nil` where it cannot be told: pictures, gradients, a page in dark colours.
  var ground: StyleColor? = .white
  var groundCause: Cause?
  /// Whether the ground is part of what is mixed, and not of what that is mixed into.
  var isGroundMixed = false
  /// Whether the ground is drawn in the group that an element inside would be mixed in.
  var isGroundInGroup = true
  /// How the element, or one around it, is mixed into what is behind.
  var blend: StyleBlend?

  /// What hides it: text, or a picture, which has neither a size of letters nor their colour.
  func cause(isText: Bool) -> Cause? {
    if let hiding { return hiding }
    if let invisible { return invisible }
    guard isText else { return nil }
    if fontSize < 6, let fontCause { return fontCause }
    guard let color else { return nil }
    if color.alpha < 0.1 { return colorCause }
    if let ground, color.contrast(on: ground) < 1.5 { return colorCause ?? groundCause }
    if let ground, let blend, let contrast = blend.contrast(of: color, on: ground, isMixed: isGroundMixed),
      contrast < 1.5
    {
      return blend.cause
    }
    return nil
  }
}
