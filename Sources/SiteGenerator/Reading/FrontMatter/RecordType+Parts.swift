import SiteModel

// The small records that articles and outlets share.

extension RecordType<Author> {
  static let author = RecordType(
    "an author", make: { Author(name: "") },
    [
      .required("name", .text(upTo: 200), \.name, "as the byline names them"),
      Field("url", .webAddress, \.url, "where the author is found"),
      Field("type", .choice, \.kind, "person or organization"),
      Field("affiliation", .text(upTo: 200), \.affiliation, "the institution they belong to"),
    ])
}

extension RecordType<ImageReference> {
  static let image = RecordType(
    "an image", make: { ImageReference() },
    [
      .required("src", .text(upTo: 1_000), \.source, "a file beside the article, or a path of the site"),
      Field("alt", .text(upTo: 2_000), \.alternativeText, "what it shows, for those who do not see it"),
      Field("creator", .text(upTo: 200), \.creator, "who made it"),
      Field("creditText", .text(upTo: 500), \.creditText, "how it must be credited"),
      Field("license", .pictureLicense, \.license, "its own licence"),
      Field("cleared", .flag, \.isCleared, "true where somebody checked that it may be shown"),
    ])
}

extension RecordType<ImageReference> {
  /// A picture that stands in a text.
  static let textImage = RecordType(
    "a picture of the text", make: { ImageReference() },
    image.fields + [Field("caption", .text(upTo: 2_000), \.caption, "what stands below it")])
}

extension RecordType<Permission> {
  static let permission = RecordType(
    "'permission'", make: { Permission() },
    [
      Field("from", .text(upTo: 500), \.from, "who gave it"),
      Field("date", .date, \.date, "when"),
      Field("reference", .text(upTo: 500), \.reference, "where it is written down"),
      Field("scope", .list(of: .scope), \.scope, "for what, such as [web]"),
      Field("until", .date, \.until, "the last day on which it holds"),
      Field("revoked", .date, \.revoked, "when it was taken back"),
    ])
}

extension RecordType<FairUse> {
  static let fairUse = RecordType(
    "'fairUse'", make: { FairUse() },
    [
      Field("purpose", .text(upTo: 2_000), \.purpose, "the purpose and character of the use"),
      Field("nature", .text(upTo: 2_000), \.nature, "the nature of the work"),
      Field("amount", .text(upTo: 2_000), \.amount, "the amount and substantiality of the part used"),
      Field("market", .text(upTo: 2_000), \.market, "the effect on the market for the work"),
    ])
}

extension RecordType<Waiver> {
  static let waiver = RecordType(
    "a waiver", make: { Waiver() },
    [
      .required("rule", .text(upTo: 20), \.rule, "the rule's id, such as R022"),
      .required("because", .text(upTo: 1_000), \.because, "why it may stand"),
      .required("by", .text(upTo: 200), \.by, "who decided"),
      Field("until", .date, \.until, "the last day on which it holds", isRequired: true),
    ])
}

extension RecordType<Withdrawal> {
  static let withdrawal = RecordType(
    "'withdrawn'", make: { Withdrawal() },
    [
      Field("date", .date, \.date, "when it was taken down", isRequired: true),
      Field("reason", .text(upTo: 1_000), \.reason, "why"),
      Field("status", .withdrawalStatus, \.status, "410 (gone) or 451 (unavailable for legal reasons)"),
      Field("shown", .flag, \.wasShown, "true where readers had seen it before an embargo was set"),
    ])
}

extension ValueType<Author> {
  /// A name, or a record.
  static let author = ValueType.textOrRecord(.author) { Author(name: $0) }
}

extension ValueType<Int> {
  /// 410 or 451.
  static let withdrawalStatus = ValueType(schema: .choice(["410", "451"])) { node, decoding in
    if case .scalar("410", _) = node.content { return 410 }
    if case .scalar("451", _) = node.content { return 451 }
    decoding.reportType(node, expected: "410 or 451")
    return nil
  }
}

extension ValueType<CopyrightYears> {
  static let years = ValueType(schema: .form(.years)) { node, decoding in
    if case .scalar(let text, _) = node.content, let years = CopyrightYears(reading: text) { return years }
    decoding.report(
      "R011", at: node.mark, "expected a year of four digits or a range such as 2019-2026", layer: .licence)
    return nil
  }
}

extension ValueType<String> {
  /// A language tag (BCP 47) in its usual form: `en`, `pt-BR`, `zh-Hant`.
  static let languageTag = ValueType(schema: .form(.languageTag)) { node, decoding in
    if case .scalar(let text, _) = node.content {
      let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
      let isTag = parts.enumerated().allSatisfy { index, part in
        (index == 0 ? 2...3 : 1...8).contains(part.count) && part.allSatisfy(isLetterOrDigit)
      }
      if isTag, text.utf8.count <= 35 { return normalized(parts.map { String($0) ?? "" }) }
    }
    decoding.reportType(node, expected: "a language tag such as en, de or pt-BR")
    return nil
  }

  /// As RFC 5646 (2.1.1) recommends: `zh-Hant-TW`, so that one language is written in one way.
  private static func normalized(_ parts: [String]) -> String {
    var isExtension = false
    return parts.enumerated().map { index, part in
      defer { if part.utf8.count == 1 { isExtension = true } }
      switch part.utf8.count {
      case 2 where index > 0 && !isExtension: return part.uppercased()
      case 4 where index > 0 && !isExtension:
        return part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: return part.lowercased()
      }
    }.joined(separator: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}

extension ValueType<String> {
  /// A word of a permission's scope: one that the rules know, or a medium or a place.
  static let scope: ValueType = {
    let word = ValueType.text(upTo: 100)
    return ValueType(schema: .either([.choice(Permission.knownScopes), word.schema])) { node, decoding in
      word.read(node, &decoding)
    }
  }()
}
