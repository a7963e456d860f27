import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

@Suite struct OutputManifestTests {
  static let hash = String(repeating: "0a", count: 32)
  static let digest = SHA256Digest(hexadecimal: hash.utf8) ?? .unknown

  static let manifest = OutputManifest(
    site: "https://example.org/",
    files: [
      .init(path: "b.html", size: 12, digest: digest, sources: []),
      .init(
        path: "a/ü \"q\" \\ \n\u{1}.html", size: 0, digest: digest, sources: ["content/a.md", "content/b \"c\".md"]),
    ])

  @Test func hasALineForEachFileInTheOrderOfPaths() {
    let text = String(decoding: OutputManifestTests.manifest.bytes, as: UTF8.self)
    #expect(
      text == """
        {
        "sitegen": 1,
        "site": "https://example.org/",
        "files": [
        {"path": "a/ü \\"q\\" \\\\ \\n\\u0001.html", "size": 0, "sha256": "\(OutputManifestTests.hash)", \
        "sources": ["content/a.md", "content/b \\"c\\".md"]},
        {"path": "b.html", "size": 12, "sha256": "\(OutputManifestTests.hash)", "sources": []}
        ]
        }

        """)
  }

  @Test func readsWhatItWrote() {
    #expect(OutputManifest(reading: OutputManifestTests.manifest.bytes) == OutputManifestTests.manifest)
    let empty = OutputManifest(site: "x", files: [])
    #expect(OutputManifest(reading: empty.bytes) == empty)
    for view in [
      BuiltView(asOf: Timestamp(reading: "2026-06-01")), BuiltView(includesDrafts: true),
      BuiltView(asOf: Timestamp(reading: "2026-06-01T12:00:00+02:00"), includesDrafts: true, includesFuture: true),
      BuiltView(asOf: Timestamp(reading: "2026-06-01T12:00:00"), includesFuture: true),
    ] {
      let looking = OutputManifest(site: "x", view: view, files: OutputManifestTests.manifest.files)
      #expect(OutputManifest(reading: looking.bytes) == looking, "\(String(decoding: looking.bytes, as: UTF8.self))")
    }
  }

  /// A status stands only where it is not 200, so that older lists are read and lists without any are as they were.
  @Test func saysWhatIsGone() throws {
    let gone = [410, 451].map { status in
      OutputManifest.File(
        path: "\(status)/index.html", size: 1, digest: OutputManifestTests.digest, sources: [], status: status)
    }
    let manifest = OutputManifest(site: "x", files: gone + OutputManifestTests.manifest.files)
    let text = String(decoding: manifest.bytes, as: UTF8.self)
    #expect(text.contains("\"sources\": [], \"status\": 451},\n"))
    #expect(text.components(separatedBy: "status").count == 3)
    #expect(OutputManifest(reading: manifest.bytes) == manifest)
    for wrong in ["200", "404", "0410", "-1", "", "410, \"status\": 410"] {
      let damaged = text.replacing("\"status\": 410", with: "\"status\": \(wrong)")
      #expect(OutputManifest(reading: Array(damaged.utf8)) == nil, "\(wrong)")
    }
  }

  /// What is for servers stands behind the files, and only where there is some: lists without any are as they were.
  @Test func saysWhatServersInclude() throws {
    let server = OutputManifest.File(path: "nginx.conf", size: 7, digest: OutputManifestTests.digest, sources: [])
    let other = OutputManifest.File(path: "sitegen.caddy", size: 7, digest: OutputManifestTests.digest, sources: [])
    for files in [[], OutputManifestTests.manifest.files] {
      for servers in [[server], [other, server]] {
        let manifest = OutputManifest(site: "x", files: files, servers: servers)
        #expect(OutputManifest(reading: manifest.bytes) == manifest)
        #expect(manifest.servers.first == server && manifest.files == files)
        let bytes = manifest.bytes
        for count in 0..<bytes.count { #expect(OutputManifest(reading: Array(bytes[..<count])) == nil) }
      }
    }
    let text = String(decoding: OutputManifest(site: "x", files: [], servers: [server]).bytes, as: UTF8.self)
    #expect(text.contains("\n],\n\"servers\": [\n{\"path\": \"nginx.conf\", "))
    for wrong in ["\"servers\": [\n],\n\"servers\": [", "\"server\": [", ""] {
      #expect(OutputManifest(reading: Array(text.replacing("\"servers\": [", with: wrong).utf8)) == nil, "\(wrong)")
    }
    let twice = OutputManifest(site: "x", files: [], servers: [server, server])
    #expect(OutputManifest(reading: twice.bytes) == nil)
  }

  @Test func refusesEveryBeginningOfItself() {
    let bytes = OutputManifestTests.manifest.bytes
    for count in 0..<bytes.count { #expect(OutputManifest(reading: Array(bytes[..<count])) == nil, "\(count) bytes") }
  }

  static let damages: [(from: String, to: String)] = [
    ("\"sitegen\": 1", "\"sitegen\": 2"), ("b.html", "../b.html"), ("b.html", "/b.html"), ("b.html", "a//b.html"),
    ("b.html", "a/../../b.html"), ("b.html", "b.\\u0000html"), ("b.html", ""), ("12", "-12"), ("12", "1.2"),
    ("12", "99999999999999999999"), ("0a0a", "0a0"), ("0a0a", "zzzz"), ("\"sources\": []", "\"sources\": [,]"),
    ("]}\n", "]} \n"),
    ("},\n", "}\n"), ("{\n", "{\n\n"), ("\\n", "\\x"), ("\\u0001", "\\u00e9"), ("\\u0001", "\\u+001"),
  ]

  @Test(arguments: damages) func refusesDamage(_ damage: (from: String, to: String)) throws {
    var text = String(decoding: OutputManifestTests.manifest.bytes, as: UTF8.self)
    let place = try #require(text.range(of: damage.from, options: .backwards))
    text.replaceSubrange(place, with: damage.to)
    #expect(OutputManifest(reading: Array(text.utf8)) == nil)
  }

  @Test func refusesAFileTwice() {
    var files = OutputManifestTests.manifest.files
    files.append(contentsOf: files)
    #expect(OutputManifest(reading: OutputManifest(site: "", files: files).bytes) == nil)
  }
}
