import SiteGenerator
import SiteModel

/// That somebody publishes to a place on a storage system, where nothing can be locked: a file of its own beside the site's,
/// whose name says since when. Whoever begins puts one there first and then looks for others, so that of two at least one
/// sees the other.
struct RcloneClaim: Sendable, Hashable {
  /// `.sitegen-lock-20260304T093045Z-6f1c0a2b`, without a folder.
  let name: String

  static let prefix = ".sitegen-lock-"
  /// After how many seconds a claim is taken for that of a publication that was killed.
  static let lifetime = 3 * 3_600
  /// After how many seconds one that is at work says so again.
  static let renewal = 1_800

  /// A new one, at a moment in seconds since 1970-01-01T00:00:00Z.
  init(at moment: Int) {
    let digits = Directory.randomDigits().utf8.prefix(8)
    let suffix = String(decoding: digits, as: UTF8.self)
    name = RcloneClaim.prefix + ReleaseName(at: moment, after: nil, suffix: suffix).description
  }

  /// One that was found; `nil` for any other file.
  init?(found name: String) {
    let prefix = RcloneClaim.prefix.utf8
    guard name.utf8.starts(with: prefix),
      ReleaseName(String(decoding: name.utf8.dropFirst(prefix.count), as: UTF8.self)) != nil
    else { return nil }
    self.name = name
  }

  /// Since when, in seconds since 1970-01-01T00:00:00Z; `nil` where the name does not say it.
  var moment: Int? {
    ReleaseName(String(decoding: name.utf8.dropFirst(RcloneClaim.prefix.utf8.count), as: UTF8.self))?.moment
  }

  /// Whether whoever made it may still be at work.
  func isAlive(at now: Int) -> Bool { moment.map { now - $0 < RcloneClaim.lifetime } ?? false }

  /// For a person: `2026-03-04 09:30 UTC`.
  var since: String {
    guard let moment, let day = CivilDate(daysSinceEpoch: moment / 86_400) else { return "a while ago" }
    let minutes = moment % 86_400 / 60
    let text = { (number: Int) in number < 10 ? "0\(number)" : String(number) }
    return "\(day.iso8601) \(text(minutes / 60)):\(text(minutes % 60)) UTC"
  }
}

/// The claims that this folder made, so that one which was killed stands in nobody's way here: whoever holds the lock of the
/// target knows that it is over.
struct ClaimRecord: Sendable {
  let folder: Directory
  let name: String

  /// What was noted, if anything.
  func read() -> RcloneClaim? {
    guard let bytes = try? folder.readFile(name, limit: 256) else { return nil }
    return RcloneClaim(found: String(decoding: bytes, as: UTF8.self))
  }

  /// Notes a claim, before it is made; `nil` when it is over.
  func write(_ claim: RcloneClaim?) throws(PublishFault) {
    try PublishFault.wrap { () throws(SystemError) in
      if try folder.status(name) != nil { try folder.removeFile(name) }
      if let claim { try folder.writeNewFile(name, Array(claim.name.utf8)) }
    }
  }
}
