/// The names under which the preview may be asked for. A page of another name that leads to this machine (DNS rebinding)
/// is told apart by the `Host` that its requests carry (SECURITY.md S31).
struct AllowedHosts: Sendable, Hashable {
  private let names: Set<String>

  /// The names of this machine for itself, those of its addresses that are listened on, and those that were allowed: at
  /// the port that is listened on, unless they name another.
  init(port: Int, addresses: [String], allowed: [AllowedHost]) {
    var names: Set<String> = []
    func add(_ name: String, _ port: Int) {
      names.insert("\(AllowedHosts.lowercased(name)):\(port)")
      // Clients leave the port of HTTP out.
      if port == 80 { names.insert(AllowedHosts.lowercased(name)) }
    }
    for name in ["localhost", "127.0.0.1", "[::1]"] + addresses { add(name, port) }
    for host in allowed { add(host.name, host.port ?? port) }
    self.names = names
  }

  /// Whether a `Host` is one of them.
  func has(_ host: String) -> Bool { names.contains(AllowedHosts.lowercased(host)) }

  private static func lowercased(_ name: String) -> String {
    String(decoding: name.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
