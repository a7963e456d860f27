import HTML

/// Looks for many sentences in a text at once: one pass over the text, whatever number of sentences there is.
///
/// The hash of a window that moves over the letters is compared with the hashes of the sentences' first letters
/// (Rabin and Karp); only where they are equal are letters compared, once for each length that such sentences have.
struct SentenceSearch: Sendable {
  private static let window = RemovedText.shortest
  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What the letter that leaves the window weighs: the factor to the power of the window's length.
  private static let leaving = (0..<window).reduce(UInt64(1)) { power, _ in power &* factor }

  /// The numbers of each: two texts may have a sentence in common.
  private var numbers: [ArraySlice<UInt8>: [Int]] = [:]
  /// By the hash of their first letters, how long sentences are.
  private var lengths: [UInt64: Set<Int>] = [:]
  /// For the upper bits of a hash, whether any sentence has them: most windows end here.
  private var mayBegin = [Bool](repeating: false, count: 1 << 16)

  init(_ sentences: [RemovedText.Sentence]) {
    for (number, sentence) in sentences.enumerated() where sentence.letters.count >= SentenceSearch.window {
      let hash = sentence.letters.prefix(SentenceSearch.window).reduce(UInt64(0)) { SentenceSearch.next($0, $1) }
      numbers[sentence.letters[...], default: []].append(number)
      lengths[hash, default: []].insert(sentence.letters.count)
      mayBegin[Int(hash >> 48)] = true
    }
  }

  private static func next(_ hash: UInt64, _ letter: UInt8) -> UInt64 { hash &* factor &+ UInt64(letter) &+ 1 }

  /// The sentences that stand in a file, by their numbers.
  func sentences(in file: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    let text = file.contains(0x5C) ? TextFolding.withoutEscapes(file) : file
    search(TextFolding.letters(of: HTMLReferences.resolve(TextFolding.withoutTags(text)[...])), &found)
    // With what stands in tags: descriptions, alternative texts, comments.
    let whole = HTMLReferences.resolve(text[...])
    search(TextFolding.letters(of: whole), &found)
    // HTML that stands in feeds as text has its tags only now.
    if whole.count != text.count {
      search(TextFolding.letters(of: HTMLReferences.resolve(TextFolding.withoutTags(whole)[...])), &found)
    }
    return found
  }

  /// The sentences that stand in what a reader sees of the HTML of one text.
  func sentencesInMarkup(_ html: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    search(TextFolding.letters(of: HTMLReferences.resolve(TextFolding.withoutTags(html)[...])), &found)
    return found
  }

  private func search(_ letters: [UInt8], _ found: inout Set<Int>) {
    let window = SentenceSearch.window
    var hash: UInt64 = 0
    for place in letters.indices {
      hash = SentenceSearch.next(hash, letters[place])
      if place >= window { hash = hash &- (UInt64(letters[place - window]) &+ 1) &* SentenceSearch.leaving }
      guard place >= window - 1, mayBegin[Int(hash >> 48)], let lengths = lengths[hash] else { continue }
      let rest = letters[(place - window + 1)...]
      for length in lengths where length <= rest.count {
        if let numbers = numbers[rest.prefix(length)] { found.formUnion(numbers) }
      }
    }
  }
}
