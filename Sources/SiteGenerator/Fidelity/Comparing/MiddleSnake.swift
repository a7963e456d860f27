/// The middle of a shortest edit between two texts: words in both between two halves that can be compared by themselves.
enum MiddleSnake {
  /// Where the common words stand; the ranges are of one length, which may be 0.
  struct Place {
    let a: Range<Int>
    let b: Range<Int>
  }

  /// Searches from both ends until the searches meet (Myers 1986, section 4b). Both texts have words, and neither
  /// begins nor ends with what the other begins or ends with.
  ///
  /// - Returns: `nil` where `steps` ran out.
  static func find(in a: ArraySlice<Int32>, _ b: ArraySlice<Int32>, steps: inout Int) -> Place? {
    var search = Search(a.count, b.count)
    for distance in 0...((a.count + b.count + 1) / 2) {
      let found =
        search.step(distance, isForward: true, a, b, &steps) ?? search.step(distance, isForward: false, a, b, &steps)
      if let found { return found }
      if steps < 0 { return nil }
    }
    return nil
  }

  /// How far both searches have come, for each diagonal: places in a ring, as only nearby diagonals are looked at.
  private struct Search {
    let (n, m): (Int, Int)
    let ring: Int
    var forward: [Int]
    var backward: [Int]

    init(_ n: Int, _ m: Int) {
      (self.n, self.m) = (n, m)
      ring = 2 * min(n, m) + 2
      forward = [Int](repeating: 0, count: ring)
      backward = forward
    }

    private func place(_ diagonal: Int) -> Int {
      let rest = diagonal % ring
      return rest < 0 ? rest + ring : rest
    }

    /// One edit more from one end; the place where it meets the search from the other.
    mutating func step(
      _ distance: Int, isForward: Bool, _ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>, _ steps: inout Int
    ) -> Place? {
      let first = -(distance - 2 * max(0, distance - m))
      let last = distance - 2 * max(0, distance - n)
      let isOdd = (n + m) % 2 == 1
      let reach = isForward ? distance - 1 : distance
      for k in stride(from: first, through: last, by: 2) {
        var x = begin(k, distance, isForward)
        let start = (x: x, y: x - k)
        x = follow(x, k, isForward, a, b)
        steps -= 1 + x - start.x
        set(k, x, isForward)
        let opposite = n - m - k
        guard isOdd == isForward, abs(opposite) <= reach, x + get(opposite, !isForward) >= n else { continue }
        return isForward
          ? Place(from: start, to: (x, x - k), a, b)
          : Place(from: (n - x, m - (x - k)), to: (n - start.x, m - start.y), a, b)
      }
      return nil
    }

    private func get(_ diagonal: Int, _ isForward: Bool) -> Int {
      isForward ? forward[place(diagonal)] : backward[place(diagonal)]
    }

    private mutating func set(_ diagonal: Int, _ x: Int, _ isForward: Bool) {
      if isForward { forward[place(diagonal)] = x } else { backward[place(diagonal)] = x }
    }

    /// Where a diagonal is reached from the better of its neighbours.
    private func begin(_ k: Int, _ distance: Int, _ isForward: Bool) -> Int {
      let (below, above) = (get(k - 1, isForward), get(k + 1, isForward))
      return k == -distance || (k != distance && below < above) ? above : below + 1
    }

    /// Along words that are in both.
    private func follow(_ start: Int, _ k: Int, _ isForward: Bool, _ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>)
      -> Int
    {
      var x = start
      if isForward {
        while x < n, x - k < m, a[a.startIndex + x] == b[b.startIndex + x - k] { x += 1 }
      } else {
        while x < n, x - k < m, a[a.endIndex - 1 - x] == b[b.endIndex - 1 - (x - k)] { x += 1 }
      }
      return x
    }
  }
}

extension MiddleSnake.Place {
  fileprivate init(
    from start: (x: Int, y: Int), to end: (x: Int, y: Int), _ a: ArraySlice<Int32>, _ b: ArraySlice<Int32>
  ) {
    self.a = a.startIndex + start.x..<a.startIndex + end.x
    self.b = b.startIndex + start.y..<b.startIndex + end.y
  }
}
