import SiteModel

extension Timestamp {
  /// As it was given: a time without an offset, which means the site's zone, gets none.
  var asWritten: String {
    let text = rfc3339(in: .utc)
    return clock != nil && clock?.offset == nil ? String(decoding: text.utf8.prefix(19), as: UTF8.self) : text
  }
}
