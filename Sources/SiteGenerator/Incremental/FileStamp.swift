/// A file as the file system knew it at some moment. As long as its stamp is the same, so are its bytes; a file whose
/// stamp changed may have the same bytes all the same.
struct FileStamp: Sendable, Hashable {
  let device: UInt64
  let inode: UInt64
  let size: Int
  /// In nanoseconds since 1970-01-01T00:00:00Z.
  let modified: Int
  let changed: Int

  init(device: UInt64, inode: UInt64, size: Int, modified: Int, changed: Int) {
    (self.device, self.inode, self.size) = (device, inode, size)
    (self.modified, self.changed) = (modified, changed)
  }

  init(_ status: Directory.Status) {
    self.init(
      device: status.device, inode: status.inode, size: status.size, modified: status.modified,
      changed: status.changed)
  }

  /// Whether every change after `moment`, at which the stamp was taken, shows in a later stamp. The clocks of file
  /// systems stand still for some milliseconds, those that write whole seconds for up to two: what is written twice
  /// within them looks as if it was written once.
  func isSettled(at moment: Int) -> Bool {
    let margin = modified % 1_000_000_000 == 0 ? 2_000_000_000 : 50_000_000
    return min(modified, changed) < moment - margin
  }
}
