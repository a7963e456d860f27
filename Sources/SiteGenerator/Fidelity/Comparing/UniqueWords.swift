/// The words that occur once in each of two texts, as far as they stand in the same order in both: what holds texts
/// together that have little else in common (patience sorting).
enum UniqueWords {
  /// Their places in both texts, in order.
  static func common(to a: ArraySlice<Int32>, _ b: ArraySlice<Int32>) -> [(a: Int, b: Int)] {
    let placesB = places(b)
    var pairs: [(a: Int, b: Int)] = []
    for (word, place) in places(a) {
      if let place, let other = placesB[word] ?? nil { pairs.append((place, other)) }
    }
    pairs.sort { $0.a < $1.a }
    return longestRise(pairs)
  }

  /// The place of each word; `nil` for one that occurs again.
  private static func places(_ words: ArraySlice<Int32>) -> [Int32: Int?] {
    var places: [Int32: Int?] = [:]
    for (index, word) in zip(words.indices, words) {
      places.updateValue(places.keys.contains(word) ? nil : index, forKey: word)
    }
    return places
  }

  /// As many pairs as can be taken with both places rising.
  private static func longestRise(_ pairs: [(a: Int, b: Int)]) -> [(a: Int, b: Int)] {
    var tops: [Int] = []
    var previous = [Int?](repeating: nil, count: pairs.count)
    for index in pairs.indices {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].b < pairs[index].b { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tops[low - 1] : nil
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var rise: [(a: Int, b: Int)] = []
    var next = tops.last
    while let index = next {
      rise.append(pairs[index])
      next = previous[index]
    }
    return rise.reversed()
  }
}
