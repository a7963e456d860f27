/// Where the id of an article stands in its address: `-{digits}`, `/story/{name}`, `/id/{digits}/*`.
///
/// A text with one place for the id. It is held against the path of the address, without a slash at its end, and must
/// reach that end; with a `*` as its last character it may stand anywhere, and the first fit counts. There is nothing
/// else in it, so that no pattern of an outlet's file takes long over an address.
public struct ArticleIDPattern: Sendable, Hashable {
  /// What an id is made of.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Decimal digits.
    case digits
    /// Letters, digits and `-`, `_`, `.`, `~`.
    case name
  }

  /// As it was written.
  public let text: String
  /// What an id is made of.
  public let kind: Kind
  private let before: [UInt8]
  private let after: [UInt8]
  private let isOpen: Bool

  /// Reads a pattern; `nil` where it has not exactly one place.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard let open = bytes.firstIndex(of: 0x7B), let close = bytes.firstIndex(of: 0x7D), open < close,
      let kind = Kind(rawValue: String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
    else { return nil }
    var after = bytes[(close + 1)...]
    let isOpen = after.last == 0x2A
    if isOpen { after.removeLast() }
    let literals = bytes[..<open] + after
    // What ends an id must not be a part of one.
    guard !literals.contains(where: { [0x2A, 0x7B, 0x7D, 0x3F, 0x23].contains($0) || $0 <= 0x20 }),
      after.first.map({ !kind.has($0) }) ?? true
    else { return nil }
    self.text = text
    self.kind = kind
    self.before = Array(bytes[..<open])
    self.after = Array(after)
    self.isOpen = isOpen
  }

  /// The id in an article's address; `nil` where it is not there.
  public func id(in address: WebAddress) -> String? {
    var path = Array(address.path.utf8)
    if path.last == 0x2F, after.last != 0x2F { path.removeLast() }
    return (isOpen ? firstRun(in: path) : lastRun(in: path)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The run before the end of the path.
  private func lastRun(in path: [UInt8]) -> ArraySlice<UInt8>? {
    guard path.count >= after.count, path.suffix(after.count).elementsEqual(after) else { return nil }
    let rest = path.dropLast(after.count)
    if kind == .name, !before.isEmpty { return run(behindLastIn: rest) }
    let start = rest.lastIndex { !kind.has($0) }.map { $0 + 1 } ?? 0
    let run = rest[start...]
    return !run.isEmpty && rest[..<start].suffix(before.count).elementsEqual(before) ? run : nil
  }

  /// A name may hold what stands before it (`a-b-c` behind `-`): the last place counts, and the name is what follows.
  private func run(behindLastIn path: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start = path.endIndex - 1
    while start >= before.count {
      let run = path[start...]
      guard kind.has(path[start]) else { return nil }
      if path[..<start].suffix(before.count).elementsEqual(before) { return run }
      start -= 1
    }
    return nil
  }

  /// The first run between the two texts, wherever it stands.
  private func firstRun(in path: [UInt8]) -> ArraySlice<UInt8>? {
    for start in before.count..<max(before.count, path.count)
    where path[..<start].suffix(before.count).elementsEqual(before) {
      let run = path[start...].prefix { kind.has($0) }
      if !run.isEmpty, path[run.endIndex...].starts(with: after) { return run }
    }
    return nil
  }
}

extension ArticleIDPattern.Kind {
  fileprivate func has(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39: true
    case 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: self == .name
    default: false
    }
  }
}
