import SiteModel

/// What GitHub Pages reads: `.nojekyll`, without which it leaves out what begins with an underscore, and `CNAME`, the
/// site's own domain.
struct GitHubFiles: Sendable {
  let rules: HostRules

  var files: [HostFile] {
    var files = [HostFile(.output(.noJekyll), bytes: [])]
    if let host = rules.hostName, !host.utf8.suffix(10).elementsEqual(".github.io".utf8),
      let place = HostFile.Place.top("CNAME")
    {
      files.append(HostFile(place, lines: [host]))
    }
    return files
  }
}
