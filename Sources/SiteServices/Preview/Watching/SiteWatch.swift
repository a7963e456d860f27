import SiteGenerator
import Synchronization

/// Says when the files of a site change: by what the kernel tells of their folders, or, where it does not, by looking.
final class SiteWatch: Sendable {
  private let folders: SiteFolders
  private let queue: ChangeQueue
  private let watch = Mutex<FolderWatch?>(nil)
  private let poll = Mutex<Task<Void, Never>?>(nil)
  /// Called with the reason where files have to be looked at again and again.
  private let isPolling: @Sendable (String) -> Void

  init(_ source: String, into queue: ChangeQueue, isPolling: @escaping @Sendable (String) -> Void) {
    folders = SiteFolders(source: source)
    self.queue = queue
    self.isPolling = isPolling
  }

  /// Begins to watch.
  func start() {
    do throws(SystemError) {
      let watch = try FolderWatch { [weak self] in self?.handle($0) }
      self.watch.withLock { $0 = watch }
      try folders.walk { (folder, path) throws(SystemError) in try watch.watch(folder, as: path) }
    } catch {
      startPolling("\(error)")
    }
  }

  /// Ends it.
  func stop() {
    watch.withLock { $0 = nil }
    poll.withLock { poll in
      poll?.cancel()
      poll = nil
    }
  }

  /// Takes what happened in the folders.
  func handle(_ events: [FolderWatch.Event]) {
    var (settled, begun): (Set<String>, Set<String>) = ([], [])
    var isLost = false
    for event in events {
      switch event {
      case .settled(let file): if SiteFolders.has(file) { settled.insert(file) }
      case .begun(let file): if SiteFolders.has(file) { begun.insert(file) }
      case .folder(let path):
        guard SiteFolders.has(path) else { continue }
        settled.insert(path)
        watchAgain(from: path)
      case .lost: isLost = true
      }
    }
    if isLost {
      watchAgain(from: nil)
      queue.add(SiteChange(files: nil))
    }
    if !settled.isEmpty { queue.add(SiteChange(files: settled)) }
    if !begun.isEmpty { queue.add(SiteChange(files: begun, isSettled: false)) }
  }

  /// Watches folders that came to be; all of them where events were lost.
  private func watchAgain(from path: String?) {
    guard let watch = watch.withLock({ $0 }) else { return }
    do throws(SystemError) {
      let add = { (folder: Directory, path: String) throws(SystemError) in try watch.watch(folder, as: path) }
      if let path { try folders.walk(from: path, add) } else { try folders.walk(add) }
    } catch {
      startPolling("\(error)")
    }
  }

  // MARK: Looking

  /// How often it is looked, in milliseconds.
  private static let interval = 500

  /// Looks at all files again and again.
  func startPolling(_ reason: String) {
    let (folders, queue) = (folders, queue)
    let isNew = poll.withLock { poll in
      guard poll == nil else { return false }
      poll = Task(priority: .utility) {
        var before = SiteFiles(folders)
        // What happened before the first look is not seen by comparing.
        queue.add(SiteChange(files: nil))
        while (try? await Task.sleep(for: .milliseconds(SiteWatch.interval))) != nil {
          let now = SiteFiles(folders)
          let changed = now.changes(since: before)
          if !changed.isEmpty { queue.add(SiteChange(files: changed)) }
          before = now
        }
      }
      return true
    }
    if isNew {
      watch.withLock { $0 = nil }
      isPolling(reason)
    }
  }
}
