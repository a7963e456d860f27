/// `/.well-known/tdmrep.json`: the reservations of text and data mining of a host (W3C TDM Reservation Protocol, final report
/// of 2024-05-10, section 6). A location stands for everything below it, and so for the pictures of an article as well.
struct ReservationsFile: Sendable {
  /// Pages, in the order of their paths.
  var reservations: [(location: String, policy: String?)]

  /// The file's bytes.
  var bytes: [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { json in
      for reservation in reservations {
        json.object {
          $0.member("location", reservation.location)
          $0.member("tdm-reservation", 1)
          $0.member("tdm-policy", reservation.policy)
        }
      }
    }
    return json.bytes + [0x0A]
  }
}
