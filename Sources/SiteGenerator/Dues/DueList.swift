package import SiteModel

/// What must be renewed, removed, opened and notified within a while. Drafts and what is gone already ask for nothing.
package struct DueList {
  /// The first moment that counts, in seconds since 1970-01-01T00:00:00Z.
  let start: Int
  /// The last one.
  let end: Int
  /// Notifications of the time before are listed too: nobody knows which were sent.
  let firstNotice: Int
  let zone: TimeZoneRules

  /// The while from a moment on. A day is taken whole: what happens on it is due, and the while begins at its end.
  package init(from moment: Timestamp, within duration: CalendarDuration, in zone: TimeZoneRules) {
    self.zone = zone
    start = moment.instant(in: zone)
    end = zone.instant(duration, after: moment.end(in: zone)) - 1
    let back: CalendarDuration =
      switch duration {
      case .days(let days): .days(-days)
      case .hours(let hours): .hours(-hours)
      case .months(let months): .months(-months)
      }
    firstNotice = zone.instant(back, after: start)
  }

  /// Everything that is due, in the order of time.
  ///
  /// - Parameter waiverEnds: when the waivers ended without which articles may not be shown, by file: those ask for
  ///   nothing any more.
  package func items(of articles: [Article], waiverEnds: [String: Int] = [:]) -> [DueItem] {
    articles.filter { article in waiverEnds[article.file].map { $0 > start } ?? true }.flatMap { items(of: $0) }
      .sorted()
  }

  private func items(of article: Article) -> [DueItem] {
    guard article.withdrawal == nil, !article.isDraft else { return [] }
    let times = ArticleTimes(article, in: zone)
    switch ArticleState(times, at: start) {
    case .expired, .tooOld: return []
    default: return ends(of: article, times) + waivers(of: article) + begins(of: article, times)
    }
  }

  // MARK: What ends

  private func ends(of article: Article, _ times: ArticleTimes) -> [DueItem] {
    var items: [DueItem] = []
    var removers: Set<String> = []
    for closing in times.closings {
      switch closing.ending {
      case .permission:
        guard let until = article.rights.permission?.until, isDue(closing.instant - 1) else { continue }
        let whose = article.rights.permission?.from ?? article.source?.outlet.name
        items.append(
          DueItem(
            .renew, until: until, in: closing.zone, article, outlet: article.source?.outlet.name,
            task: "the permission\(whose.map { " of \($0)" } ?? "") ends: renew it, or the article goes",
            id: "permission"))
      // Listed with the waivers; times that are read from an article have none of these.
      case .waiver: continue
      case .expires: items += remove(article, closing, task: "the article expires: build the site without it")
      case .removeAfter:
        // An outlet may stand in an article more than once: as its origin, and as that of another work in it.
        guard removers.insert(closing.asker?.outlet.outlet.key ?? "").inserted else { continue }
        items += remove(article, closing, task: "the outlet wants it removed by now: build the site without it")
      }
    }
    return items
  }

  private func remove(_ article: Article, _ closing: ArticleTimes.Closing, task: String) -> [DueItem] {
    guard isDue(closing.instant) else { return [] }
    return [
      DueItem(
        .remove, at: closing.instant, in: closing.zone, article, outlet: DueList.name(closing.asker, article),
        task: task, id: DueList.id(closing.ending.rawValue, closing.asker))
    ].compactMap(\.self)
  }

  /// The outlet that asks for something; the origin for what the front matter says.
  private static func name(_ asker: ArticleTimes.Asker?, _ article: Article) -> String? {
    asker?.outlet.outlet.name ?? article.source?.outlet.name
  }

  /// What is asked, and by whom where that is not the origin: two outlets on the way may ask for the same.
  private static func id(_ what: String, _ asker: ArticleTimes.Asker?) -> String {
    guard let asker, asker.field.first != "source" else { return what }
    return "\(what)-\(asker.outlet.outlet.key)"
  }

  private func waivers(of article: Article) -> [DueItem] {
    article.waivers.compactMap { waiver in
      guard let until = waiver.until, isDue(until.end(in: zone) - 1) else { return nil }
      // What is only warned of stays on the site.
      let goes = RuleCatalog.rule(waiver.rule)?.severity == .error
      return DueItem(
        .renew, until: until, in: zone, article, outlet: article.source?.outlet.name,
        task:
          "the waiver of \(waiver.rule) by \(waiver.by) ends: decide again, or mend it\(goes ? ", or the article goes" : "")",
        id: "waiver-\(waiver.rule)")
    }
  }

  private func isDue(_ instant: Int) -> Bool { instant >= start && instant <= end }

  // MARK: What begins

  private func begins(of article: Article, _ times: ArticleTimes) -> [DueItem] {
    let hold = times.lastOpening.flatMap { $0.instant > times.published ? $0 : nil }
    let (instant, zone) = hold.map { ($0.instant, $0.zone) } ?? (times.published, self.zone)
    var items = notices(of: article, at: instant, zone)
    let task =
      switch hold?.hold {
      case nil: "its date comes: build the site with it"
      case .embargo: "the embargo ends: build the site with it"
      case .minDelay, .nextCalendarDay: "the outlet's delay ends: build the site with it"
      }
    // What begins on the very first moment of a day is still to be done on that day.
    let isOpening = isDue(instant) && (hold != nil || instant > start)
    if isOpening,
      let item = DueItem(
        .open, at: instant, in: zone, article, outlet: DueList.name(hold?.asker, article), task: task,
        id: hold.map { DueList.id($0.hold.rawValue, $0.asker) } ?? "date")
    {
      items.append(item)
    }
    return items
  }

  private func notices(of article: Article, at instant: Int, _ zone: TimeZoneRules) -> [DueItem] {
    guard instant >= firstNotice, instant <= end, article.rights.basis.isGrant, let source = article.source else {
      return []
    }
    let outlets =
      [(source.outlet, source.notified)] + article.via.map { ($0.outlet, $0.notified) }
      + article.alsoFrom.map { ($0.outlet, $0.notified) }
    var told = Set(outlets.filter { $0.1 != nil }.map(\.0.key))
    return outlets.compactMap { outlet, _ in
      guard let notice = outlet.notify, told.insert(outlet.key).inserted else { return nil }
      return DueItem(
        .notify, at: instant, in: zone, article, outlet: outlet.name, task: notice.task,
        id: "notify-\(outlet.key)")
    }
  }
}
