/// Files that are never of a site: what editors leave beside the files that they save, what systems and tools keep for
/// themselves (SECURITY.md S68).
package enum PassedOverFiles {
  /// Whether a name is that of one.
  package static func contain(_ name: String) -> Bool {
    let bytes = name.utf8
    return bytes.first == 0x2E || bytes.last == 0x7E || (bytes.first == 0x23 && bytes.last == 0x23)
      || ["Thumbs.db", "desktop.ini", "4913"].contains { bytes.elementsEqual($0.utf8) }
      || ["swp", "swx", "swo", "bak"].contains { name.hasExtension($0) }
  }
}
