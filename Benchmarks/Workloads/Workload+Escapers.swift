import Mustache

@testable import HTML
@testable import SiteGenerator

extension Workload {
  /// Each of the ways in which a text is written where it must stay a text.
  static let escapers = [
    escaper("html") { HTMLEscaping.append($0, to: &$1) },
    escaper("html-text") { Escaping.append(text: $0, $0.indices, to: &$1) },
    escaper("addresses") { AddressEscaping.append($0.span, to: &$1) },
    escaper("json") { JSONEscaping.append($0.span, to: &$1) },
    escaper("xml") { XMLText.append($0.span, to: &$1) },
  ]

  private static func escaper(
    _ name: String, _ append: @escaping @Sendable ([UInt8], inout [UInt8]) -> Void
  ) -> Workload {
    Workload("escape-\(name)", of: "4 KB of text", isBrief: true) {
      let text = SampleText.plain
      return {
        var output: [UInt8] = []
        output.reserveCapacity(2 * text.count)
        append(text, &output)
        return output.count
      }
    }
  }
}
