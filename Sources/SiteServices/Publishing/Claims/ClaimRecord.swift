import SiteGenerator

/// The claims of this folder that may stand at the place. One is noted before it is put there, and its note goes when it is
/// gone there: so those of a publication that was killed stand in nobody's way here, as whoever holds the lock of the
/// target knows that it is over.
struct ClaimRecord: Sendable {
  let folder: Directory
  let name: String

  /// What is noted; whatever else stands in the file is nothing.
  func read() -> [RcloneClaim] {
    guard let bytes = try? folder.readFile(name, limit: 1 << 16) else { return [] }
    return bytes.split(separator: 0x0A).compactMap { RcloneClaim(found: String(decoding: $0, as: UTF8.self)) }
  }

  /// Notes a claim beside those that are noted.
  func add(_ claim: RcloneClaim) throws(PublishFault) { try write(read().filter { $0 != claim } + [claim]) }

  /// The claim is gone.
  func remove(_ claim: RcloneClaim) throws(PublishFault) { try write(read().filter { $0 != claim }) }

  /// All of it at once: half a note would be a claim that is forgotten.
  private func write(_ claims: [RcloneClaim]) throws(PublishFault) {
    try PublishFault.wrap { () throws(SystemError) in
      if claims.isEmpty {
        if try folder.status(name) != nil { try folder.removeFile(name) }
      } else {
        try folder.putFile(name, claims.flatMap { Array($0.name.utf8) + [0x0A] })
      }
    }
  }
}
