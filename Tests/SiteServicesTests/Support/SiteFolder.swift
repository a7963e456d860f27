import Foundation

/// A site in a folder that is gone when the test is over.
final class SiteFolder: Sendable {
  let url: URL

  /// Settings, one outlet, two articles and a page, in one section.
  init(settings: String = "title: Test\nurl: https://test.example.org/\n", in place: URL? = nil) throws {
    url =
      place ?? FileManager.default.temporaryDirectory.appendingPathComponent("sitegen-preview-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try write("sitegen.yaml", settings)
    try write("content/outlets/post.yaml", "name: The Post\nurl: https://post.example.org/\nlicense: CC-BY-ND-4.0\n")
    try write("content/articles/harbour.md", Self.article("Harbour", body: "The harbour is open.\n"))
    try write("content/articles/ferry.md", Self.article("Ferry", body: "The ferry sails.\n"))
    try write("content/about.md", "---\ntitle: About\ndate: 2026-03-04\n---\n\nUs.\n")
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var path: String { url.path }

  /// Writes a file, with its folders, in its place.
  func write(_ path: String, _ text: String) throws {
    let file = url.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ path: String) throws { try FileManager.default.removeItem(at: url.appendingPathComponent(path)) }

  func move(_ path: String, to other: String) throws {
    try FileManager.default.moveItem(at: url.appendingPathComponent(path), to: url.appendingPathComponent(other))
  }

  /// Runs a shell script in the folder.
  func shell(_ script: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = url
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  /// A republished article.
  static func article(
    _ title: String, outlet: String = "post", keys: String = "", body: String = "The text.\n"
  ) -> String {
    let address = "https://\(outlet).example.org/\(title.lowercased().split(separator: " ").joined(separator: "-"))"
    return """
      ---
      title: "\(title)"
      date: 2026-03-04
      source: {outlet: \(outlet), url: "\(address)", date: 2026-03-02}
      authors: [Ann Author]
      rights: {basis: license}
      \(keys)
      ---

      \(body)
      """
  }
}
