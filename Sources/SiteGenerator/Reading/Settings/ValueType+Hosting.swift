import SiteModel

extension ValueType<[HostingSettings.Host]> {
  /// The hosts by name, each once.
  static let hosts = ValueType.list(of: ValueType<HostingSettings.Host>.choice).distinct()
}

extension ValueType<HostingSettings> {
  /// `[netlify]`, or `{hosts: [netlify], headers: {X-Frame-Options: DENY}}`.
  static let hosting = {
    let short = ValueType<[HostingSettings.Host]>.hosts
    let full = ValueType.record(RecordType<HostingSettings>.hosting)
    return ValueType(schema: .either([short.schema, full.schema])) { node, decoding in
      if case .mapping = node.content { return full.read(node, &decoding) }
      return short.read(node, &decoding).map { hosts in
        var settings = HostingSettings()
        settings.hosts = hosts
        return settings
      }
    }
  }()
}

extension ValueType<[String: HostingSettings.HeaderChoice]> {
  /// Headers by name. A name is a token (RFC 9110, section 5.1); a value is printable ASCII, so that neither can end a line
  /// of a server's configuration or of an answer.
  static let hostHeaders = {
    let headers = ValueType.map(of: ValueType<HostingSettings.HeaderChoice>.headerChoice)
    return ValueType(schema: headers.schema) { node, decoding in
      guard case .mapping(let entries) = node.content else { return headers.read(node, &decoding) }
      var seen: Set<String> = []
      for entry in entries {
        guard HeaderForm.isName(entry.name) else {
          decoding.report(
            "bad-header", at: entry.key, "'\(shortened(entry.name))' is no name of a header",
            hint: "use letters, digits and hyphens, such as X-Frame-Options")
          return nil
        }
        guard seen.insert(entry.name.lowercased()).inserted else {
          decoding.report("duplicate-key", at: entry.key, "the key '\(entry.name)' is here twice")
          return nil
        }
      }
      return headers.read(node, &decoding)
    }
  }()
}

extension ValueType<HostingSettings.HeaderChoice> {
  /// A value, or `false` for none.
  fileprivate static let headerChoice = {
    let text = ValueType<String>.nonBlank(upTo: 1_900)
    return ValueType(schema: .either([ValueType<Bool>.flag.schema, text.schema])) { node, decoding in
      if case .scalar("false", isPlain: true) = node.content { return HostingSettings.HeaderChoice.dropped }
      guard let value = text.read(node, &decoding) else { return nil }
      if HeaderForm.isValue(value) { return .value(value) }
      decoding.report(
        "bad-header", at: node.mark, "the value of a header has printable ASCII characters only, and no '$'",
        hint: "take out what is something else, or percent-encode it")
      return nil
    }
  }()
}

/// What headers may be made of.
private enum HeaderForm {
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 100
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D: true
        default: false
        }
      }
  }

  /// Without the dollar sign, which cannot be written in a configuration of nginx.
  static func isValue(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x24 } && text.utf8.first != 0x20
      && text.utf8.last != 0x20
  }
}
