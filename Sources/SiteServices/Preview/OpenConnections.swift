import NIOCore
import Synchronization

/// The connections of a server that are open, so that they can be ended with it.
final class OpenConnections: Sendable {
  /// A connection that came when the server was ending already.
  struct Ending: Error {}

  private let state = Mutex<(channels: [ObjectIdentifier: any Channel], isEnding: Bool)>(([:], false))

  /// Takes a new connection, until it is closed.
  ///
  /// - Throws: `Ending`; the connection is then to be closed.
  func add(_ channel: any Channel) throws {
    let isLate = state.withLock { state in
      if !state.isEnding { state.channels[ObjectIdentifier(channel)] = channel }
      return state.isEnding
    }
    if isLate { throw Ending() }
    channel.closeFuture.whenComplete { [self] _ in
      state.withLock { state in state.channels[ObjectIdentifier(channel)] = nil }
    }
  }

  /// Tells all of them that the server ends, and waits until they are closed.
  func end() async {
    let channels = state.withLock { state in
      state.isEnding = true
      return Array(state.channels.values)
    }
    for channel in channels { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    for channel in channels { try? await channel.closeFuture.get() }
  }
}
