package import SiteModel

/// Something that somebody must do for an article, and when.
package struct DueItem: Sendable, Hashable {
  /// What is to be done.
  package enum Action: String, Sendable, Hashable, CaseIterable {
    /// A permission or a waiver ends.
    case renew
    /// The article must go.
    case remove
    /// The article may be shown.
    case open
    /// Somebody wants to hear of it.
    case notify
  }

  package let action: Action
  /// Seconds since 1970-01-01T00:00:00Z: when it is to be done; of something that lasts to the end of a day, that day.
  package let instant: Int
  /// The day of it, in the zone in which it is counted.
  package let day: CivilDate
  /// With its time and offset, where it is not the whole day that counts.
  package let moment: Timestamp?
  /// The content file.
  package let file: String
  package let title: String
  /// The outlet that asks for it.
  package let outlet: String?
  /// What to do, in a sentence without a full stop.
  package let task: String
  /// What tells it from everything else that is due, also when its date changes.
  package let id: String

  /// As machines read it: `2026-03-04`, or with the time.
  package var date: String { moment?.rfc3339(in: .utc) ?? day.iso8601 }
}

extension DueItem {
  /// Something to do from a moment on; a midnight stands for its day.
  init?(
    _ action: Action, at instant: Int, in zone: TimeZoneRules, _ article: Article, outlet: String?, task: String,
    id: String
  ) {
    guard let day = zone.day(at: instant) else { return nil }
    let seconds = zone.local(at: instant) - day.daysSinceEpoch * 86_400
    self.init(
      action: action, instant: instant, day: day,
      moment: seconds == 0
        ? nil : Timestamp(day, clock: Timestamp.Clock(seconds: seconds, offset: zone.offset(at: instant))),
      file: article.file, title: article.title, outlet: outlet, task: task,
      id: "\(action.rawValue) \(id) \(article.file)")
  }

  /// Something to do before a day, or a moment of it, is over.
  init(
    _ action: Action, until last: Timestamp, in zone: TimeZoneRules, _ article: Article, outlet: String?, task: String,
    id: String
  ) {
    self.init(
      action: action, instant: last.instant(in: zone), day: last.date,
      moment: last.clock == nil ? nil : last.fixed(in: zone),
      file: article.file, title: article.title, outlet: outlet, task: task,
      id: "\(action.rawValue) \(id) \(article.file)")
  }
}

extension DueItem: Comparable {
  /// By time, then by what is to be done, then by file.
  package static func < (a: DueItem, b: DueItem) -> Bool {
    if a.instant != b.instant { return a.instant < b.instant }
    let actions = Action.allCases
    let (first, second) = (actions.firstIndex(of: a.action) ?? 0, actions.firstIndex(of: b.action) ?? 0)
    if first != second { return first < second }
    return a.file == b.file ? a.id.precedes(b.id) : a.file.precedes(b.file)
  }
}
