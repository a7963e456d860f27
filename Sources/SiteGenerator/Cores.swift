import Dispatch
import Synchronization

/// Small pieces of work that throw nothing and wait for nobody, on all cores.
enum Cores {
  private static let size = 512

  /// What `work` makes of each number below `count`, in their order.
  ///
  /// - Parameter size: for how many numbers a core works before it looks for others.
  static func map<Output: Sendable>(
    _ count: Int, each size: Int = Cores.size, _ work: @Sendable (Int) -> Output
  ) -> [Output] {
    map(count, each: size, with: {}) { number, _ in work(number) }
  }

  /// The same; what `begin` makes is kept from one number to the next, on each core.
  static func map<Output: Sendable, Kept>(
    _ count: Int, each size: Int = Cores.size, with begin: @Sendable () -> Kept,
    _ work: @Sendable (Int, inout Kept) -> Output
  ) -> [Output] {
    let parts = Mutex<[Int: [Output]]>([:])
    let total = (count + size - 1) / size
    DispatchQueue.concurrentPerform(iterations: total) { part in
      var kept = begin()
      let made = (part * size..<min(count, (part + 1) * size)).map { work($0, &kept) }
      parts.withLock { $0[part] = made }
    }
    let made = parts.withLock { $0 }
    return (0..<total).flatMap { made[$0] ?? [] }
  }

  /// Two things at once.
  static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let made = Mutex<(first: First?, second: Second?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 {
        let first = first()
        made.withLock { $0.first = first }
      } else {
        let second = second()
        made.withLock { $0.second = second }
      }
    }
    let found = made.withLock { $0 }
    return (found.first ?? first(), found.second ?? second())
  }

  /// Does something for every number below `count`, in no order; the first fault is thrown when all that was begun is done.
  static func forEach(
    _ count: Int, each size: Int = Cores.size, _ work: @Sendable (Int) throws(SystemError) -> Void
  ) throws(SystemError) {
    let fault = Mutex<SystemError?>(nil)
    _ = allSatisfy(count, each: size) { number in
      do throws(SystemError) {
        try work(number)
        return true
      } catch {
        fault.withLock { $0 = $0 ?? error }
        return false
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
  }

  /// Whether something holds of every number below `count`; the work ends where it does not.
  static func allSatisfy(_ count: Int, each size: Int = Cores.size, _ holds: @Sendable (Int) -> Bool) -> Bool {
    allSatisfy(count, each: size, with: {}) { number, _ in holds(number) }
  }

  /// The same; what `begin` makes is kept from one number to the next, on each core.
  static func allSatisfy<Kept>(
    _ count: Int, each size: Int = Cores.size, with begin: @Sendable () -> Kept,
    _ holds: @Sendable (Int, inout Kept) -> Bool
  ) -> Bool {
    if count <= size {
      var kept = begin()
      return (0..<count).allSatisfy { holds($0, &kept) }
    }
    let isSo = Atomic(true)
    DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { part in
      var kept = begin()
      for number in part * size..<min(count, (part + 1) * size) {
        guard isSo.load(ordering: .relaxed) else { return }
        if !holds(number, &kept) { isSo.store(false, ordering: .relaxed) }
      }
    }
    return isSo.load(ordering: .relaxed)
  }
}
