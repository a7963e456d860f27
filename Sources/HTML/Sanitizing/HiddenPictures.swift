/// Which pictures nobody sees, so that they are there to count readers (SECURITY.md S19).
enum HiddenPictures {
  /// Whether a length of an attribute is at most one pixel.
  static func isTiny(_ length: ArraySlice<UInt8>) -> Bool {
    var digits = length.drop(while: ASCII.isBlank).prefix(while: ASCII.isDigit)
    guard !digits.isEmpty else { return false }
    digits = digits.drop { $0 == 0x30 }
    return digits.isEmpty || digits.elementsEqual("1".utf8)
  }

  /// Whether a declaration of a style hides what has it: one is enough, whatever comes behind it.
  static func isHiding(_ style: ArraySlice<UInt8>) -> Bool {
    var isHiding = false
    InlineStyle.forEachDeclaration(of: style) { name, value in
      switch String(decoding: name, as: UTF8.self) {
      case "display" where value.elementsEqual("none".utf8): isHiding = true
      case "visibility" where InlineStyle.isInvisible(value): isHiding = true
      case "opacity" where value.allSatisfy { $0 == 0x30 || $0 == 0x2E }: isHiding = true
      case "width", "height", "max-width", "max-height":
        let isLength = ["", "px", "%", "em"].contains { value.drop(while: ASCII.isDigit).elementsEqual($0.utf8) }
        if isLength, isTiny(value) { isHiding = true }
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
