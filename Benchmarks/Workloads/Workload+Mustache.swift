import Mustache

extension Workload {
  /// The template engine, without any site.
  static let templates = [
    Workload("template", of: "a page of four templates and 6 KB of text", isBrief: true) {
      let template = try ArticlePage.template()
      let style = AddressStyle(prefix: "/")
      return {
        var output: [UInt8] = []
        output.reserveCapacity(16_384)
        template.render(ArticlePage.value, addresses: style, into: &output)
        return output.count
      }
    },
    Workload("template-compiled", of: "the same four templates") {
      _ = try ArticlePage.template()
      return { (try? ArticlePage.template()) == nil ? 0 : 1 }
    },
  ]
}
