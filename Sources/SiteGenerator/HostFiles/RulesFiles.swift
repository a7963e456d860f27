import SiteModel

/// `_redirects` and `_headers`, as Netlify and Cloudflare Pages read them: a rule a line, or a block of headers for each
/// path. Paths are percent-encoded and have no blanks, so nothing in them ends a word or a line.
struct RulesFiles: Sendable {
  /// Who reads them. Of one name, they are not of one language.
  enum Dialect: Sendable {
    case netlify, cloudflare
  }

  let rules: HostRules
  let dialect: Dialect

  init(_ rules: HostRules, dialect: Dialect) {
    self.rules = rules
    self.dialect = dialect
  }

  /// Cloudflare Pages reads no more blocks than that (developers.cloudflare.com/pages/configuration/headers).
  static let mostHeaderBlocks = 100
  /// Cloudflare Pages reads no more redirects than that (…/configuration/redirects).
  static let mostRedirects = 2_000

  var files: [HostFile] {
    [("_redirects", redirectLines), ("_headers", headerLines)].compactMap { name, lines in
      guard !lines.isEmpty, let place = HostFile.Place.top(name) else { return nil }
      return HostFile(place, lines: lines)
    }
  }

  /// Netlify asks for `!` where a page stands at the address; Cloudflare redirects in any case, and tells `/old` from
  /// `/old/`.
  private var redirectLines: [String] {
    switch dialect {
    case .netlify:
      rules.redirects.map { "\(rules.address($0.from)) \(rules.address($0.to)) 301!" }
        + rules.gone.map { "\(rules.address($0.page)) \(rules.base)\($0.page.encodedOutputPath) 410!" }
    case .cloudflare: cloudflareRedirects
    }
  }

  private var cloudflareRedirects: [String] {
    rules.redirects.flatMap { redirect in
      rules.paths(redirect.from).prefix(2).map {
        "\(PercentEncoding.encode(path: $0)) \(rules.address(redirect.to)) 301"
      }
    }
  }

  private var headerLines: [String] {
    var lines = block(rules.base + "*", rules.headers)
    for path in rules.fingerprinted {
      lines += block(rules.address(path), [.init(name: "Cache-Control", value: HostRules.isForEver)])
    }
    lines += typeLines
    for reservation in reservations { lines += block(rules.address(reservation.page), reservation.headers) }
    return lines
  }

  /// Without them, where all of them would be more than the host reads.
  private var reservations: [HostRules.Reservation] {
    dialect == .cloudflare && rules.cloudflareHeaderBlocks > RulesFiles.mostHeaderBlocks ? [] : rules.reservations
  }

  private var typeLines: [String] {
    switch dialect {
    case .netlify:
      rules.typedFiles.flatMap { path in
        rules.mediaTypes.first { path.outputPath.isFile(named: $0.fileName) }
          .map { block(rules.address(path), [.init(name: "Content-Type", value: $0.type)]) } ?? []
      }
    case .cloudflare:
      rules.mediaTypes.flatMap { type in
        ["", "*/"].flatMap {
          block(rules.base + $0 + type.fileName, [.init(name: "Content-Type", value: type.type)])
        }
      }
    }
  }

  private func block(_ path: String, _ headers: [HostRules.Header]) -> [String] {
    headers.isEmpty ? [] : [path] + headers.map { "  \($0.name): \($0.value)" }
  }
}

extension HostRules {
  /// How many blocks of headers Cloudflare Pages would have to read.
  var cloudflareHeaderBlocks: Int { 1 + fingerprinted.count + mediaTypes.count * 2 + reservations.count }
}

extension SitePath {
  /// The file's own path, percent-encoded.
  var encodedOutputPath: String { PercentEncoding.encode(path: outputPath) }
}

extension String {
  /// Whether a path names a file so.
  func isFile(named name: String) -> Bool {
    let rest = utf8.dropLast(name.utf8.count)
    return utf8.suffix(name.utf8.count).elementsEqual(name.utf8) && (rest.isEmpty || rest.last == 0x2F)
  }
}
