import SiteModel

/// What a `server { … }` of nginx includes. Headers are said once, for the whole server, and depend on variables that
/// single locations set: nginx forgets the headers of a server in a location that has some of its own.
struct NginxInclude: Sendable {
  static let fileName = "nginx.conf"
  let rules: HostRules

  var file: HostFile {
    HostFile(
      .hostingFolder(NginxInclude.fileName),
      lines: headerLines + pageLines + redirectLines + goneLines + reservationLines + typeLines)
  }

  private var headerLines: [String] {
    [
      "# Made by sitegen. Inside of: server { root FOLDER; include THIS-FILE; }",
      "# FOLDER/\(rules.base.utf8.count > 1 ? NginxInclude.folder(rules.base) : "") is the output.",
      "set $sitegen_cache \(quoted(HostRules.asksAgain));",
      "set $sitegen_reservation \"\";",
      "set $sitegen_policy \"\";",
      "add_header Cache-Control $sitegen_cache always;",
      "add_header tdm-reservation $sitegen_reservation always;",
      "add_header tdm-policy $sitegen_policy always;",
    ] + rules.headers.map { "add_header \($0.name) \(quoted($0.value)) always;" }
      + [
        "error_page 404 \(quoted(rules.path(.notFound)));", "error_page 410 @sitegen_gone;",
        "error_page 451 @sitegen_gone;",
      ]
  }

  private var pageLines: [String] {
    let base = rules.path(.home)
    var lines = [
      "location @sitegen_gone { try_files ${uri}index.html $uri =404; }",
      "location \(quoted(base)) { absolute_redirect off; }",
      "location ~ \(HostText.quoted("^" + HostText.pattern(base) + #"(?:.*/)?\.(?!well-known/)"#)) { return 404; }",
    ]
    if base != "/" {
      let bare = String(decoding: base.utf8.dropLast(), as: UTF8.self)
      lines.append(redirect(bare, to: rules.base))
    }
    lines += rules.fingerprinted.map {
      "location = \(quoted(rules.path($0))) { set $sitegen_cache \(quoted(HostRules.isForEver)); }"
    }
    return lines
  }

  private var redirectLines: [String] {
    rules.redirects.flatMap { redirect in
      rules.paths(redirect.from).map { self.redirect($0, to: rules.address(redirect.to)) }
    }
  }

  private func redirect(_ path: String, to address: String) -> String {
    "location = \(quoted(path)) { absolute_redirect off; return 301 \(quoted(address)); }"
  }

  private var goneLines: [String] {
    rules.gone.flatMap { gone in
      rules.paths(gone.page).filter {
        !gone.page.isFolderPage || $0.utf8.last == 0x2F || $0.isFile(named: "index.html")
      }
      .map { "location = \(quoted($0)) { return \(gone.status); }" }
    }
  }

  /// The page itself, found without another look at the locations, which would forget the variables.
  private var reservationLines: [String] {
    rules.reservations.map { reservation in
      let policy = reservation.policy.map { " set $sitegen_policy \(quoted($0));" } ?? ""
      let file = reservation.page.isFolderPage ? " try_files ${uri}index.html =404;" : ""
      return "location = \(quoted(rules.path(reservation.page))) { set $sitegen_reservation 1;\(policy)\(file) }"
    }
  }

  private var typeLines: [String] {
    rules.mediaTypes.map {
      let pattern = "^" + HostText.pattern(rules.path(.home)) + "(?:.*/)?" + HostText.pattern($0.fileName) + "$"
      return "location ~ \(HostText.quoted(pattern)) { types { } default_type \(quoted($0.type)); }"
    }
  }

  /// A text in quotes. nginx knows no way to write a dollar sign that is not a variable; in addresses there is one.
  private func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [0x22]
    for byte in text.utf8 {
      switch byte {
      case 0x22, 0x5C: bytes += [0x5C, byte]
      case 0x24: bytes.append(contentsOf: "%24".utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [0x22], as: UTF8.self)
  }

  private static func folder(_ base: String) -> String {
    String(decoding: base.utf8.dropFirst().dropLast(), as: UTF8.self)
  }
}
