import Synchronization

/// Independent work over a range, in batches on all cores, with the order of the results kept.
enum Batches {
  /// Calls `work` for batches of `0..<count` and returns what it made, in the order of the batches.
  ///
  /// - Parameters:
  ///   - size: how many indices a batch has.
  ///   - width: how many batches are worked on at once.
  /// - Throws: the fault of the earliest batch that had one; no batch is begun after a fault. In a cancelled task the
  ///   results have holes: whoever cancels must not use them.
  static func map<Output: Sendable>(
    count: Int, size: Int, width: Int, _ work: @escaping @Sendable (Range<Int>) throws(SystemError) -> Output
  ) async throws(SystemError) -> [Output] {
    let total = (count + size - 1) / size
    let queue = BatchQueue(total: total)
    var results = [Result<Output, SystemError>?](repeating: nil, count: total)
    await withTaskGroup(of: [(Int, Result<Output, SystemError>)].self) { group in
      for _ in 0..<min(max(1, width), max(1, total)) {
        group.addTask {
          var done: [(Int, Result<Output, SystemError>)] = []
          while !Task.isCancelled, let batch = queue.next() {
            do throws(SystemError) {
              done.append((batch, .success(try work(batch * size..<min(count, (batch + 1) * size)))))
            } catch {
              queue.stop()
              done.append((batch, .failure(error)))
            }
          }
          return done
        }
      }
      for await done in group {
        for (batch, result) in done { results[batch] = result }
      }
    }
    var outputs: [Output] = []
    outputs.reserveCapacity(total)
    for case .failure(let fault)? in results { throw fault }
    for case .success(let output)? in results { outputs.append(output) }
    return outputs
  }
}

/// Hands out batch numbers, each once.
private final class BatchQueue: Sendable {
  private let nextBatch = Atomic(0)
  private let total: Int

  init(total: Int) { self.total = total }

  func next() -> Int? {
    let batch = nextBatch.wrappingAdd(1, ordering: .relaxed).oldValue
    return batch < total ? batch : nil
  }

  func stop() { nextBatch.store(total, ordering: .relaxed) }
}
