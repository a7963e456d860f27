/// Media types by the endings of names, as static hosts give them.
enum MediaTypes {
  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "mjs": "text/javascript; charset=utf-8", "json": "application/json", "xml": "application/xml",
    "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "webmanifest": "application/manifest+json", "pdf": "application/pdf", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml",
    "ico": "image/x-icon", "mp3": "audio/mpeg", "m4a": "audio/mp4", "ogg": "audio/ogg", "wav": "audio/wav",
    "mp4": "video/mp4", "webm": "video/webm", "vtt": "text/vtt; charset=utf-8", "woff": "font/woff",
    "woff2": "font/woff2", "ttf": "font/ttf", "otf": "font/otf", "zip": "application/zip", "gz": "application/gzip",
    "epub": "application/epub+zip", "jsonld": "application/ld+json", "wasm": "application/wasm",
  ]

  /// The type of a file; bytes of no known kind are something to be saved.
  static func type(of name: String) -> String {
    let letters = name.utf8
    guard let dot = letters.lastIndex(of: 0x2E) else { return "application/octet-stream" }
    let ending = letters[letters.index(after: dot)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return types[String(decoding: ending, as: UTF8.self)] ?? "application/octet-stream"
  }
}
