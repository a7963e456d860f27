import Mustache
import SiteModel

extension Outlet {
  /// How the addresses of its counter begin, behind the scheme; `nil` where all pictures of its own host begin so.
  var counterBeginning: [UInt8]? {
    guard let pixel, let address = WebAddress(pixel.url) else { return nil }
    let beginning = Array(pixel.url.utf8.drop { $0 != 0x2F }.prefix { $0 != 0x7B })
    return address.host == url?.host && beginning.count <= address.host.utf8.count + 3 ? nil : beginning
  }
}

/// The counter of an outlet for one article, as its page must have it.
struct Counter: Sendable {
  let outlet: String
  let kind: Pixel.Kind
  let address: String
  let referrerPolicy: Pixel.ReferrerPolicy?
  let isInFeeds: Bool

  /// The counters that the outlets on an article's way insist on, the origin's first. One whose id is not in the
  /// original's address is left out: the checks of rights say so (R042).
  static func all(of article: Article) -> [Counter] {
    guard let source = article.source else { return [] }
    if article.via.isEmpty, article.alsoFrom.isEmpty, source.outlet.pixel == nil { return [] }
    let stations =
      [(source.outlet, source.url)] + article.via.map { ($0.outlet, $0.url) }
      + article.alsoFrom.map { ($0.outlet, $0.url) }
    return stations.compactMap { outlet, url in
      guard let pixel = outlet.pixel, pixel.isRequired, let address = pixel.address(ofOriginal: url) else { return nil }
      return Counter(
        outlet: outlet.name, kind: pixel.kind, address: address, referrerPolicy: pixel.referrerPolicy,
        isInFeeds: pixel.isInFeeds)
    }
  }

  /// Loaded with the page. Not lazily: it would count only those who read to the end.
  var html: SafeHTML {
    var output: [UInt8] = []
    let policy = ("referrerpolicy", referrerPolicy?.rawValue)
    switch kind {
    case .image:
      let attributes: [(String, String?)] = [
        ("class", "counter"), ("src", address), ("alt", ""), ("width", "1"), ("height", "1"), policy,
      ]
      Markup.open("img", attributes, &output)
    case .script:
      Markup.open("script", [("src", address), policy, ("async", "")], &output)
      output.append(text: "</script>")
    }
    return SafeHTML(vouchedFor: output)
  }

  /// Loaded once a reader agrees; without script there is the explanation, and nothing to press.
  func question(_ strings: Strings) -> SafeHTML {
    let values: WordingValues = [.outlet: .text(outlet)]
    var output = Array("<p class=\"counter-question\">".utf8) + strings[.counterQuestion].html(values).bytes
    output.append(0x20)
    Markup.open(
      "button",
      [
        ("type", "button"), ("hidden", ""), ("data-counter", address), ("data-kind", kind.rawValue),
        ("data-referrerpolicy", referrerPolicy?.rawValue), ("data-done", strings[.counterDone].text(values)),
      ], &output)
    output += strings[.counterAgree].html(values).bytes
    output.append(text: "</button></p>")
    return SafeHTML(vouchedFor: output)
  }

  /// The host of a script, as a content security policy names it: `https://count.example.org`.
  var origin: String {
    let bytes = address.utf8
    guard let slash = bytes.firstIndex(of: 0x2F), bytes.distance(from: slash, to: bytes.endIndex) > 2 else {
      return address
    }
    let host = bytes[bytes.index(slash, offsetBy: 2)...].prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    return String(decoding: bytes[..<slash], as: UTF8.self) + "//" + String(decoding: host, as: UTF8.self)
  }
}
