import SiteModel

/// The machine's copy of the IANA time zone database (TZif files, RFC 8536).
enum TimeZoneDatabase {
  private static let folder = "/usr/share/zoneinfo"

  /// The rules of a zone; `nil` where there is no such zone, or no database.
  static func rules(named name: String) -> TimeZoneRules? {
    let parts = name.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard (1...3).contains(parts.count), parts.allSatisfy({ SitePathFault.fault(of: $0.replacingPlus) == nil }),
      let bytes = read(parts)
    else { return nil }
    return rules(named: name, from: bytes)
  }

  /// The stamp of the file that has a zone's rules; `nil` where no file has the name.
  static func stamp(ofZone name: String) -> FileStamp? {
    (try? Directory(opening: folder))?.status(below: name).map { FileStamp($0) }
  }

  private static func read(_ parts: [String]) -> [UInt8]? {
    do throws(SystemError) {
      var directory = try Directory(opening: folder)
      for part in parts.dropLast() { directory = try directory.directory(part) }
      return try directory.readFile(parts[parts.count - 1], limit: 1 << 20)
    } catch {
      return nil
    }
  }

  /// Reads the 64-bit block of a TZif file of version 2 or later. After its last change (in Debian's files 2037) the
  /// last offset holds: the rule in the footer is not read.
  static func rules(named name: String, from bytes: [UInt8]) -> TimeZoneRules? {
    guard let first = TZifHeader(bytes[...]), first.version >= 2,
      let block = bytes.dropFirst(44 + first.length(timeSize: 4)) as ArraySlice<UInt8>?, let header = TZifHeader(block)
    else { return nil }
    var rest = block.dropFirst(44)
    guard rest.count >= header.length(timeSize: 8) else { return nil }
    let instants = (0..<header.times).map { Int(bigEndian64(rest, at: $0 * 8)) }
    rest = rest.dropFirst(header.times * 8)
    let indices = rest.prefix(header.times).map { Int($0) }
    rest = rest.dropFirst(header.times)
    let offsets = (0..<header.types).map { Int(Int32(truncatingIfNeeded: bigEndian32(rest, at: $0 * 6))) }
    guard let standard = offsets.first, indices.allSatisfy({ $0 < offsets.count }) else { return nil }
    let transitions = zip(instants, indices).map { TimeZoneRules.Transition(instant: $0, offset: offsets[$1]) }
    return TimeZoneRules(name: name, offset: standard, transitions: transitions)
  }
}

/// The counts at the head of a TZif block.
private struct TZifHeader {
  let version: Int
  let isUTCount: Int, isStandardCount: Int, leaps: Int, times: Int, types: Int, characters: Int

  init?(_ block: ArraySlice<UInt8>) {
    guard block.count >= 44, block.starts(with: Array("TZif".utf8)) else { return nil }
    version = Int(block[block.startIndex + 4]) - 0x30
    let counts = block.dropFirst(20)
    let values = (0..<6).map { Int(bigEndian32(counts, at: $0 * 4)) }
    guard values.allSatisfy({ $0 < 100_000 }) else { return nil }
    (isUTCount, isStandardCount, leaps) = (values[0], values[1], values[2])
    (times, types, characters) = (values[3], values[4], values[5])
  }

  func length(timeSize: Int) -> Int {
    times * (timeSize + 1) + types * 6 + characters + leaps * (timeSize + 4) + isStandardCount + isUTCount
  }
}

private func bigEndian32(_ bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
  bytes.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
}

private func bigEndian64(_ bytes: ArraySlice<UInt8>, at offset: Int) -> Int64 {
  Int64(bitPattern: bytes.dropFirst(offset).prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
}

extension String {
  /// `Etc/GMT+1` has a plus, which no address of a site may have.
  fileprivate var replacingPlus: String {
    String(decoding: utf8.map { $0 == 0x2B ? 0x2D : $0 }, as: UTF8.self)
  }
}
