import NIOCore

/// Accepts no more connections than are served at once. The others wait in the queue of the kernel, and take their turn when
/// one ends.
final class ConnectionLimit: ChannelDuplexHandler {
  typealias InboundIn = any Channel
  typealias OutboundIn = Never

  private let most: Int
  private var count = 0
  /// Whether the next one would have been accepted by now.
  private var isWaiting = false

  init(_ most: Int) { self.most = most }

  func read(context: ChannelHandlerContext) {
    if count < most { context.read() } else { isWaiting = true }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    count += 1
    let bound = NIOLoopBound((limit: self, context: context), eventLoop: context.eventLoop)
    unwrapInboundIn(data).closeFuture.hop(to: context.eventLoop).whenComplete { _ in
      bound.value.limit.freeOne(bound.value.context)
    }
    context.fireChannelRead(data)
  }

  private func freeOne(_ context: ChannelHandlerContext) {
    count -= 1
    guard isWaiting else { return }
    isWaiting = false
    context.read()
  }
}
