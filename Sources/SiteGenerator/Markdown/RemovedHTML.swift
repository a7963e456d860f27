import HTML
import SiteModel

/// Words what the sanitiser took out of a body.
///
/// What readers miss is reported where it stood: elements with what was in them, frames, addresses, pictures. Of tags whose
/// text stays and of attributes that run code there is one line for all of a text; other attributes go without a word, as
/// most HTML has hundreds that mean nothing here.
enum RemovedHTML {
  /// How many names the line for all of a text has.
  private static let longestList = 8

  /// The findings, each with its place in the HTML.
  static func findings(_ removals: RemovalReport) -> [(offset: Int, finding: BodyFinding)] {
    var findings: [(offset: Int, finding: BodyFinding)] = []
    var minor: [Removal] = []
    for removal in removals.listed {
      switch removal.kind {
      case .elementWithContent: findings.append((removal.offset, .elementRemoved(removal.name)))
      case .embed: findings.append((removal.offset, .embedLinked(removal.name)))
      case .address: findings.append((removal.offset, .addressRemoved(removal.name)))
      case .picture: findings.append((removal.offset, .hiddenPicture))
      case .unclosed: findings.append((removal.offset, .unclosed(removal.name)))
      case .element, .misplaced: minor.append(removal)
      case .hiding: findings.append((removal.offset, .hiddenText))
      case .attribute: if removal.name.utf8.starts(with: "on".utf8) { minor.append(removal) }
      }
    }
    if let first = minor.first { findings.append((first.offset, .tagsRemoved(list(minor)))) }
    return findings
  }

  /// `<font> (3), <main>, onclick`: the most frequent first.
  private static func list(_ removals: [Removal]) -> String {
    var counts: [String: Int] = [:]
    for removal in removals {
      counts[removal.kind == .attribute ? removal.name : "<\(removal.name)>", default: 0] += 1
    }
    let names = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = names.prefix(longestList).map { $0.value > 1 ? "\($0.key) (\($0.value))" : $0.key }
    return shown.joined(separator: ", ") + (names.count > shown.count ? ", …" : "")
  }
}

extension BodyFinding {
  /// What belongs into the head of a page, where a text is not.
  private static let ofHeads = ["base", "head", "link", "meta", "style", "title"]

  fileprivate static func elementRemoved(_ name: String) -> BodyFinding {
    let isOfHead = ofHeads.contains { $0.utf8.elementsEqual(name.utf8) }
    return BodyFinding(
      .warning, "html-removed", "<\(name)> and what is in it is not shown",
      hint: isOfHead
        ? "take it out: it is for the head of a page, which the theme writes"
        : "write it in Markdown, or link to what it shows")
  }

  fileprivate static func unclosed(_ what: String) -> BodyFinding {
    switch what {
    case "comment":
      BodyFinding(
        .warning, "html-unclosed", "the comment has no end: nothing behind it is shown", hint: "end it with '-->'")
    case "tag":
      BodyFinding(
        .warning, "html-unclosed", "the tag has no end: nothing behind it is shown",
        hint: "end it with '>', and each of its values with a quotation mark")
    case _ where what.utf8.first == 0x3C:
      BodyFinding(
        .warning, "html-unclosed", "\(what) has no end: nothing behind it is shown",
        hint: "end it with '</\(String(decoding: what.utf8.dropFirst(), as: UTF8.self))'")
    default:
      BodyFinding(
        .warning, "html-unclosed", "another tag stands in a value of this one, and text with it may be lost",
        hint: "is a quotation mark missing? In a value '<' is written '&lt;'")
    }
  }

  fileprivate static func embedLinked(_ name: String) -> BodyFinding {
    BodyFinding(
      .warning, "html-embed", "<\(name)> is shown as a link: what it shows is on another host",
      hint: "say in the text what the link leads to; where readers may show it on the page, "
        + "name its host in sitegen.yaml: html: {embeds: […]}")
  }

  fileprivate static func addressRemoved(_ address: String) -> BodyFinding {
    let colon = address.utf8.firstIndex(of: 0x3A)
    let scheme = colon.map { String(address[..<$0]) }
    if let name = scheme?.lowercased(), let colon, name == "http" || name == "https" {
      let hasHost = address.utf8[colon...].dropFirst().contains { $0 != 0x2F && $0 != 0x5C && $0 > 0x20 }
      return hasHost ? .longAddress : .noHost
    }
    if address.lowercased().utf8.starts(with: "data:image/".utf8) { return .longData }
    let isName = scheme.map { !$0.isEmpty && $0.utf8.count <= 32 && $0.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
    return BodyFinding(
      .warning, "refused-address",
      isName == true ? "texts may not lead to '\(scheme ?? ""):' addresses" : "the address leads nowhere",
      hint: "use http, https, mailto, tel, or a page or file of the site")
  }

  fileprivate static let longAddress = BodyFinding(
    .warning, "refused-address", "the address is too long for a browser", hint: "use a shorter one of the same page")

  fileprivate static let longData = BodyFinding(
    .warning, "refused-address", "the address holds a picture that is too large, or of a form that texts may not have",
    hint: "save it as a file beside the article, and name that")

  fileprivate static let hiddenText = BodyFinding(
    .warning, "hidden-text", "what was hidden here is shown to readers",
    hint: "take it out, unless they are to see it")

  fileprivate static let hiddenPicture = BodyFinding(
    .warning, "hidden-picture", "a picture that nobody sees is left out: it is there to count readers",
    hint: "take it out; an outlet's own counter belongs into its 'pixel'")

  fileprivate static func tagsRemoved(_ names: String) -> BodyFinding {
    BodyFinding(
      .information, "html-tags", "not kept in this text: \(names)",
      hint: "what stands between the tags is shown; docs/concepts/sanitizing.md lists what texts may have")
  }
}
