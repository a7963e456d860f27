import SiteModel

extension RecordType<LinkTerms> {
  static let linkTerms = RecordType(
    "'links'", make: { LinkTerms() },
    [
      Field("target", .choice, \.target, "where the credit leads: article, home or either"),
      Field("keepAll", .flag, \.keepAll, "whether every link of the text must stay"),
      Field("pdf", .flag, \.pdf, "whether the credit may lead to a PDF and not to the page"),
    ])
}

extension RecordType<EditTerms> {
  static let editTerms = RecordType(
    "'edits'", make: { EditTerms() },
    [
      Field("policy", .choice, \.policy, "what may be changed"),
      Field("headline", .flag, \.headline, "whether the headline may be changed"),
      Field("translation", .choice, \.translation, "ok, ask or no"),
      Field("excerpt", .choice, \.excerpt, "ok, ask or no"),
      Field("excerptParagraphs", .integer(1...100), \.excerptParagraphs, "the most paragraphs an excerpt may have"),
    ])
}

extension RecordType<ImageTerms> {
  static let imageTerms = RecordType(
    "'images'", make: { ImageTerms() },
    [
      Field("policy", .choice, \.policy, "which pictures come with the text"),
      Field("excludes", .list(of: .text(upTo: 100)), \.excludes, "marks of pictures that must be left out"),
    ])
}

extension RecordType<SearchTerms> {
  static let searchTerms = RecordType(
    "'seo'", make: { SearchTerms() },
    [
      Field("canonical", .choice, \.canonical, "whether the canonical link must name the original"),
      Field("robots", .choice, \.robots, "any, noindex or noindex-news"),
    ])
}

extension RecordType<CommerceTerms> {
  static let commerceTerms = RecordType(
    "'commerce'", make: { CommerceTerms() },
    [
      Field("ads", .choice, \.ads, "what advertisements may stand with it"),
      Field("paywall", .flag, \.paywall, "whether it may stand behind a paywall"),
      Field("sell", .flag, \.sell, "whether it may be sold by itself"),
      Field("commercial", .choice, \.commercialUse, "whether commercial sites may have it: ok, ask or no"),
    ])
}

extension RecordType<TimeTerms> {
  static let timeTerms = RecordType(
    "'time'", make: { TimeTerms() },
    [
      Field("minDelay", .duration, \.minDelay, "how long to wait after first publication, such as P2D"),
      Field("nextCalendarDay", .flag, \.nextCalendarDay, "not before the day after first publication"),
      Field("maxAge", .duration, \.maxAge, "how old the original may be, such as P90D"),
      Field("removeAfter", .duration, \.removeAfter, "after how long it must go"),
      Field("zone", .timeZone, \.zone, "the outlet's time zone"),
    ])
}

extension RecordType<Notification> {
  static let notification = RecordType(
    "'notify'", make: { Notification() },
    [
      .required("to", .text(upTo: 300), \.to, "an e-mail address or a page"),
      Field("what", .choice, \.what, "url, pdf or reach"),
    ])
}

extension RecordType<DataMiningTerms> {
  static let dataMining = RecordType(
    "'tdm'", make: { DataMiningTerms() },
    [
      Field("reserved", .flag, \.isReserved, "whether text and data mining is reserved"),
      Field("policy", .webAddress, \.policy, "where the terms for it stand"),
    ])
}

extension ValueType<CalendarDuration> {
  /// An ISO 8601 duration of days, weeks or hours: `P2D`, `P1W`, `PT24H`.
  static let duration = ValueType(schema: .form(.duration)) { node, decoding in
    if case .scalar(let text, _) = node.content, let duration = CalendarDuration(reading: text) { return duration }
    decoding.reportType(node, expected: "a duration such as P2D, P1W or PT24H")
    return nil
  }
}
