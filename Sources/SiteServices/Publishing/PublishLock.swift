import SiteGenerator
import SiteModel

/// Keeps two publications of one folder apart, and a new one from what an older one left running: the programs that do the
/// work have the locked file too, so that the lock ends with the last of them, however `sitegen` itself ended.
struct PublishLock: Sendable {
  let file: FileLock
  let folder: Directory
  /// The beginning of the names of what is kept for the target.
  let name: String

  /// Takes the lock of a place.
  ///
  /// - Throws: a fault where somebody holds it for half a minute.
  init(_ place: PublishTarget.Place, source: String) throws(PublishFault) {
    let name = PublishLock.name(of: place)
    let (folder, file) = try PublishFault.wrap { () throws(SystemError) -> (Directory, FileLock?) in
      let folder = try Directory.making(source + "/.sitegen/publish")
      return (folder, try FileLock.acquire(name + ".lock", in: folder, timeout: 30))
    }
    guard let file else {
      throw Task.isCancelled
        ? .cancelled
        : PublishFault(
          .machine, "another publication of this folder to the same place is still at work",
          hint: "wait for it, or stop it")
    }
    (self.file, self.folder, self.name) = (file, folder, name)
  }

  /// The claims that were made for this folder.
  var claims: ClaimRecord { ClaimRecord(folder: folder, name: name + ".claim") }

  private static func name(of place: PublishTarget.Place) -> String {
    SHA256.hash(data: Array("\(place)".utf8)).hexadecimal(ofFirst: 8)
  }
}
