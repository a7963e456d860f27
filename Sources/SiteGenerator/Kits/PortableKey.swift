import SiteModel

extension Outlet {
  /// The key under which every site that takes a kit keeps the outlet: its address, in the letters of a file's name. Keys of
  /// one site mean nothing on another, where `post` may be somebody else. An outlet without an address keeps its own.
  var portableKey: String { url.flatMap { $0.portableKey } ?? key }
}

extension WebAddress {
  /// The host without `www.`, and the path where a host has several outlets.
  var portableKey: String? {
    let slug = Slug.make(from: domain + path)
    return slug.isEmpty ? nil : slug
  }
}

extension SiteSettings {
  /// The key under which others keep this site as an outlet.
  var outletKey: String { url.flatMap { $0.portableKey } ?? "outlet" }
}
