import SiteGenerator
import SiteModel

/// That somebody publishes to a place on a storage system, where nothing can be locked: a file of its own beside the site's.
/// Whoever is at work puts one with the next number there again and again, and takes the one before away. Whether somebody
/// is at work is seen from that alone: the clocks of two machines may be hours apart.
struct RcloneClaim: Sendable, Hashable {
  /// Whose it is: when the publication began by its own clock, and random digits.
  let owner: ReleaseName
  /// How often it was renewed.
  let renewal: Int

  static let prefix = ".sitegen-lock-"

  private init(owner: ReleaseName, renewal: Int) {
    self.owner = owner
    self.renewal = renewal
  }

  /// A new one, at a moment in seconds since 1970-01-01T00:00:00Z.
  init(at moment: Int) {
    let digits = Directory.randomDigits().utf8.prefix(8)
    let suffix = String(decoding: digits, as: UTF8.self)
    self.init(owner: ReleaseName(at: moment, after: nil, suffix: suffix), renewal: 0)
  }

  /// One that was found; `nil` for any other file.
  init?(found name: String) {
    let prefix = RcloneClaim.prefix.utf8
    guard name.utf8.starts(with: prefix) else { return nil }
    let rest = name.utf8.dropFirst(prefix.count)
    let number = rest.dropFirst(RcloneClaim.ownerLength)
    guard let owner = ReleaseName(String(decoding: rest.prefix(RcloneClaim.ownerLength), as: UTF8.self)),
      number.count < 10
    else { return nil }
    let renewal = Int(String(decoding: number.dropFirst(), as: UTF8.self)) ?? 0
    self.init(owner: owner, renewal: renewal)
    // Nothing else is the same claim: no other sign before the number, no other way to write it.
    guard self.name == name else { return nil }
  }

  /// The bytes of a `ReleaseName`.
  private static let ownerLength = 25

  /// `.sitegen-lock-20260304T093045Z-6f1c0a2b`, with `-3` behind it after the third renewal; without a folder.
  var name: String { RcloneClaim.prefix + owner.description + (renewal == 0 ? "" : "-\(renewal)") }

  /// The next one of the same publication.
  var renewed: RcloneClaim { RcloneClaim(owner: owner, renewal: renewal + 1) }

  /// Since when, by the clock of whoever made it, for a person: `2026-03-04 09:30 UTC`.
  var since: String {
    guard let moment = owner.moment, let day = CivilDate(daysSinceEpoch: moment / 86_400) else { return "a while ago" }
    let minutes = moment % 86_400 / 60
    let text = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(day.iso8601) \(text(minutes / 60)):\(text(minutes % 60)) UTC"
  }
}
