import HTML
import Mustache
import SiteModel

/// What links name behind `#`: an element of a page (RFC 3986, 3.5).
enum Fragment {
  /// The id that a fragment means (HTML, 7.4.6.4); `nil` where every page has the place: none, `top`, or a text that the
  /// browser looks for (`:~:text=…`).
  static func id(_ fragment: some Sequence<UInt8>) -> String? {
    let written = String(decoding: FragmentDirective.split(Array(fragment)).id, as: UTF8.self)
    let id = PercentEncoding.decode(written) ?? written
    return id.isEmpty || id.utf8.elementsEqual("top".utf8, by: { $0 | 0x20 == $1 }) ? nil : id
  }
}

/// The ids of elements, as they are written in HTML.
struct ElementIDs {
  /// What the sanitiser puts before those of raw HTML.
  private static let prefix = "user-content-"
  private static let attribute = Array(" id=\"".utf8)
  /// As they stand in the HTML.
  private let escaped: Set<String>
  /// Those that one may have meant who wrote another; none where they are many.
  private let candidates: [String]

  /// Reads HTML in which ` id="` stands nowhere but in tags, as the sanitiser writes it.
  init(of html: [UInt8]) {
    var (found, rest): (Set<String>, ArraySlice<UInt8>) = ([], html[...])
    while let start = rest.firstRange(of: ElementIDs.attribute) {
      rest = rest[start.upperBound...]
      found.insert(String(decoding: rest.prefix { $0 != 0x22 }, as: UTF8.self))
    }
    (escaped, candidates) = (found, found.count > NearNames.few ? [] : found.sorted())
  }

  func contain(_ id: String) -> Bool { escaped.contains(ElementIDs.escape(id)) }

  /// What somebody probably meant who wrote an id that is not there.
  func likely(for id: String) -> String? {
    if contain(ElementIDs.prefix + id) { return ElementIDs.prefix + id }
    return Typos.likelyWord(for: id, among: candidates)
  }

  private static func escape(_ id: String) -> String {
    var bytes: [UInt8] = []
    HTMLEscaping.append(id, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension BodyFinding {
  /// A link to an element that is not there.
  ///
  /// - Parameters:
  ///   - page: where it should be, as the link has it; `nil` for the text itself.
  ///   - likely: the id that was probably meant.
  static func missingFragment(_ id: String, in page: String?, likely: String?) -> BodyFinding {
    let shown = id.utf8.count > 80 ? String(decoding: id.utf8.prefix(80), as: UTF8.self) + "…" : id
    return BodyFinding(
      .warning, "missing-fragment",
      page.map { "the link leads to '#\(shown)' in '\($0)', where nothing has that id" }
        ?? "the link leads to '#\(shown)', and nothing in this text has that id",
      hint: likely.map { "did you mean '#\($0)'?" }
        ?? "headings have their words as an id: '## Opening hours' is '#opening-hours'")
  }
}
