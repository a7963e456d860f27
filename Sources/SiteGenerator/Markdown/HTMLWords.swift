extension Span<UInt8> {
  /// Counts the words of HTML as libcmark prints it: `<` and `>` are always parts of tags there, and blocks are on lines
  /// of their own. Code blocks do not count.
  func countHTMLWords() -> Int {
    var count = 0
    var isInWord = false
    var place = 0
    while place < self.count {
      let byte = self[place]
      if byte == 0x3C {
        // A tag does not end a word: `un<em>believ</em>able`.
        place = endOfMarkup(from: place)
      } else {
        let isPart = byte > 0x20
        if isPart, !isInWord { count += 1 }
        isInWord = isPart
        place += 1
      }
    }
    return count
  }

  /// Where the tag at `start`, or the code block that it begins, is over.
  private func endOfMarkup(from start: Int) -> Int {
    let isCodeBlock = start + 4 <= count && firstIndex(of: Array("<pre".utf8), in: start..<(start + 4)) != nil
    guard isCodeBlock else { return firstIndex(of: 0x3E, from: start).map { $0 + 1 } ?? count }
    let end = Array("</pre>".utf8)
    return firstIndex(of: end, in: start..<count).map { $0 + end.count } ?? count
  }
}
