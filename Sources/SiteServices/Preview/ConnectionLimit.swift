import NIOCore
import Synchronization

/// How many connections are served at once, by all listeners of a preview together.
final class ConnectionPlaces: Sendable {
  private struct State {
    var free: Int
    /// Who waits for a place, the first first.
    var waiting: [@Sendable () -> Void] = []
  }

  private let state: Mutex<State>

  init(_ most: Int) { state = Mutex(State(free: most)) }

  /// Takes a place: at once, or when one is free, in the order of those who ask.
  func take(_ served: @escaping @Sendable () -> Void) {
    let isFree = state.withLock { state in
      guard state.free > 0 else {
        state.waiting.append(served)
        return false
      }
      state.free -= 1
      return true
    }
    if isFree { served() }
  }

  /// Gives a place back; it is the next one's.
  func free() {
    let next: (@Sendable () -> Void)? = state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.free += 1
        return nil
      }
      return state.waiting.removeFirst()
    }
    next?()
  }
}

/// Serves no more connections than there are places. One that came waits for its place, and no other is accepted
/// meanwhile: the rest wait in the queue of the kernel.
final class ConnectionLimit: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias InboundOut = any Channel
  typealias OutboundIn = Never

  private let places: ConnectionPlaces
  /// Those that came and have no place yet.
  private var held: [ObjectIdentifier: any Channel] = [:]
  /// Whether the next one would have been accepted by now.
  private var isWaiting = false

  init(_ places: ConnectionPlaces) { self.places = places }

  func read(context: ChannelHandlerContext) {
    if held.isEmpty { context.read() } else { isWaiting = true }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let channel = unwrapInboundIn(data)
    held[ObjectIdentifier(channel)] = channel
    let bound = NIOLoopBound((limit: self, context: context), eventLoop: context.eventLoop)
    places.take { [places] in
      let serve = { @Sendable in
        channel.closeFuture.whenComplete { _ in places.free() }
        bound.value.limit.serve(channel, bound.value.context)
      }
      if bound.eventLoop.inEventLoop { serve() } else { bound.eventLoop.execute(serve) }
    }
  }

  /// Nobody is served any more.
  func channelInactive(context: ChannelHandlerContext) {
    for channel in held.values { channel.close(promise: nil) }
    context.fireChannelInactive()
  }

  private func serve(_ channel: any Channel, _ context: ChannelHandlerContext) {
    held[ObjectIdentifier(channel)] = nil
    guard context.channel.isActive else {
      channel.close(promise: nil)
      return
    }
    context.fireChannelRead(wrapInboundOut(channel))
    context.fireChannelReadComplete()
    guard isWaiting, held.isEmpty else { return }
    isWaiting = false
    context.read()
  }
}
