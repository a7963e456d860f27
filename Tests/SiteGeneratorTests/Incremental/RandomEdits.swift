import Foundation

@testable import SiteGenerator

/// Edits of a site as somebody makes them who works on it, and as machines do.
extension EditedSite {
  /// What can happen between two builds.
  enum Edit: CaseIterable {
    case body, title, date, add, delete, rename, tag, author, series, outlet, addOutlet, settings, template, wording
    case asset, touch, revert, damage, staleRecord, clock, output, translation, withdraw, embargo, section, picture,
      link
    case menu, kind, sheet
  }

  /// What edits need besides the site.
  struct Desk {
    var random: Seeded
    var now = 1_780_000_000
    /// What stood in the site before.
    var versions: [(texts: [String: Text], settings: [String: String], extra: [String: [UInt8]])] = []
    var record: [UInt8]?

    init(seed: UInt64) { random = Seeded(state: seed) }
  }

  /// Numbers that are the same for each seed (SplitMix64).
  struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  mutating func apply(_ edit: Edit, _ desk: inout Desk) throws {
    let names = texts.keys.sorted()
    guard let name = names.randomElement(using: &desk.random), var text = texts[name] else { return }
    let number = Int.random(in: 1...9, using: &desk.random)
    desk.versions.append((texts, settings, extra))
    switch edit {
    case .body: text.body += 1
    case .title: text.title = "Title \(number) of \(name.utf8.count)"
    case .date: text.day = number + 2
    case .tag: text.keys["topics"] = text.keys["topics"] == nil ? "[Topic \(number % 3)]" : nil
    case .author: text.keys["authors"] = "[Author \(number % 4)]"
    case .series: text.keys["series"] = text.keys["series"] == nil ? "[Series \(number % 2)]" : nil
    case .translation:
      text.keys["translationKey"] = "key-\(number % 3)"
      text.keys["language"] = ["en", "de", "fr"][number % 3]
    case .withdraw: text.keys["withdrawn"] = text.keys["withdrawn"] == nil ? "{date: 2026-05-01, reason: Asked}" : nil
    case .embargo: text.keys["embargo"] = text.keys["embargo"] == nil ? "\"2026-06-0\(number)T12:00:00Z\"" : nil
    case .picture: text.hasPicture.toggle()
    case .kind: text.isOwn.toggle()
    case .link: text.links = [names.randomElement(using: &desk.random)].compactMap { $0 == name ? nil : $0 }
    case .add, .delete, .rename: return changeNames(edit, name, number, &desk)
    default: return try changeOthers(edit, name, number, &desk)
    }
    texts[name] = text
  }

  private mutating func changeNames(_ edit: Edit, _ name: String, _ number: Int, _ desk: inout Desk) {
    let fresh = freshName()
    switch edit {
    case .delete where texts.count > 3:
      texts[name] = nil
      // Mostly somebody looks after the links, and sometimes not.
      if number < 9 { for other in texts.keys { texts[other]?.links.removeAll { $0 == name } } }
    case .rename where name != "about.md":
      texts[fresh] = texts.removeValue(forKey: name)
      for (other, text) in texts { texts[other]?.links = text.links.map { $0 == name ? fresh : $0 } }
    default: texts[fresh] = Text(title: "New \(number)", day: number + 1, links: number % 2 == 0 ? [name] : [])
    }
  }

  private mutating func changeOthers(_ edit: Edit, _ name: String, _ number: Int, _ desk: inout Desk) throws {
    switch edit {
    case .outlet: outlets["post"] = "The Post \(number)"
    case .addOutlet: outlets["weekly-\(number)"] = "Weekly \(number)"
    case .settings:
      let (key, value) = [
        ("title", "The Quay \(number)"), ("pagination", "{size: \(number % 4 + 2)}"),
        ("feeds", "{limit: \(number % 2 + 1), termLimit: 1}"),
        ("kits", ["own", "all", "none"][number % 3]), ("links", ["root", "relative"][number % 2]),
      ][number % 5]
      settings[key] = value
    case .menu: settings["menus"] = "{main: [{name: A, url: \"/\(EditedSite.address(of: name))\"}]}"
    case .template:
      let path =
        [
          "partials/entry", "404", "partials/related", "article", "list", "home", "page", "kit", "credits/below",
          "credits/above", "redirect", "tombstone",
        ][number % 12] + ".mustache"
      let bytes = BuiltInTheme.files.first { $0.path == path }?.bytes ?? []
      extra["templates/" + path] = number > 7 ? nil : bytes + Array("<i id=\"part-\(number)\"></i>\n".utf8)
    case .wording: extra["templates/strings/en.yaml"] = Array("readOriginal: \"Read it there (\(number))\"\n".utf8)
    case .asset: extra["content/news/notes-\(number % 2).txt"] = number > 6 ? nil : Array("notes \(number)\n".utf8)
    case .sheet:
      // A style sheet that is no part of the theme, on the pages of articles.
      let page = BuiltInTheme.files.first { $0.path == "article.mustache" }?.bytes ?? []
      let link = "<link rel=\"stylesheet\" href=\"/news/own.css\">\n<article class=\"full"
      let linked = String(decoding: page, as: UTF8.self).replacing("<article class=\"full", with: link)
      extra["templates/article.mustache"] = Array(linked.utf8)
      extra["content/news/own.css"] = Array(
        (number > 4 ? "@import \"more.css\";\n" : "p { margin: \(number)px }\n").utf8)
      extra["content/news/more.css"] = Array((number % 2 == 0 ? "footer.credits { display: none }\n" : "\n").utf8)
    case .section: extra["content/news/_index.md"] = Array("---\ntitle: News \(number)\n---\n\nWhat is new.\n".utf8)
    case .revert:
      guard let version = desk.versions.randomElement(using: &desk.random) else { return }
      (texts, settings, extra) = version
    default: try disturb(edit, name, number, &desk)
    }
  }

  /// What happens to files that nobody wrote by hand, and to the clock.
  private func disturb(_ edit: Edit, _ name: String, _ number: Int, _ desk: inout Desk) throws {
    let records = folder(".sitegen/builds")
    let record = (try? FileManager.default.contentsOfDirectory(atPath: records))?.sorted().first
    switch edit {
    case .clock: desk.now += [40, 3_000, 90_000, 700_000, -90_000][number % 5]
    case .touch:
      try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: folder("content/" + name))
    case .damage:
      guard let record else { return }
      var bytes = Array(FileManager.default.contents(atPath: records + "/" + record) ?? Data())
      if number % 3 == 0 { return try FileManager.default.removeItem(atPath: folder(".sitegen")) }
      if number % 3 == 1 { bytes.removeLast(bytes.count / 2) } else { bytes[bytes.count / 2] ^= 1 }
      try Data(bytes).write(to: URL(fileURLWithPath: records + "/" + record))
    case .staleRecord:
      guard let record else { return }
      let place = URL(fileURLWithPath: records + "/" + record)
      let old = desk.record
      desk.record = try Array(Data(contentsOf: place))
      if let old { try Data(old).write(to: place) }
    case .output:
      let files = ((try? FileManager.default.subpathsOfDirectory(atPath: folder("public"))) ?? [])
        .filter { $0.hasSuffix(".html") || $0.hasSuffix(".xml") }.sorted()
      guard let file = files.randomElement(using: &desk.random) else { return }
      if number % 2 == 0 { return try FileManager.default.removeItem(atPath: folder("public/" + file)) }
      try Data("damaged \(number)".utf8).write(to: URL(fileURLWithPath: folder("public/" + file)))
    default: break
    }
  }
}
