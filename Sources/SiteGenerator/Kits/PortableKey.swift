import SiteModel

extension Outlet {
  /// The key under which every site that takes a kit keeps the outlet: its address, in the letters of a file's name. Keys of
  /// one site mean nothing on another, where `post` may be somebody else. An outlet without an address keeps its own.
  var portableKey: String { url.flatMap { $0.portableKey } ?? key }
}

extension WebAddress {
  /// The host without `www.`, and the path where a host has several outlets. Where another address could have the same
  /// words, as a hyphen stands for more than one sign, some digits of a hash of it follow: `press-example-org-north-1f3a9c`.
  var portableKey: String? {
    let path = path.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    let slug = Slug.make(from: domain + "/" + path)
    guard !slug.isEmpty else { return nil }
    if path.isEmpty, !domain.utf8.contains(0x2D) { return slug }
    let digits = SHA256.hash(data: Array((domain + "/" + path).utf8)).hexadecimal.utf8.prefix(6)
    // A key is a slug itself, and no longer than one.
    let words = Slug.make(from: String(decoding: slug.utf8.prefix(Slug.longest - digits.count - 1), as: UTF8.self))
    return words + "-" + String(decoding: digits, as: UTF8.self)
  }
}

extension SiteSettings {
  /// The key under which others keep this site as an outlet.
  var outletKey: String { url.flatMap { $0.portableKey } ?? "outlet" }
}
