import Mustache
import SiteModel

/// How one page writes the addresses of the others: from the root of the host, or from where it stands.
struct PageAddresses: Sendable {
  let style: AddressStyle

  init(of page: SitePath, settings: SiteSettings) {
    // The 404 page is shown under any address, so nothing in it can be relative.
    if settings.links == .root || page == .notFound {
      style = AddressStyle(prefix: settings.basePath, directoryIndex: "")
    } else {
      let depth = page.outputPath.utf8.reduce(0) { $0 + ($1 == 0x2F ? 1 : 0) }
      style = AddressStyle(prefix: String(repeating: "../", count: depth), directoryIndex: "index.html")
    }
  }

  /// For texts that are read away from the site, such as feeds.
  init(absolute settings: SiteSettings) {
    style = AddressStyle(prefix: settings.absolute("") ?? settings.basePath, directoryIndex: "")
  }

  /// An address of the site as this page writes it, with a fragment or query behind it.
  func text(_ address: String, suffix: String = "") -> String {
    let isFolder = address.isEmpty || address.utf8.last == 0x2F
    return style.prefix + address + (isFolder ? style.directoryIndex : "") + suffix
  }
}
