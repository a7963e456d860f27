import SiteModel

extension Outlet {
  /// The key under which every site that takes a kit keeps the outlet: its address, in the letters of a file's name. Keys of
  /// one site mean nothing on another, where `post` may be somebody else. An outlet without an address keeps its own.
  var portableKey: String { url.flatMap { $0.portableKey } ?? key }
}

extension WebAddress {
  /// The host without `www.`, and the path where a host has several outlets: `press-example-org_north`. The parts of the
  /// path keep apart what a hyphen would make one.
  var portableKey: String? {
    let parts = [domain] + path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
    let key = parts.map { Slug.make(from: $0) }.filter { !$0.isEmpty }.joined(separator: "_")
    return key.isEmpty ? nil : key
  }
}

extension SiteSettings {
  /// The key under which others keep this site as an outlet.
  var outletKey: String { url.flatMap { $0.portableKey } ?? "outlet" }
}
