/// A picture or script by which an outlet counts readers. It is printed from here and from nowhere else: a text cannot
/// bring one (SECURITY.md S19).
public struct Pixel: Sendable, Hashable {
  /// What it is made of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case image = "img"
    case script
  }
  /// What the outlet is told of the page that is read (W3C Referrer Policy).
  public enum ReferrerPolicy: String, Sendable, Hashable, CaseIterable {
    case noReferrer = "no-referrer"
    case noReferrerWhenDowngrade = "no-referrer-when-downgrade"
    case origin
    case originWhenCrossOrigin = "origin-when-cross-origin"
    case sameOrigin = "same-origin"
    case strictOrigin = "strict-origin"
    case strictOriginWhenCrossOrigin = "strict-origin-when-cross-origin"
    case unsafeURL = "unsafe-url"
  }

  /// A picture, unless it is said otherwise.
  public var kind = Kind.image
  /// With `{id}` for the article.
  public var url = ""
  /// As the outlet wants it; the browser's own where it is absent.
  public var referrerPolicy: ReferrerPolicy?
  /// Whether the outlet insists on it. One that it does not insist on is not shown.
  public var isRequired = false
  /// Whether it also stands in feeds.
  public var isInFeeds = false
  /// How the id is found in the original's address.
  public var id: ArticleIDPattern?
  /// A counter without an address.
  public init() {}

  /// Whether each article has an address of its own.
  public var needsID: Bool { !Pixel.places(in: url).isEmpty }

  /// The address for an article; `nil` where the original's address does not have the id.
  public func address(ofOriginal original: WebAddress) -> String? {
    let places = Pixel.places(in: url)
    guard !places.isEmpty else { return url }
    guard let id = id?.id(in: original) else { return nil }
    var bytes: [UInt8] = []
    var rest = Array(url.utf8)[...]
    for place in places {
      bytes += rest[rest.startIndex..<place] + id.utf8
      rest = rest[(place + Pixel.place.count)...]
    }
    return String(decoding: bytes + rest, as: UTF8.self)
  }

  private static let place = Array("{id}".utf8)

  /// Where `{id}` stands: bytes from 0.
  private static func places(in url: String) -> [Int] {
    let bytes = Array(url.utf8)
    return bytes.indices.filter { bytes[$0...].starts(with: place) }
  }
}
