import Foundation
import SiteModel

@testable import SiteGenerator

/// A site that somebody works on: what is in it, kept as values, and its files.
struct EditedSite {
  struct Text {
    var title: String
    var body = 0
    var day: Int
    var links: [String] = []
    var keys: [String: String] = [:]
    var isOwn = false
    var hasPicture = false
  }

  let folder: TemporaryFolder
  /// By the name of the file, below `content/`.
  var texts: [String: Text] = [:]
  var settings: [String: String] = [
    "title": "The Quay", "url": "https://quay.example.org/", "taxonomies": "[authors, outlets, topics, series]",
    // With more every article would be in some feed, and be made again for it.
    "feeds": "{limit: 1, termLimit: 1}",
  ]
  /// By key; how they are called.
  var outlets: [String: String] = ["post": "The Post", "tide": "The Tide"]
  private(set) var count = 0

  init() throws {
    folder = try TemporaryFolder()
    for number in 0..<7 { texts[freshName()] = Text(title: "Title \(number)", day: number + 1, isOwn: number % 3 == 0) }
    texts["about.md"] = Text(title: "About", day: 1, links: Array(texts.keys.sorted().prefix(2)), isOwn: true)
  }

  mutating func freshName() -> String {
    count += 1
    return ["news", "notes"][count % 2] + "/text-\(count)" + (count % 5 == 0 ? "/index.md" : ".md")
  }

  // MARK: Files

  /// Writes all files as the values say; those that are as they should be are left alone.
  ///
  /// - Returns: the paths of those that were not.
  @discardableResult func write() throws -> Set<String> {
    var changed: Set<String> = []
    var wanted: [String: [UInt8]] = ["sitegen.yaml": yaml(settings)]
    for (key, name) in outlets {
      wanted["content/outlets/\(key).yaml"] = Array(
        "name: \(name)\nurl: https://\(key).example.org/\nlicense: CC-BY-4.0\n".utf8)
    }
    for (name, text) in texts {
      wanted["content/" + name] = bytes(of: text, name)
      if text.hasPicture, name.hasSuffix("/index.md") {
        wanted["content/" + name.dropLast(8) + "photo.png"] = try SamplePicture.chart.bytes
      }
    }
    for (path, bytes) in extra { wanted[path] = bytes }
    let present = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    for path in present where !path.hasPrefix(".sitegen") && !path.hasPrefix("public") && !path.hasPrefix("clean") {
      let type = try FileManager.default.attributesOfItem(atPath: folder(path))[.type] as? FileAttributeType
      guard type == .typeRegular, wanted[path] == nil else { continue }
      try FileManager.default.removeItem(atPath: folder(path))
      changed.insert(path)
    }
    for (path, bytes) in wanted where FileManager.default.contents(atPath: folder(path)).map(Array.init) != bytes {
      try folder.write(path, String(decoding: bytes, as: UTF8.self), bytes)
      changed.insert(path)
    }
    return changed
  }

  /// Files of other sorts: templates, wording, style sheets, section texts.
  var extra: [String: [UInt8]] = [:]

  private func yaml(_ fields: [String: String]) -> [UInt8] {
    Array(fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined().utf8)
  }

  private func bytes(of text: Text, _ name: String) -> [UInt8] {
    var lines = ["title: \"\(text.title)\"", "date: 2026-03-\(text.day < 10 ? "0" : "")\(text.day)"]
    if text.keys["authors"] == nil { lines.append("authors: [Ann Oakes]") }
    if text.isOwn {
      lines.append("rights: {basis: own, license: CC-BY-4.0}")
    } else {
      let outlet = text.day % 2 == 0 ? "post" : "tide"
      lines.append(
        "source: {outlet: \(outlet), url: \"https://\(outlet).example.org/\(EditedSite.address(of: name))\", date: 2026-03-01}"
      )
      lines.append("rights: {basis: license}")
    }
    if text.hasPicture, name.hasSuffix("/index.md") {
      lines.append("image: {src: photo.png, alt: A chart, creator: Ann Lens, license: CC-BY-4.0, cleared: true}")
    }
    lines += text.keys.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
    // Some of the parts that links lead to are there, and some are not.
    let own = name == "about.md" ? "Of [itself](#part-1).\n\n" : ""
    let links = text.links.map { "A [link](/\(EditedSite.address(of: $0))#part-\(text.day % 3)) there.\n" }
    return Array(
      ("---\n" + lines.joined(separator: "\n")
        + "\n---\n\nSome text, version \(text.body), with words.\n\n## Part \(text.body % 3)\n\n"
        + own + links.joined(separator: "\n")).utf8)
  }

  /// Where a text stands.
  static func address(of name: String) -> String {
    for ending in ["/index.md", ".md"] where name.hasSuffix(ending) { return String(name.dropLast(ending.count)) + "/" }
    return name
  }
}

extension TemporaryFolder {
  /// Bytes that are no text; the file looks as if it had been left alone for a while.
  fileprivate func write(_ name: String, _ text: String, _ bytes: [UInt8]) throws {
    try write(name, "")
    try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
    let date = Date(timeIntervalSinceNow: -60 - Double.random(in: 0..<30))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: self(name))
  }
}
