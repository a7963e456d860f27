import SiteModel

/// A part of a site's output, of which another machine makes the others. Which part a file is in is decided by its path
/// alone, so that every machine finds the same without asking: all parts together are the whole, and no file is in two.
package struct Shard: Sendable, Hashable {
  /// From 1.
  package let number: Int
  package let count: Int

  /// A part of so many; `nil` for one that cannot be.
  package init?(_ number: Int, of count: Int) {
    guard count >= 1, (1...count).contains(number) else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// `2/5`
  package init?(reading text: String) {
    let parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]) else { return nil }
    self.init(number, of: count)
  }

  /// Whether the file at a path is in it (FNV-1a, 64 bits).
  func has(_ path: String) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in path.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    // The last bits of the hash depend on few bits of the path.
    return Int((hash ^ (hash >> 32)) % UInt64(count)) == number - 1
  }

  /// Whether the files of a job are in it; they stay together.
  func has(_ job: SiteJob) -> Bool { has(job.paths.first?.outputPath ?? "") }
}
