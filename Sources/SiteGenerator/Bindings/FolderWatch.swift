import Dispatch
import Glibc
import Synchronization

/// Says what happens to the names in folders (inotify(7)). Folders are watched, not files: editors save by renaming, and
/// a watch on a file would stay with the old one.
package final class FolderWatch: Sendable {
  /// Something that happened.
  package enum Event: Sendable, Hashable {
    /// A file is there with all its bytes, is gone, or has another name.
    case settled(file: String)
    /// A name came to be, and somebody may still be writing to it.
    case begun(file: String)
    /// Somebody writes to a file, and has not closed it yet.
    case writing(file: String)
    /// A folder came to be, or has another name.
    case folder(String)
    /// The topmost folder is not where it was: it has another name, or is gone.
    case gone
    /// Events were lost, because there were too many at once.
    case lost
  }

  private let descriptor: CInt
  // Written once, before anybody else has it; to cancel it is safe from everywhere.
  private nonisolated(unsafe) let source: any DispatchSourceRead
  /// The folders by the number of their watch.
  private let folders = Mutex<[CInt: String]>([:])

  /// A watch that hands on events, many at once, from a queue of its own.
  ///
  /// - Throws: `SystemError`, where the machine gives no more of them.
  package init(_ handle: @escaping @Sendable ([Event]) -> Void) throws(SystemError) {
    let descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    guard descriptor >= 0 else { throw SystemError(operation: "watch", path: "the site's folder", code: errno) }
    self.descriptor = descriptor
    let source = DispatchSource.makeReadSource(
      fileDescriptor: descriptor, queue: DispatchQueue(label: "sitegen.watch", qos: .userInitiated))
    unsafe self.source = source
    source.setEventHandler { [weak self] in
      guard let self else { return }
      let events = self.read()
      if !events.isEmpty { handle(events) }
    }
    source.setCancelHandler { close(descriptor) }
    source.resume()
  }

  deinit { unsafe source.cancel() }

  /// How many folders are watched.
  package var count: Int { folders.withLock { $0.count } }

  /// Watches a folder; `path` is what events call it, empty for the topmost. To watch one twice is to watch it once.
  package func watch(_ folder: Directory, as path: String) throws(SystemError) {
    var flags =
      UInt32(IN_MODIFY) | UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE)
      | UInt32(IN_DELETE) | UInt32(IN_ATTRIB) | UInt32(IN_ONLYDIR)
    if path.isEmpty { flags |= UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) }
    let number = unsafe inotify_add_watch(descriptor, "/proc/self/fd/\(folder.descriptor)", flags)
    guard number >= 0 else { throw SystemError(operation: "watch", path: path.isEmpty ? "." : path, code: errno) }
    folders.withLock { $0[number] = path }
  }

  /// Everything that the kernel has to say now.
  private func read() -> [Event] {
    var events: [Event] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return events }
      events += self.events(in: buffer[..<count])
    }
  }

  /// The events in the bytes of `struct inotify_event`: watch, mask, cookie and length of the name, four bytes each, then
  /// the name with zeros behind it.
  func events(in bytes: ArraySlice<UInt8>) -> [Event] {
    var events: [Event] = []
    var rest = bytes
    func word(_ index: Int) -> UInt32 {
      rest.dropFirst(index * 4).prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    while rest.count >= 16 {
      let (watch, mask, length) = (CInt(bitPattern: word(0)), word(1), Int(word(3)))
      let name = rest.dropFirst(16).prefix(length).prefix { $0 != 0 }
      rest = rest.dropFirst(16 + length)
      if let event = event(watch, mask, String(decoding: name, as: UTF8.self)) { events.append(event) }
    }
    return events
  }

  private func event(_ watch: CInt, _ mask: UInt32, _ name: String) -> Event? {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 { return .lost }
    if mask & UInt32(IN_IGNORED) != 0 {
      folders.withLock { $0[watch] = nil }
      return nil
    }
    guard let folder = folders.withLock({ $0[watch] }) else { return nil }
    if mask & (UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)) != 0 { return .gone }
    guard !name.isEmpty else { return nil }
    let path = folder.isEmpty ? name : folder + "/" + name
    if mask & UInt32(IN_ISDIR) != 0 { return .folder(path) }
    if mask & UInt32(IN_MODIFY) != 0 { return .writing(file: path) }
    return mask & UInt32(IN_CREATE) != 0 ? .begun(file: path) : .settled(file: path)
  }
}
