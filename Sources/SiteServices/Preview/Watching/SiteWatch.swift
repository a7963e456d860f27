import SiteGenerator
import Synchronization

/// Says when the files of a site change: by what the kernel tells of their folders, or, where it does not, by looking.
final class SiteWatch: Sendable {
  private struct State {
    var watch: FolderWatch?
    /// The site's folder that is watched; `nil` while there is none.
    var root: SiteRoot?
    /// Looks whether it is still the same.
    var guardian: Task<Void, Never>?
    var poll: Task<Void, Never>?
    var isStopped = false
  }

  private let folders: SiteFolders
  private let queue: ChangeQueue
  private let state = Mutex(State())
  /// Called with the reason where files have to be looked at again and again.
  private let isPolling: @Sendable (String) -> Void

  init(_ source: String, into queue: ChangeQueue, isPolling: @escaping @Sendable (String) -> Void) {
    folders = SiteFolders(source: source)
    self.queue = queue
    self.isPolling = isPolling
  }

  /// Begins to watch.
  func start() {
    begin()
    state.withLock { state in
      guard state.poll == nil, !state.isStopped else { return }
      state.guardian = Task(priority: .utility) { [weak self] in
        while (try? await Task.sleep(for: .milliseconds(SiteWatch.interval))) != nil {
          guard let self else { return }
          self.lookAtRoot()
        }
      }
    }
  }

  /// Ends it.
  func stop() {
    state.withLock { state in
      state.poll?.cancel()
      state.guardian?.cancel()
      state = State(isStopped: true)
    }
  }

  /// Takes what happened in the folders.
  func handle(_ events: [FolderWatch.Event]) {
    var (settled, begun): (Set<String>, Set<String>) = ([], [])
    var (isLost, isGone) = (false, false)
    for event in events {
      switch event {
      case .settled(let file):
        guard SiteFolders.has(file) else { continue }
        settled.insert(file)
        queue.closed(file)
      case .begun(let file): if SiteFolders.has(file) { begun.insert(file) }
      case .writing(let file): if SiteFolders.has(file) { queue.opened(file) }
      case .folder(let path):
        guard SiteFolders.has(path) else { continue }
        settled.insert(path)
        watchAgain(from: path)
      case .lost: isLost = true
      case .gone: isGone = true
      }
    }
    if isGone { beginAgain() }
    if isLost {
      watchAgain(from: nil)
      queue.add(SiteChange(files: nil))
    }
    if !settled.isEmpty { queue.add(SiteChange(files: settled)) }
    if !begun.isEmpty { queue.add(SiteChange(files: begun, isSettled: false)) }
  }

  // MARK: Folders

  /// Watches the site's folder and all below. While there is none nothing is watched.
  private func begin() {
    do throws(SystemError) {
      let watch = try FolderWatch { [weak self] in self?.handle($0) }
      let root = SiteRoot(folders.source)
      let isStopped = state.withLock { state in
        if !state.isStopped { (state.watch, state.root) = (watch, root) }
        return state.isStopped
      }
      if !isStopped { try folders.walk { (folder, path) throws(SystemError) in try watch.watch(folder, as: path) } }
    } catch  where error.isAbsence {
      state.withLock { ($0.watch, $0.root) = (nil, nil) }
    } catch {
      startPolling("\(error)")
    }
  }

  /// Another folder stands where the site's was, or none.
  private func beginAgain() {
    guard state.withLock({ $0.poll == nil && !$0.isStopped }) else { return }
    begin()
    queue.add(SiteChange(files: nil))
  }

  /// A folder that others hold open says nothing when it is removed, and nobody says when it is back.
  private func lookAtRoot() {
    if state.withLock({ $0.root }) != SiteRoot(folders.source) { beginAgain() }
  }

  /// Watches folders that came to be; all of them where events were lost.
  private func watchAgain(from path: String?) {
    guard let watch = state.withLock({ $0.watch }) else { return }
    do throws(SystemError) {
      let add = { (folder: Directory, path: String) throws(SystemError) in try watch.watch(folder, as: path) }
      if let path { try folders.walk(from: path, add) } else { try folders.walk(add) }
    } catch  where error.isAbsence {
      // The site's folder itself is gone, which is seen by looking at it.
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
    let isNew = state.withLock { state in
      guard state.poll == nil, !state.isStopped else { return false }
      state.guardian?.cancel()
      state.watch = nil
      state.poll = Task(priority: .utility) {
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
    if isNew { isPolling(reason) }
  }
}

/// What tells a folder from another one at the same path.
private struct SiteRoot: Hashable {
  let device: UInt64
  let inode: UInt64

  /// `nil` where there is no folder.
  init?(_ path: String) {
    guard let status = try? Directory(opening: path).status() else { return nil }
    (device, inode) = (status.device, status.inode)
  }
}
