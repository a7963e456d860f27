import Foundation
import Testing

/// Whatever the aliases and the folders of articles are called, nothing is written outside of the output, and two names that are
/// one address are an error that names both (SECURITY.md T11); the rest is in `HostileNamesTests`.
@Suite(.onOwnThread) struct HostilePlacesTests {
  /// A place in an article where a name may stand.
  enum Place: String, CaseIterable, Sendable { case alias, folder }

  @Test(arguments: Place.allCases)
  func staysInside(_ place: Place) throws {
    let around = try TemporaryFolder()
    let site = around.url.appendingPathComponent("work/site")
    for file in ["canary/file", "work/canary/file", "file"] { try around.write(file, "canary\n") }
    try around.write("work/site/sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    for (number, name) in HostileNames.all.enumerated() { try write(name, number, as: place, in: site) }
    let before = try Tree.read(around.url).filter { !$0.key.hasPrefix("work/site/") }
    #expect(before.count == 3)
    let result = try buildWhatCanBe(in: site)
    #expect(result.exitCode == 0, "\(result.errors.prefix(2_000))")
    #expect(try Tree.read(around.url).filter { !$0.key.hasPrefix("work/site/") } == before)
    let parts = try FileManager.default.contentsOfDirectory(atPath: site.path)
    #expect(Set(parts).isSubset(of: ["sitegen.yaml", "content", "public", ".sitegen"]), "\(parts)")
    try expectPlainNames(in: site.appendingPathComponent("public"))
  }

  @Test(arguments: [("caf\u{E9}", "cafe\u{301}"), ("\u{E5}", "a\u{30A}"), ("a", "a"), ("\u{439}", "\u{438}\u{306}")])
  func namesBoth(_ first: String, _ second: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    for (file, slug) in [("one", first), ("two", second)] {
      try folder.write("content/articles/\(file).md", "---\ntitle: T\ndate: 2026-03-04\nslug: \(slug)\n---\nText.\n")
    }
    let result = try Command.run(["build"], in: folder.url)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("content/articles/one.md") && result.errors.contains("content/articles/two.md"))
  }

  @Test(arguments: [("Photo.PNG", "photo.png"), ("caf\u{E9}.png", "cafe\u{301}.png"), ("\u{416}.png", "\u{436}.png")])
  func namesBothFiles(_ first: String, _ second: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("sitegen.yaml", "title: Test\nurl: https://test.example.org/\n")
    for file in [first, second] { try folder.write("content/files/\(file)", "x") }
    let result = try Command.run(["build"], in: folder.url)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("files/\(first)") && result.errors.contains("files/\(second)"), "\(result.errors)")
  }

  private func write(_ name: String, _ number: Int, as place: Place, in site: URL) throws {
    let quoted = HostilePlacesTests.quoted(name)
    let file = place == .folder ? "articles/\(name)/a-\(number).md" : "articles/a-\(number).md"
    let lines = "title: T \(number)" + (place == .alias ? "\naliases: [\(quoted)]" : "")
    if place == .folder {
      // What a folder cannot hold at all, and what leads out of it here already.
      guard !name.isEmpty, name != "..", name.utf8.allSatisfy({ $0 != 0x2F && $0 != 0 }) else { return }
      if name.utf8.count > 255 { return }
    }
    let target = site.appendingPathComponent("content").path + "/" + file
    try FileManager.default.createDirectory(
      atPath: String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]), withIntermediateDirectories: true)
    try Data("---\n\(lines)\ndate: 2026-03-04\n---\nText.\n".utf8).write(to: URL(fileURLWithPath: target))
  }

  /// A text of YAML.
  private static func quoted(_ name: String) -> String {
    var text = "\""
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: text.unicodeScalars.append(contentsOf: ["\\", scalar])
      case 0x20...0x7E: text.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        text += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return text + "\""
  }

  /// Builds, and takes away what is refused, each with its place, until the rest is a site.
  private func buildWhatCanBe(in site: URL) throws -> Command.Result {
    var result = try Command.run(["build"], in: site)
    for _ in 0..<6 where result.exitCode == 1 {
      let report = try Command.run(["check", "--format", "json"], in: site)
      #expect(report.errors.isEmpty && report.exitCode == 1, "\(report.exitCode): \(report.errors)")
      let found = try #require(try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any])
      let refused = try #require(found["diagnostics"] as? [[String: Any]]).filter {
        $0["severity"] as? String == "error"
      }
      #expect(!refused.isEmpty)
      for finding in refused {
        guard let file = finding["file"] as? String else { continue }
        try? FileManager.default.removeItem(atPath: site.path + "/" + file)
      }
      result = try Command.run(["build"], in: site)
    }
    return result
  }

  /// Asked of each name apart from the code that made it.
  private func expectPlainNames(in output: URL) throws {
    let files = try Tree.read(output)
    #expect(files.count > 3)
    for (path, bytes) in files {
      for part in path.utf8.split(separator: 0x2F) {
        let name = String(decoding: part, as: UTF8.self)
        let isOwn = [".sitegen-output", ".nojekyll", ".htaccess", ".well-known"].contains(name)
        #expect(part.count <= 110 && (isOwn || part.first != 0x2E) && part.last != 0x2E, "\(path)")
        #expect(!part.contains { $0 <= 0x20 || $0 == 0x7F || Array("\\:*?\"<>|%#".utf8).contains($0) }, "\(path)")
      }
      guard path.hasSuffix(".html") else { continue }
      for mark in ["<script>f", "<img src=x", "<b>", "href=\"javascript:", "secret"] {
        #expect(bytes.range(of: Data(mark.utf8)) == nil, "\(path): \(mark)")
      }
    }
  }
}
