/// Finds which words two texts have in common, in order.
struct WordMatching {
  /// A part of both texts that is still to be compared.
  private struct Box {
    var a: Range<Int>
    var b: Range<Int>
  }

  private(set) var isKeptInFirst: [Bool]
  private(set) var isKeptInSecond: [Bool]
  private(set) var isExact = true
  /// How many are left; below zero where they ran out.
  private(set) var steps: Int
  /// The words that both have, and where each stood.
  private let a: [Int32]
  private let b: [Int32]
  private let placesA: [Int]
  private let placesB: [Int]

  init(_ first: [Int32], _ second: [Int32], steps: Int) {
    isKeptInFirst = [Bool](repeating: false, count: first.count)
    isKeptInSecond = [Bool](repeating: false, count: second.count)
    self.steps = steps
    let (inFirst, inSecond) = (Set(first), Set(second))
    placesA = first.indices.filter { inSecond.contains(first[$0]) }
    placesB = second.indices.filter { inFirst.contains(second[$0]) }
    a = placesA.map { first[$0] }
    b = placesB.map { second[$0] }
  }

  /// Compares everything.
  mutating func run() {
    var boxes = [Box(a: a.indices, b: b.indices)]
    while let box = boxes.popLast() {
      let rest = keepEnds(box)
      guard !rest.a.isEmpty, !rest.b.isEmpty else { continue }
      if let snake = MiddleSnake.find(in: a[rest.a], b[rest.b], steps: &steps) {
        boxes.append(Box(a: snake.a.upperBound..<rest.a.upperBound, b: snake.b.upperBound..<rest.b.upperBound))
        boxes.append(Box(a: rest.a.lowerBound..<snake.a.lowerBound, b: rest.b.lowerBound..<snake.b.lowerBound))
        for (i, j) in zip(snake.a, snake.b) { keep(i, j) }
      } else {
        isExact = false
        keepUnique(rest)
      }
    }
  }

  private mutating func keep(_ i: Int, _ j: Int) {
    isKeptInFirst[placesA[i]] = true
    isKeptInSecond[placesB[j]] = true
  }

  /// What a part of both texts begins and ends with is common to them.
  private mutating func keepEnds(_ box: Box) -> Box {
    var (startA, endA, startB, endB) = (box.a.lowerBound, box.a.upperBound, box.b.lowerBound, box.b.upperBound)
    while startA < endA, startB < endB, a[startA] == b[startB] {
      keep(startA, startB)
      startA += 1
      startB += 1
    }
    while startA < endA, startB < endB, a[endA - 1] == b[endB - 1] {
      endA -= 1
      endB -= 1
      keep(endA, endB)
    }
    return Box(a: startA..<endA, b: startB..<endB)
  }

  /// The coarser answer: words that occur once in both, in the same order, and what follows each of them.
  private mutating func keepUnique(_ box: Box) {
    var last = (a: box.a.lowerBound, b: box.b.lowerBound)
    for anchor in UniqueWords.common(to: a[box.a], b[box.b]) where anchor.a >= last.a && anchor.b >= last.b {
      _ = keepEnds(Box(a: last.a..<anchor.a, b: last.b..<anchor.b))
      keep(anchor.a, anchor.b)
      last = (anchor.a + 1, anchor.b + 1)
    }
    _ = keepEnds(Box(a: last.a..<box.a.upperBound, b: last.b..<box.b.upperBound))
  }
}
