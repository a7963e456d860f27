import Mustache
import SiteModel
import Synchronization

/// Every article as lists show it, by its number. A build needs all of them; a preview, which makes few pages of many,
/// only those that it is asked for.
final class ArticleEntries: Sendable {
  private let reader: FactsReader
  /// All of them, or none.
  private let all: [Value]
  private let made: Mutex<[Int: Value]>

  /// All entries, made on all cores, or each when it is asked for.
  init(_ reader: FactsReader, count: Int, onDemand: Bool, width: Int) async throws(SystemError) {
    self.reader = reader
    let batches = try await Batches.map(count: onDemand ? 0 : count, size: 256, width: width) {
      (range) throws(SystemError) -> [Value] in range.map { reader.facts(of: $0).value }
    }
    all = batches.flatMap(\.self)
    made = Mutex([:])
  }

  /// The entry of an article.
  subscript(number: Int) -> Value {
    if !all.isEmpty { return all[number] }
    if let value = made.withLock({ $0[number] }) { return value }
    let value = reader.facts(of: number).value
    made.withLock { $0[number] = value }
    return value
  }
}
