/// Which pictures nobody sees, so that they are there to count readers (SECURITY.md S19).
enum HiddenPictures {
  /// Whether a length is none at all.
  static func isZero(_ length: ArraySlice<UInt8>) -> Bool {
    let number = number(of: length)
    return number.contains(0x30) && number.allSatisfy { $0 == 0x30 || $0 == 0x2E }
  }

  private static func number(of length: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    length.drop(while: ASCII.isBlank).prefix { ASCII.isDigit($0) || $0 == 0x2E }
  }

  /// Whether a length is at most one pixel: `1`, `0.5px`, and nothing of everything (`0%`).
  static func isTiny(_ length: ArraySlice<UInt8>) -> Bool {
    let number = number(of: length)
    let unit = length[number.endIndex...].filter { !ASCII.isBlank($0) }.map(ASCII.lowercased)
    guard number.contains(where: ASCII.isDigit) else { return false }
    if isZero(length) { return true }
    guard !otherUnits.contains(where: { unit.elementsEqual($0.utf8) }) else { return false }
    let whole = number.prefix { $0 != 0x2E }.drop { $0 == 0x30 }
    return whole.isEmpty
      || whole.elementsEqual("1".utf8) && number[whole.endIndex...].allSatisfy { $0 == 0x30 || $0 == 0x2E }
  }

  /// Units of which one is more than a pixel. What is none counts as pixels, as in attributes (HTML, 2.3.4.4).
  private static let otherUnits = [
    "%", "em", "rem", "ex", "ch", "lh", "vw", "vh", "vmin", "vmax", "pt", "pc", "mm", "cm", "in",
  ]

  /// Whether a declaration of a style hides what has it: one is enough, whatever comes behind it. A picture that has a
  /// size and no opacity is faded in by a script.
  static func isHiding(_ style: ArraySlice<UInt8>, hasSize: Bool) -> Bool {
    var isHiding = false
    InlineStyle.forEachDeclaration(of: style) { name, value in
      switch String(decoding: name, as: UTF8.self) {
      case "display" where value.elementsEqual("none".utf8): isHiding = true
      case "visibility" where InlineStyle.isInvisible(value): isHiding = true
      case "opacity" where !hasSize && value.allSatisfy { $0 == 0x30 || $0 == 0x2E }: isHiding = true
      case "width", "height", "max-width", "max-height":
        if isTiny(value) { isHiding = true }
      default: break
      }
    }
    return isHiding
  }

  /// Whether a picture comes from a host that is there to count readers, or from one below it.
  static func isBeacon(_ host: ArraySlice<UInt8>) -> Bool {
    guard !host.isEmpty else { return false }
    // No name on the list is longer, and a host may be made of thousands of labels.
    let end = host.suffix(40)
    if end.count == host.count, beacons.contains(host) { return true }
    for index in end.indices where end[index] == 0x2E && beacons.contains(end[(index + 1)...]) { return true }
    return false
  }

  /// These and what is below them.
  private static let beacons = Set(
    """
    2o7.net
    ads.linkedin.com
    adservice.google.com
    analytics.twitter.com
    bat.bing.com
    b.scorecardresearch.com
    sb.scorecardresearch.com
    chartbeat.net
    counter.yadro.ru
    doubleclick.net
    feeds.feedburner.com
    google-analytics.com
    googletagmanager.com
    imrworldwide.com
    mc.yandex.ru
    omtrdc.net
    parsely.com
    pi.pardot.com
    pixel.facebook.com
    pixel.quantserve.com
    pixel.wp.com
    quantserve.com
    statcounter.com
    stats.wordpress.com
    stats.wp.com
    t.co
    track.hubspot.com
    vgwort.de
    """.split(separator: "\n").map { ArraySlice($0.utf8) })
}
