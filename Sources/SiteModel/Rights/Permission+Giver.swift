extension Permission {
  /// Whose terms it speaks for: the outlets of an article, from the origin to here, that `from` names. Where it names
  /// none of them, or the holder of the copyright, it is the origin that gave it: whoever wrote the article there.
  ///
  /// `from` is what somebody wrote down, such as `A. Editor, The Post` or `rights@post.example.org`. An outlet is named
  /// by its name, its legal name or its domain, as whole words in a row, in capitals or not, or by its key and nothing
  /// else. A name within a longer one of the chain does not count: a letter of Post Digest is none of Post.
  public func givers(of article: Article) -> Set<SharedOutlet> {
    guard let origin = article.source?.shared else { return [] }
    let words = Permission.words(from ?? "")
    var outlets = [origin]
    for other in article.via.map(\.shared) + article.alsoFrom.map(\.shared) where !outlets.contains(other) {
      outlets.append(other)
    }
    var places = outlets.map { $0.outlet.places(in: words) }
    if let holder = article.rights.holder { places[0] += Permission.places(of: Permission.words(holder), in: words) }
    let all = places.joined()
    let named = zip(outlets, places).filter { _, places in
      places.contains { place in
        !all.contains {
          $0.count > place.count && $0.lowerBound <= place.lowerBound && place.upperBound <= $0.upperBound
        }
      }
    }
    return named.isEmpty ? [origin] : Set(named.map(\.0))
  }

  /// Where a name stands in a text, word for word.
  fileprivate static func places(of name: [String], in text: [String]) -> [Range<Int>] {
    guard !name.isEmpty, name.count <= text.count else { return [] }
    return (0...text.count - name.count).map { $0..<$0 + name.count }.filter { text[$0].elementsEqual(name) }
  }

  /// The words of a text, in small letters: letters and digits, with what stands between left out.
  fileprivate static func words(_ text: String) -> [String] {
    let isPart = { (scalar: Unicode.Scalar) in scalar.properties.isAlphabetic || scalar.properties.numericType != nil }
    return text.unicodeScalars.split { !isPart($0) }.map { word in word.map(\.properties.lowercaseMapping).joined() }
  }
}

extension Outlet {
  /// Where a text names it.
  fileprivate func places(in text: [String]) -> [Range<Int>] {
    let names = [name, legalName ?? "", url?.domain ?? ""].map { Permission.words($0) }
    let found = names.flatMap { Permission.places(of: $0, in: text) }
    return Permission.words(key) == text ? found + [text.indices] : found
  }
}
