/// A byline as people paste it where the name of one author belongs: `Ann Author, Bo Writer and Cy Scholar`.
///
/// A comma alone tells little: it stands in `Smith, Jr.`, in `Doe, Jane` and before an institution. So what follows one
/// must look like a name of its own, of two words at least, or there must be more of them.
struct PastedByline {
  /// What stands between two names.
  private enum Mark: Int { case comma, conjunction, semicolon }

  /// A part of the text, and what stands before it.
  private struct Part {
    let mark: Mark
    var words: [String]
  }

  /// The names, as far as they can be told; one where the text is the name of one author, or may be.
  let names: [String]

  /// Reads a text that should be one name.
  init(_ text: String) {
    var parts = PastedByline.parts(of: text)
    // Of `By Ann Author and Bo Writer, staff reporters` the names alone.
    if let first = parts.first?.words, first.count > 2, first[0].lowercased() == "by" { parts[0].words.removeFirst() }
    guard PastedByline.areSeveral(parts) else {
      names = [text]
      return
    }
    if parts.count > 2, let last = parts.last, last.mark == .comma, !PastedByline.isName(last) { parts.removeLast() }
    names = parts.map { $0.words.joined(separator: " ") }
  }

  // MARK: Reading

  private static let conjunctions: Set<String> = ["and", "&", "with", "und", "et"]

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var mark = Mark.comma
    var isOpen = false
    for word in words(of: text) {
      if let next = PastedByline.mark(word) {
        mark = isOpen || next.rawValue > mark.rawValue ? next : mark
        isOpen = false
      } else if isOpen, let last = parts.indices.last {
        parts[last].words.append(word)
      } else if mark == .comma, isSuffix(word), let last = parts.indices.last, let name = parts[last].words.last {
        parts[last].words[parts[last].words.count - 1] = name + ","
        parts[last].words.append(word)
        isOpen = true
      } else {
        parts.append(Part(mark: mark, words: [word]))
        isOpen = true
      }
    }
    return parts
  }

  private static func mark(_ word: String) -> Mark? {
    switch word {
    case ",": .comma
    case ";", "、": .semicolon
    default: conjunctions.contains(word.lowercased()) ? .conjunction : nil
    }
  }

  /// The words of a text, with each comma and semicolon as a word of its own.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func end() {
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        end()
      } else if scalar == "," || scalar == ";" || scalar == "、" {
        end()
        words.append(String(scalar))
      } else {
        word.append(scalar)
      }
    }
    end()
    return words
  }

  // MARK: Telling names apart

  private static func areSeveral(_ parts: [Part]) -> Bool {
    let marks = parts.dropFirst().map(\.mark)
    if marks.contains(.semicolon) { return true }
    let joined = parts.indices.dropFirst().filter { parts[$0].mark == .conjunction }
    if !joined.isEmpty { return joined.contains { isName(parts[$0 - 1]) && isName(parts[$0]) } }
    return parts.count > 2 || parts.count == 2 && parts.allSatisfy { isName($0) && $0.words.count > 1 }
  }

  /// Whether it begins as names do: with a capital, or in a script that has none.
  private static func isName(_ part: Part) -> Bool {
    guard let first = part.words.first?.unicodeScalars.first else { return false }
    return first.properties.isAlphabetic && !first.properties.isLowercase
  }

  /// `Jr.`, `III`, `PhD`, `M.D.`: a short word with two capitals, or one of few.
  private static func isSuffix(_ word: String) -> Bool {
    let letters = word.unicodeScalars.filter { $0 != "." }
    guard letters.count <= 6, letters.allSatisfy({ $0.properties.isAlphabetic }) else { return false }
    return letters.count { $0.properties.isUppercase } > 1
      || ["jr", "sr", "esq"].contains(String(String.UnicodeScalarView(letters)).lowercased())
  }
}
