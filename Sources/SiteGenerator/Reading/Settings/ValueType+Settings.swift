import SiteModel

extension ValueType<TimeZoneRules> {
  /// `UTC`, an offset, or a name of the IANA database, which the machine must have.
  static let timeZone = ValueType(schema: .form(.timeZone)) { node, decoding in
    guard case .scalar(let text, _) = node.content, !text.isEmpty else {
      decoding.reportType(node, expected: "a time zone")
      return nil
    }
    if let rules = TimeZoneRules(readingOffset: text) ?? TimeZoneDatabase.rules(named: text) { return rules }
    decoding.report(
      "unknown-time-zone", at: node.mark, "'\(shortened(text))' is not a time zone that is known here",
      hint: "write UTC, an offset such as +01:00, or a name such as Europe/Berlin (from the package tzdata)")
    return nil
  }
}

extension ValueType<String> {
  /// A taxonomy's name: a word that can be a key and an address.
  static let taxonomyName = ValueType(schema: .form(.taxonomyName)) { node, decoding in
    guard case .scalar(let text, _) = node.content, !text.isEmpty, text == Slug.make(from: text) else {
      decoding.reportType(node, expected: "a taxonomy's name in lower case, such as regions")
      return nil
    }
    guard !keysWithOtherMeaning.contains(text) else {
      decoding.report(
        "taken-key", at: node.mark, "'\(text)' already means something in the front matter of articles",
        hint: "give the taxonomy another name")
      return nil
    }
    return text
  }

  /// The keys of front matter that say something else than terms.
  private static let keysWithOtherMeaning = Set(FrontMatter.keys(taxonomies: []).fields.map(\.name))
    .subtracting(["authors", "regions", "topics", "tags"])

  /// An address pattern such as `/:year/:month/:slug/`.
  static let permalink = ValueType(schema: .form(.permalink)) { node, decoding in
    guard case .scalar(let text, _) = node.content else {
      decoding.reportType(node, expected: "a pattern such as /:year/:month/:slug/")
      return nil
    }
    if let fault = Permalink.fault(in: text) {
      decoding.report("bad-permalink", at: node.mark, fault, hint: "known here: \(Permalink.known)")
      return nil
    }
    return text
  }

  /// A path of the site, or an address elsewhere.
  static let menuAddress = ValueType(schema: .form(.menuAddress)) { node, decoding in
    if case .scalar(let text, _) = node.content, text.utf8.first == 0x2F || WebAddress(text) != nil { return text }
    decoding.reportType(node, expected: "a path of the site such as /about/, or an address that begins with https://")
    return nil
  }
}

extension ValueType<TaxonomySettings> {
  /// `series`, or `{name: series, title: In parts}`.
  static let taxonomy = {
    let name = ValueType<String>.taxonomyName
    let full = ValueType.record(.taxonomy)
    return ValueType(schema: .either([name.schema, full.schema])) { node, decoding in
      if case .mapping = node.content { return full.read(node, &decoding) }
      return name.read(node, &decoding).map { TaxonomySettings(name: $0) }
    }
  }()
}

extension ValueType<Int> {
  /// `{size: 20}`.
  static let pageSize = ValueType.record(
    RecordType(
      "'pagination'", make: { 20 }, [Field("size", .integer(1...1_000), \.self, "how many articles a list page holds")])
  )
}

extension ValueType<PixelConsent> {
  /// `{pixels: load}`.
  static let privacy = ValueType.record(
    RecordType("'privacy'", make: { PixelConsent.load }, [Field("pixels", .choice, \.self, "load or ask")]))
}

extension ValueType<PolicyText> {
  /// `true` (the built-in wording), `false`, or the site's own.
  static func policyText(_ kind: WordingKind) -> ValueType {
    let flag = ValueType<Bool>.flag
    let text = ValueType<String>.wording(kind)
    return ValueType(schema: .either([flag.schema, text.schema])) { node, decoding in
      if case .scalar("true", isPlain: true) = node.content { return .builtIn }
      if case .scalar("false", isPlain: true) = node.content { return PolicyText.none }
      return text.read(node, &decoding).map { .own($0) }
    }
  }
}

extension TextForm {
  fileprivate static let timeZone = TextForm(
    maxLength: 60, pattern: "^.", examples: ["UTC", "+01:00", "Europe/Berlin"])
  fileprivate static let taxonomyName = TextForm(maxLength: 40, pattern: slug.pattern, examples: ["regions"])
  fileprivate static let permalink = TextForm(
    maxLength: 200, pattern: "^/(.*/)?:slug/(.*/)?$", examples: ["/:year/:month/:slug/"])
  fileprivate static let menuAddress = TextForm(
    maxLength: 1_000, pattern: "^(/.*|\(webAddress))$", examples: ["/about/", "https://example.org/"])
}
