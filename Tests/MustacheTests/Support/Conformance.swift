import Foundation
import Mustache
import Testing

/// The official Mustache specification: a folder of JSON files, one for each suite.
enum Conformance {
  /// One case of a suite.
  struct Case: Sendable, CustomTestStringConvertible {
    let suite: String
    let name: String
    let data: FreeValue
    let template: String
    let partials: [String: String]
    let expected: String
    var testDescription: String { "\(suite): \(name)" }
  }

  /// `mustache` in the folder that `SITEGEN_CONFORMANCE` names, else in `../shared/conformance` beside the package.
  static let folder: URL? = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let root =
      ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
      ?? package.appendingPathComponent("../shared/conformance")
    let folder = root.appendingPathComponent("mustache").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// All cases of all suites; none where there is no folder. A file that cannot be read stops the tests.
  static let cases: [Case] = {
    do {
      guard let folder else { return [] }
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      return try files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.flatMap { try cases(in: $0) }
    } catch {
      fatalError("the Mustache specification cannot be read: \(error)")
    }
  }()

  private struct Suite: Decodable {
    struct Test: Decodable {
      let name: String
      let data: FreeJSON
      let template: String
      let partials: [String: String]?
      let expected: String
    }
    let tests: [Test]
  }

  private static func cases(in file: URL) throws -> [Case] {
    let suite = try JSONDecoder().decode(Suite.self, from: Data(contentsOf: file))
    return suite.tests.map {
      Case(
        suite: file.deletingPathExtension().lastPathComponent, name: $0.name, data: $0.data.value,
        template: $0.template, partials: $0.partials ?? [:], expected: $0.expected)
    }
  }
}

/// JSON as free data.
private struct FreeJSON: Decodable {
  let value: FreeValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let flag = try? container.decode(Bool.self) {
      value = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      value = .number("\(number)")
    } else if let number = try? container.decode(Double.self) {
      value = .number("\(number)")
    } else if let text = try? container.decode(String.self) {
      value = .text(text)
    } else if let items = try? container.decode([FreeJSON].self) {
      value = .list(items.map(\.value))
    } else {
      let record = try container.decode([String: FreeJSON].self)
      value = .record(record.map { FreeValue.Entry($0.key, $0.value.value) })
    }
  }
}
