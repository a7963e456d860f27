import SiteModel

/// `vercel.json` (vercel.com/docs/project-configuration), at the top of the folder that is deployed. Paths are patterns of
/// path-to-regexp.
struct VercelFile: Sendable {
  let rules: HostRules

  /// Vercel reads no more redirects, and no more rules of headers, than that.
  static let mostRules = 1_024

  var files: [HostFile] {
    guard let place = HostFile.Place.top("vercel.json") else { return [] }
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("trailingSlash", true)
      if !rules.redirects.isEmpty { json.array("redirects", writeRedirects) }
      json.array("headers", writeHeaders)
    }
    return [HostFile(place, bytes: json.bytes + [0x0A])]
  }

  private func writeRedirects(_ json: inout JSONWriter) {
    for redirect in rules.redirects {
      for path in rules.paths(redirect.from).prefix(2) {
        json.object {
          $0.member("source", VercelFile.pattern(PercentEncoding.encode(path: path)))
          $0.member("destination", rules.address(redirect.to))
          $0.member("statusCode", 301)
        }
      }
    }
  }

  private func writeHeaders(_ json: inout JSONWriter) {
    write("\(VercelFile.pattern(rules.base))(.*)", rules.headers, &json)
    for path in rules.fingerprinted {
      write(
        VercelFile.pattern(rules.address(path)), [.init(name: "Cache-Control", value: HostRules.isForEver)], &json)
    }
    for type in rules.mediaTypes {
      let source = "\(VercelFile.pattern(rules.base)):path*/\(VercelFile.pattern(type.fileName))"
      write(source, [.init(name: "Content-Type", value: type.type)], &json)
    }
    for reservation in reservations {
      write(VercelFile.pattern(rules.address(reservation.page)), reservation.headers, &json)
    }
  }

  /// Without them, where all of them would be more than the host reads.
  private var reservations: [HostRules.Reservation] {
    rules.vercelHeaderRules > VercelFile.mostRules ? [] : rules.reservations
  }

  private func write(_ source: String, _ headers: [HostRules.Header], _ json: inout JSONWriter) {
    guard !headers.isEmpty else { return }
    json.object { json in
      json.member("source", source)
      json.array("headers") { json in
        for header in headers {
          json.object {
            $0.member("key", header.name)
            $0.member("value", header.value)
          }
        }
      }
    }
  }

  /// A path that stands for itself.
  private static func pattern(_ path: String) -> String { HostText.escaped(path, Set("(){}[]:*+?!\\".utf8)) }
}

extension HostRules {
  /// How many rules of headers Vercel would have to read.
  var vercelHeaderRules: Int { 1 + fingerprinted.count + mediaTypes.count + reservations.count }
}
