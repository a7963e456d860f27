import SiteModel

/// `.htaccess` for Apache 2.4 (`AllowOverride FileInfo`; mod_rewrite, mod_headers, mod_mime). What concerns one page stands in
/// the page's own folder: Apache reads the file of every folder on the way with each request, so one long list would
/// be read for all of them.
struct ApacheFiles: Sendable {
  let rules: HostRules

  var files: [HostFile] {
    [HostFile(.output(.htaccess(beside: .home)), lines: siteLines)] + pageFiles
  }

  /// Names that begin with a dot are nobody's business.
  private static let hidden = #"RewriteRule "(^|/)\.(?!well-known(/|$))" "-" [R=404,L]"#

  private var siteLines: [String] {
    var lines = [
      "ErrorDocument 404 \(rules.base)\(SitePath.notFound.address)",
      "RewriteEngine On",
      ApacheFiles.hidden,
    ]
    lines += rules.redirects.map(ApacheFiles.rule(below: rules.base))
    for type in rules.mediaTypes {
      lines += ["<Files \(HostText.quoted(type.fileName))>", "ForceType \(HostText.quoted(type.type))", "</Files>"]
    }
    return lines + headerLines
  }

  /// A redirect. Its pattern is matched against the path below the folder of the file, decoded; its target is encoded
  /// already, and `$` and `%` in it would be places for values.
  private static func rule(below base: String) -> (HostRules.Redirect) -> String {
    { redirect in
      let path = redirect.from.shownPath
      let pattern =
        redirect.from.isFolderPage && !path.isEmpty
        ? HostText.pattern(String(decoding: path.utf8.dropLast(), as: UTF8.self)) + "(/(index\\.html)?)?"
        : HostText.pattern(path)
      let target = HostText.escaped(base + redirect.to.address, Set("$%\\\"".utf8))
      return "RewriteRule \"^\(HostText.escaped(pattern, [0x22]))$\" \"\(target)\" [R=301,NE,L]"
    }
  }

  /// Those of pages that are gone or whose use is reserved. The page of one that is gone is what its status shows; that
  /// request must not be answered with the status again.
  private var pageFiles: [HostFile] {
    let gone = rules.gone.filter { $0.page.isFolderPage }.map { gone in
      HostFile(
        .output(.htaccess(beside: gone.page)),
        lines: [
          "ErrorDocument \(gone.status) \(HostText.quoted(rules.base + gone.page.encodedOutputPath))",
          "RewriteEngine On",
          // A folder with rules of its own does not have those above it.
          ApacheFiles.hidden,
          "RewriteCond %{ENV:REDIRECT_STATUS} ^$",
          "RewriteRule \"^(index\\.html)?$\" \"-\" [R=\(gone.status),L]",
        ])
    }
    let reserved = rules.reservations.filter { $0.page.isFolderPage }.map { reservation in
      HostFile(
        .output(.htaccess(beside: reservation.page)),
        lines: ["<IfModule mod_headers.c>"] + reservation.headers.map(ApacheFiles.header) + ["</IfModule>"])
    }
    return gone + reserved
  }

  private var headerLines: [String] {
    var lines = ["<IfModule mod_headers.c>"]
    lines += rules.headers.map(ApacheFiles.header)
    lines.append(ApacheFiles.header(.init(name: "Cache-Control", value: HostRules.asksAgain)))
    for path in rules.fingerprinted {
      lines.append("<Files \(HostText.quoted(ContentFiles.split(path.outputPath).name))>")
      lines.append(ApacheFiles.header(.init(name: "Cache-Control", value: HostRules.isForEver)))
      lines.append("</Files>")
    }
    return lines + ["</IfModule>"]
  }

  /// A percent sign begins a variable, in headers as in targets of redirects.
  private static func header(_ header: HostRules.Header) -> String {
    var value: [UInt8] = []
    for byte in header.value.utf8 { value += byte == 0x25 ? [byte, byte] : [byte] }
    return "Header always set \(header.name) \(HostText.quoted(String(decoding: value, as: UTF8.self)))"
  }
}
