import SiteModel

/// What a site block of a Caddyfile imports (Caddy 2.6 or newer). `route` keeps the order as it is written: what is said of
/// some files comes behind what is said of all.
struct CaddySnippet: Sendable {
  static let fileName = "sitegen.caddy"
  let rules: HostRules

  var file: HostFile {
    let base = rules.path(.home)
    var lines = ["# Made by sitegen. Inside of a site block: root * FOLDER, then import THIS-FILE."]
    lines.append("# FOLDER\(base) is the output.")
    if base != "/" {
      lines.append("redir \(quoted(String(decoding: base.utf8.dropLast(), as: UTF8.self))) \(quoted(rules.base)) 301")
    }
    lines.append("route \(base)* {")
    lines += hiddenLines + headerLines + reservationLines + redirectLines + goneLines + ["file_server", "}"]
    lines += ["handle_errors {", "rewrite * \(quoted(rules.path(.notFound)))", "file_server", "}"]
    return HostFile(.hostingFolder(CaddySnippet.fileName), lines: lines)
  }

  private var hiddenLines: [String] {
    ["@hidden {", "path */.*", "not path \(rules.path(.home)).well-known/*", "}", "error @hidden 404"]
  }

  private var headerLines: [String] {
    let all = rules.headers + [.init(name: "Cache-Control", value: HostRules.asksAgain)]
    var lines = all.map { "header \($0.name) \(quoted($0.value))" }
    if !rules.fingerprinted.isEmpty {
      lines.append("@forever path " + rules.fingerprinted.map { quoted(rules.path($0)) }.joined(separator: " "))
      lines.append("header @forever Cache-Control \(quoted(HostRules.isForEver))")
    }
    for (number, type) in rules.mediaTypes.enumerated() {
      lines.append("@type\(number) path */\(type.fileName)")
      lines.append("header @type\(number) Content-Type \(quoted(type.type))")
    }
    return lines
  }

  /// A matcher for each policy that any page is reserved under.
  private var reservationLines: [String] {
    var pages: [(policy: String?, pages: [SitePath])] = []
    for reservation in rules.reservations {
      if let number = pages.firstIndex(where: { $0.policy == reservation.policy }) {
        pages[number].pages.append(reservation.page)
      } else {
        pages.append((reservation.policy, [reservation.page]))
      }
    }
    return pages.enumerated().flatMap { number, group in
      let headers = HostRules.Reservation(page: .home, policy: group.policy).headers
      return ["@reserved\(number) path " + group.pages.flatMap(requestPaths).map(quoted).joined(separator: " ")]
        + headers.map { "header @reserved\(number) \($0.name) \(quoted($0.value))" }
    }
  }

  private var redirectLines: [String] {
    rules.redirects.flatMap { redirect in
      rules.paths(redirect.from).map { "redir \(quoted($0)) \(quoted(rules.address(redirect.to))) 301" }
    }
  }

  private var goneLines: [String] {
    [410, 451].flatMap { status -> [String] in
      let pages = rules.gone.filter { $0.status == status }.map(\.page)
      if pages.isEmpty { return [] }
      return [
        "@gone\(status) path " + pages.flatMap(requestPaths).map(quoted).joined(separator: " "),
        "handle @gone\(status) {", "try_files {path}index.html {path}", "file_server {", "status \(status)", "}", "}",
      ]
    }
  }

  /// A page with its slash, and by its file; without either the server itself leads to it.
  private func requestPaths(_ page: SitePath) -> [String] {
    let path = rules.path(page)
    return page.isFolderPage ? [path, path + "index.html"] : [path]
  }

  /// A text in quotes; braces would be places for values.
  private func quoted(_ text: String) -> String {
    "\"" + HostText.escaped(text, Set("\"\\{}".utf8)) + "\""
  }
}
