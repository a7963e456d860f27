import SiteModel

/// What stands between the templates of an article's page: the credits above the text, the text, the credits below it.
struct PageContent: Sendable {
  /// Where its parts stand in a page: what of each stands behind the one before, in bytes, and how long each is.
  struct Place: Sendable, Hashable {
    let above: Part
    let body: Part
    let below: Part
  }

  struct Part: Sendable, Hashable {
    /// How many bytes there are between the part before, or the beginning of the page, and this one.
    let distance: Int
    let length: Int
  }

  var above: [UInt8]
  var body: [UInt8]
  var below: [UInt8]

  private static let bodyStart = Array("<div class=\"body e-content\">\n".utf8)
  private static let bodyEnd = Array("</div>\n".utf8)

  init(_ credits: (above: [UInt8], below: [UInt8]), around body: [UInt8]) {
    (above, below) = credits
    self.body = body
  }

  /// All of it, as templates have it in one piece.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(above.count + body.count + below.count + 64)
    for part in [above, PageContent.bodyStart, body, PageContent.bodyEnd, below] { bytes.append(contentsOf: part) }
    return bytes
  }

  /// Its place in a page; `nil` where a part is not there, or the template has them in another order.
  func place(in page: [UInt8]) -> Place? {
    var rest = page[...]
    func find(_ part: [UInt8]) -> Part? {
      guard let range = rest.firstRange(of: part) else { return nil }
      defer { rest = rest[range.upperBound...] }
      return Part(distance: range.lowerBound - rest.startIndex, length: part.count)
    }
    guard let above = find(above), let body = find(body), let below = find(below) else { return nil }
    return Place(above: above, body: body, below: below)
  }

  /// What stands at a place; `nil` where the page is too short for that.
  init?(at place: Place, of page: [UInt8]) {
    var rest = page[...]
    func take(_ part: Part) -> [UInt8]? {
      guard part.distance >= 0, part.distance <= rest.count, part.length >= 0,
        part.length <= rest.count - part.distance
      else { return nil }
      rest = rest.dropFirst(part.distance)
      defer { rest = rest.dropFirst(part.length) }
      return Array(rest.prefix(part.length))
    }
    guard let above = take(place.above), let body = take(place.body), let below = take(place.below) else { return nil }
    self.init((above, below), around: body)
  }
}

/// What an article's page is made from.
enum ArticleText: Sendable {
  /// Its file.
  case file([UInt8])
  /// What stood in the page that was made before, where all that this is made of is the same.
  case earlier(EarlierText)
}

extension ArticleText {
  /// What is put into the page as it is; `nil` where credits have to be made.
  var content: PageContent? {
    guard case .earlier(let text) = self, text.hasCredits else { return nil }
    return text.content
  }
}

/// What is taken from the page that was made before with another template.
struct EarlierText: Sendable {
  let content: PageContent
  /// Whether the credits were made with the same templates too.
  let hasCredits: Bool
  /// What the text asked of other files.
  let lookups: [LinkLookup]
}

extension PageMaker {
  /// Whether a page of an article can be made from what stood in an earlier one: nothing else is made of its text.
  func canTakeContent(of number: Int) -> Bool {
    let article = index.articles[number]
    return !hasContents(article) && !article.hasKit(settings)
  }
}
