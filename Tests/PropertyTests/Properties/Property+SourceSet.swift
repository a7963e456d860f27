@testable import HTML

extension Property {
  /// What is left of a `srcset` is a list of addresses that pictures may have, each with one descriptor; reading it again
  /// changes nothing.
  static let sourceSet = Property("source-set", cases: 20_000) { input in
    var (output, again): ([UInt8], [UInt8]) = ([], [])
    var count = 0
    SourceSet.clean(input[...], into: &output) { _ in
      count += 1
      return true
    }
    if output.contains(where: { $0 < 0x20 }) { return "a control character: \(output.text.debugDescription)" }
    var (seen, fault): (Int, String?) = (0, nil)
    SourceSet.clean(output[...], into: &again) { address in
      seen += 1
      let scheme = WebText.scheme(of: address)
      if let scheme, scheme != "http", scheme != "https" { fault = "the address \(address.text)" }
      if WebText.isOfOtherHost(address) { fault = "the address \(address.text)" }
      return true
    }
    if let fault { return fault }
    return again == output && seen == count ? nil : "not the same again: \(output.text.debugDescription)"
  }
}
