import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// Small sites for tests of rules: what an example or a test does not say is filled in.
enum RuleSites {
  static let outlet = "name: The Post\nurl: https://post.example.org/"
  static let settings = "title: The Desk\nurl: https://desk.example.org/"
  /// 2026-06-01T12:00:00Z.
  static let noon = 1_780_315_200

  /// What a build says of an example.
  static func diagnostics(_ example: RuleExample, asOf: Int = noon) async throws -> [Diagnostic] {
    try await report(example, asOf: asOf).diagnostics
  }

  static func report(_ example: RuleExample, asOf: Int = noon) async throws -> BuildReport {
    let folder = try TemporaryFolder()
    if !example.before.isEmpty { try await buildEarlier(example, in: folder) }
    for (path, text) in completed(example) { try folder.write(path, text + "\n") }
    let options = BuildOptions(source: folder.path, now: asOf, width: 1)
    return try await Generator(options: options).build()
  }

  /// Builds the site as it was before, and takes away the files that were different.
  private static func buildEarlier(_ example: RuleExample, in folder: TemporaryFolder) async throws {
    var files = completed(example).filter { !$0.key.hasPrefix("content/articles/") }
    for file in example.before { files[file.path] = file.text }
    for (path, text) in files { try folder.write(path, text + "\n") }
    let report = try await Generator(options: BuildOptions(source: folder.path, now: noon, width: 1)).build()
    #expect(report.diagnostics.isEmpty, "\(report.diagnostics.map(\.text))")
    for file in example.before { try FileManager.default.removeItem(atPath: folder(file.path)) }
  }

  /// The ids of the rules that an article with some front matter breaks, of an outlet and a site with some facts.
  static func broken(
    _ lines: String, outlet: String = "", settings: String = "", asOf: Int = noon
  ) async throws -> Set<String> {
    let example = RuleExample.republished(
      lines, outlet: RuleSites.outlet + "\n" + outlet, settings: RuleSites.settings + "\n" + settings)
    return Set(try await diagnostics(example, asOf: asOf).map(\.id))
  }

  static func completed(_ example: RuleExample) -> [String: String] {
    var files = Dictionary(uniqueKeysWithValues: example.files.map { ($0.path, $0.text) })
    files["content/outlets/post.yaml", default: ""] = whole(files["content/outlets/post.yaml"] ?? "", outlet)
    files["sitegen.yaml", default: ""] = whole(files["sitegen.yaml"] ?? "", settings)
    if !files.keys.contains(where: { $0.hasPrefix("content/articles/") }) {
      let article = RuleExample.republished("rights: {basis: license, license: CC-BY-4.0}")
      for file in article.files { files[file.path] = file.text }
    }
    return files
  }

  /// The lines that are there, and those of the usual ones whose key is not.
  static func whole(_ text: String, _ usual: String) -> String {
    let missing = usual.split(separator: "\n").filter { line in
      !text.split(separator: "\n").contains { $0.prefix { $0 != ":" } == line.prefix { $0 != ":" } }
    }
    return (missing.map { String($0) } + [text]).joined(separator: "\n")
  }
}
