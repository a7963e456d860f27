import SiteModel

extension RecordType<CrawlerSettings> {
  static let crawlers = RecordType(
    "'robots'", make: { CrawlerSettings() },
    [
      Field("disallow", .list(of: .crawlerPath), \.disallowed, "paths that all crawlers are asked to leave alone"),
      Field("agents", .crawlerPaths, \.agents, "the same for single crawlers, by name: {GPTBot: [/]}"),
    ])
}

extension RecordType<TrustSettings> {
  static let trust = RecordType(
    "'trust'", make: { TrustSettings() },
    [
      Field("belongsTo", .list(of: .webAddress), \.belongsTo, "associations of which the publisher is a member"),
      Field("members", .list(of: .webAddress), \.members, "members, where the publisher is an association"),
      Field("controlledBy", .list(of: .webAddress), \.controlledBy, "who controls the publisher"),
      Field("controls", .list(of: .webAddress), \.controls, "sites that the publisher controls"),
      Field("social", .list(of: .webAddress), \.social, "its accounts elsewhere"),
      Field("customers", .list(of: .webAddress), \.customers, "whom it supplies with articles"),
      Field("vendors", .list(of: .webAddress), \.vendors, "who supplies it"),
      Field("disclosures", .list(of: .webAddress), \.disclosures, "pages with its principles, owners and corrections"),
      Field("contacts", .list(of: .webAddress), \.contacts, "pages where it can be reached"),
      Field("dataTraining", .flag, \.allowsDataTraining, "whether models may be trained with its articles"),
    ])
}

extension ValueType<String> {
  /// A path as `robots.txt` has it: from the root of the host, with `*` and `$` as wildcards.
  static let crawlerPath = ValueType(
    schema: .form(TextForm(maxLength: 1_000, pattern: "^/", examples: ["/drafts/", "/*.pdf$"]))
  ) { node, decoding in
    guard let path = ValueType<String>.text(upTo: 1_000).read(node, &decoding) else { return nil }
    if path.utf8.first == 0x2F { return path }
    decoding.reportType(node, expected: "a path that begins with /")
    return nil
  }
}

extension ValueType<[String: [String]]> {
  /// Paths by the name of a crawler, which is a word of letters, hyphens and underscores (RFC 9309, section 2.2.1).
  static let crawlerPaths = {
    let paths = ValueType.map(of: ValueType<[String]>.list(of: .crawlerPath))
    return ValueType(schema: paths.schema) { node, decoding in
      guard let agents = paths.read(node, &decoding) else { return nil }
      guard let name = agents.keys.sorted().first(where: { !isCrawlerName($0) }) else { return agents }
      decoding.report(
        "bad-crawler", at: node.mark, "'\(shortened(name))' is no name of a crawler",
        hint: "use letters, hyphens and underscores, such as GPTBot; '*' is 'disallow'")
      return nil
    }
  }()

  private static func isCrawlerName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x5F }
  }
}
