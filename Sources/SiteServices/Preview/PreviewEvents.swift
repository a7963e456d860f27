import NIOCore
import NIOHTTP1
import Synchronization

/// What pages are told. It says that something happened, and never what (SECURITY.md S32).
enum PreviewEvent: String, Sendable {
  /// The page may be another.
  case reload
  /// Only style sheets are others.
  case styles
  /// The faults are others.
  case faults

  /// As a server-sent event.
  var part: HTTPServerResponsePart { .body(.byteBuffer(ByteBuffer(string: "data: \(rawValue)\n\n"))) }
}

/// The connections of the pages that want to be told. A connection is a channel and nothing else: no task waits for it,
/// no writer belongs to it, so that it may end at any moment.
final class PreviewEvents: Sendable {
  private let listeners = Mutex<[ObjectIdentifier: any Channel]>([:])

  /// How many there are.
  var count: Int { listeners.withLock { $0.count } }

  /// From now on it is told.
  func add(_ channel: any Channel) { listeners.withLock { $0[ObjectIdentifier(channel)] = channel } }

  /// It is gone.
  func remove(_ channel: any Channel) { _ = listeners.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) } }

  /// Tells all of them.
  func send(_ event: PreviewEvent) {
    for channel in listeners.withLock({ Array($0.values) }) { PreviewEvents.send(event, to: channel) }
  }

  /// Tells one of them. One that does not read what it is told is let go; its page will come back.
  static func send(_ event: PreviewEvent, to channel: any Channel) {
    guard channel.isWritable else {
      channel.close(promise: nil)
      return
    }
    channel.writeAndFlush(event.part, promise: nil)
  }
}
