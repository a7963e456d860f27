import Mustache
import Testing

/// The official Mustache specification, minus lambdas, which are left out on purpose.
///
/// The specification is not part of this repository. Where it is not on the machine, the tests say that they are skipped.
@Suite(.enabled(if: Conformance.folder != nil, "no Mustache specification here: set SITEGEN_CONFORMANCE to its folder"))
struct ConformanceTests {
  @Test(arguments: Conformance.cases)
  func rendersAsSpecified(_ test: Conformance.Case) throws {
    var sources = test.partials.map { TemplateSource(name: $0.key, file: $0.key, bytes: Array($0.value.utf8)) }
    sources.append(TemplateSource(name: "(main)", file: "(main)", bytes: Array(test.template.utf8)))
    let library = TemplateLibrary(sources, freeValuesMayBeRaw: true, missingPartialsAreEmpty: true)
    #expect(library.faults == [])
    let template = try library.template("(main)", root: .free)
    var output: [UInt8] = []
    template.render(.free(test.data), addresses: AddressStyle(prefix: "/"), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == test.expected)
  }

  @Test(arguments: [
    ("comments", 12), ("delimiters", 14), ("dynamic-names", 21), ("inheritance", 27), ("interpolation", 42),
    ("inverted", 22), ("partials", 12), ("sections", 34),
  ])
  func isComplete(suite: String, count: Int) {
    #expect(Conformance.cases.count { $0.suite == suite } >= count)
  }
}
