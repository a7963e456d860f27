import SiteModel
import Synchronization

/// Finds the name that somebody probably meant among the names of a folder or of the outlets (`Typos`).
///
/// Of very many names only those are compared that stand near the word where all are sorted, once by how they begin and
/// once by how they end: one slip leaves what is before it or what is behind it. So a site in which every article has a
/// wrong link is checked in the time that its articles take, and not in that of all names for each of them.
final class NearNames: Sendable {
  /// Names that are few are all compared.
  static let few = 256
  /// How many are compared on either side of a word.
  private static let reach = 64

  /// Many names in two orders.
  private struct Orders {
    let byBeginning: [[UInt8]]
    /// Backwards.
    let byEnd: [[UInt8]]

    init(_ names: [String]) {
      byBeginning = names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
      byEnd = names.map { Array($0.utf8.reversed()) }.sorted { $0.lexicographicallyPrecedes($1) }
    }
  }

  /// By what they are names of; made when a word is looked for among them.
  private let orders = Mutex<[String: Orders]>([:])

  /// The likely word among names.
  ///
  /// - Parameter group: what they are names of: the same one always has the same names.
  func likelyWord(for word: String, among names: [String], of group: String) -> String? {
    Typos.likelyWord(for: word, among: candidates(for: word, among: names, of: group))
  }

  /// The names that are compared with a word.
  func candidates(for word: String, among names: [String], of group: String) -> [String] {
    guard names.count > NearNames.few else { return names }
    let orders = orders.withLock { known in
      if let orders = known[group] { return orders }
      let made = Orders(names)
      known[group] = made
      return made
    }
    let near = NearNames.near(Array(word.utf8), in: orders.byBeginning)
    let alike = NearNames.near(Array(word.utf8.reversed()), in: orders.byEnd).map { Array($0.reversed()) }
    return (near + alike).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What stands around a word in an order.
  private static func near(_ word: [UInt8], in sorted: [[UInt8]]) -> ArraySlice<[UInt8]> {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
    }
    return sorted[max(0, low - reach)..<min(sorted.count, low + reach)]
  }
}
