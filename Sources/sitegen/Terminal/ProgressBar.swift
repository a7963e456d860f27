import SiteGenerator
import SiteServices
import Synchronization

/// A bar on a terminal for whatever takes longer than half a second; nothing where nobody looks.
final class ProgressBar: Sendable {
  private struct State {
    var isShown = false
    var lastDrawn: ContinuousClock.Instant?
  }

  private let begin = ContinuousClock.now
  private let isWanted: Bool
  private let state = Mutex(State())

  init() {
    isWanted = StandardStream.error.isTerminal && Machine.environment("TERM") != "dumb"
  }

  /// Shows how far a stage has come.
  func show(_ progress: BuildProgress) {
    show("\(progress.stage.rawValue) \(progress.done)/\(progress.total)", progress.done, of: progress.total)
  }

  /// Shows how much of a site has been sent.
  func show(_ progress: PublishProgress) {
    if progress.isWaiting { return StandardStream.error.write(ProgressBar.waiting) }
    let bytes = "\(ByteCount.text(progress.bytes))/\(ByteCount.text(progress.totalBytes))"
    show("files \(progress.files)/\(progress.totalFiles), \(bytes)", progress.bytes, of: progress.totalBytes)
  }

  /// Said also where nobody looks: a log that stands still for minutes looks as if nothing went on.
  private static let waiting = "Watching whether somebody else publishes there, for three minutes or a little longer\n"

  private func show(_ label: String, _ done: Int, of total: Int) {
    guard isWanted else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - begin > .milliseconds(500), state.lastDrawn.map({ now - $0 > .milliseconds(100) }) != false else {
        return
      }
      state.lastDrawn = now
      state.isShown = true
      StandardStream.error.write(ProgressBar.line(label, done, of: total, width: StandardStream.error.width))
    }
  }

  /// Takes the bar away.
  func clear() {
    state.withLock { state in
      if state.isShown { StandardStream.error.write("\r\u{1B}[K") }
      state.isShown = false
    }
  }

  private static func line(_ label: String, _ done: Int, of total: Int, width: Int) -> String {
    let room = max(10, min(40, width - label.count - 6))
    let filled = total == 0 ? room : room * min(done, total) / total
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: room - filled)
    return "\r\u{1B}[K\(bar) \(label)"
  }
}
