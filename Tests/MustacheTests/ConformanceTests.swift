import Foundation
import Mustache
import Testing

/// The official Mustache specification, minus lambdas, which are left out on purpose.
@Suite struct ConformanceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let suite: String
    let name: String
    let data: FreeValue
    let template: String
    let partials: [String: String]
    let expected: String
    var testDescription: String { "\(suite): \(name)" }
  }

  @Test(
    .enabled(if: Conformance.mustache != nil, "the specification is not on this machine: set SITEGEN_CONFORMANCE"),
    arguments: Conformance.cases)
  func passes(_ test: Case) throws {
    var sources = test.partials.map { TemplateSource(name: $0, file: $0, bytes: Array($1.utf8)) }
    sources.append(TemplateSource(name: "main template", file: "main", bytes: Array(test.template.utf8)))
    let library = TemplateLibrary(sources, freeValuesMayBeRaw: true, missingPartialsAreEmpty: true)
    #expect(library.faults == [])
    let template = try library.template("main template", root: .free)
    var output: [UInt8] = []
    template.render(.free(test.data), addresses: AddressStyle(prefix: "/", directoryIndex: ""), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == test.expected)
  }

  @Test(.enabled(if: Conformance.mustache != nil)) func hasEverySuite() {
    #expect(Conformance.cases.count >= 130)
  }
}

/// Finds the specification: `SITEGEN_CONFORMANCE`, else beside the package.
enum Conformance {
  static let mustache: URL? = {
    let root = ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("../shared/conformance")
    let folder = root.appendingPathComponent("mustache").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  static let cases: [ConformanceTests.Case] = {
    guard let mustache else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(at: mustache, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap(read)
  }()

  private static func read(_ file: URL) -> [ConformanceTests.Case] {
    guard let bytes = try? Data(contentsOf: file),
      let suite = try? JSONSerialization.jsonObject(with: bytes) as? [String: Any],
      let tests = suite["tests"] as? [[String: Any]]
    else { return [] }
    return tests.map { test in
      ConformanceTests.Case(
        suite: file.deletingPathExtension().lastPathComponent, name: test["name"] as? String ?? "",
        data: value(test["data"] ?? NSNull()), template: test["template"] as? String ?? "",
        partials: test["partials"] as? [String: String] ?? [:], expected: test["expected"] as? String ?? "")
    }
  }

  private static func value(_ json: Any) -> FreeValue {
    switch json {
    case let number as NSNumber where unsafe String(cString: number.objCType) == "c": .flag(number.boolValue)
    case let number as NSNumber: .number("\(number)")
    case let text as String: .text(text)
    case let list as [Any]: .list(list.map(value))
    case let record as [String: Any]: .record(record.map { FreeValue.Entry($0, value($1)) })
    default: .null
    }
  }
}
