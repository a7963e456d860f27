import SiteModel

/// What `license:` may name: a licence, or a statement for what no licence covers.
enum LicenseReference: Sendable {
  case license(License)
  case statement(RightsStatement)
}

extension ValueType<LicenseReference> {
  /// An SPDX id, a licence's address in any of its spellings, or a rightsstatements.org address.
  static let license = ValueType(schema: .form(.licenseOrStatement)) { node, decoding in
    guard case .scalar(let text, _) = node.content, !node.isNull else {
      decoding.reportType(node, expected: "a licence such as CC-BY-ND-4.0, or its address")
      return nil
    }
    if let statement = RightsStatement(reading: text) {
      guard statement.isPublishable else {
        decoding.report(
          "R014", at: node.mark, "'\(statement.name)' is no ground on which something may be published",
          hint: "find out who holds the rights; 'NKC' says that somebody looked and found nobody", layer: .licence)
        return nil
      }
      return .statement(statement)
    }
    return readLicense(text, at: node.mark, &decoding).map { .license($0) }
  }
}

extension ValueType<License?> {
  /// The licence of a picture; a statement says nothing that could be linked.
  static let pictureLicense = ValueType(schema: .form(.license), read: readOptionalLicense)
  /// The usual licence of an outlet.
  static let outletLicense = pictureLicense

  private static func readOptionalLicense(_ node: YAMLNode, _ decoding: inout YAMLDecoding) -> License?? {
    guard case .scalar(let text, _) = node.content else {
      decoding.reportType(node, expected: "a licence such as CC-BY-4.0, or its address")
      return nil
    }
    return readLicense(text, at: node.mark, &decoding).map { .some($0) }
  }
}

private func readLicense(_ text: String, at mark: YAMLMark, _ decoding: inout YAMLDecoding) -> License? {
  do throws(LicenseReadingFault) {
    return try License(reading: text)
  } catch {
    decoding.report(error.ruleID, at: mark, error.text, hint: error.hint, layer: .licence)
    return nil
  }
}
