/// `.well-known/tdmrep.json`: for which pages the owners keep the right to mine text and data (TDM Reservation Protocol).
enum TextReservations {
  /// A reservation for some pages.
  struct Entry: Sendable, Hashable {
    /// A path on the site, with `*` for any characters.
    var location: String
    /// The absolute address of the terms on which mining can be had.
    var policy: String?
  }

  /// The file's bytes.
  static func write(_ entries: [Entry]) -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { json in
      for entry in entries {
        json.object { json in
          json.member("location", entry.location)
          json.member("tdm-reservation", 1)
          json.member("tdm-policy", entry.policy)
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
