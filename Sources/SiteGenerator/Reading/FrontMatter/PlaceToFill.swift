import SiteModel

/// What `sitegen new article` leaves to the editor, with a comment at each place. An article that is no draft any more and
/// still has one would state what nobody looked up.
enum PlaceToFill: String, CaseIterable {
  case authors = "who wrote it"
  case date = "when it was first published"
  case basis = "license, permission, fair-use, quotation or public-domain"
  case permission = "who allowed it, when, and where that is written down"
  case mode = "verbatim, edited, excerpt or translation"

  private static let mark = "# TODO: "

  /// The comment that stands at the place.
  var comment: String { PlaceToFill.mark + rawValue }

  /// The comments that are left in some front matter, and where each stands.
  static func all(in frontMatter: ArraySlice<UInt8>) -> [(place: PlaceToFill, range: Range<Int>)] {
    var (found, rest): ([(PlaceToFill, Range<Int>)], ArraySlice<UInt8>) = ([], frontMatter)
    while let start = rest.firstRange(of: Array(mark.utf8)) {
      let line = rest[start.upperBound...].prefix { $0 != 0x0A && $0 != 0x0D }
      if let place = allCases.first(where: { line.elementsEqual($0.rawValue.utf8) }) {
        found.append((place, start.lowerBound..<line.endIndex))
      }
      rest = rest[line.endIndex...]
    }
    return found
  }
}
