import NIOCore
import NIOHTTP1
import SiteGenerator

/// One connection of the preview, on its event loop: a request at a time, its answer, the next. What is sent before its
/// turn waits, and nothing more is read meanwhile.
///
/// There is no asynchronous writer that would have to be finished, and no handler that minds who writes when: whatever
/// ends a connection, at whatever moment, leaves nothing behind but a closed channel.
final class PreviewConnection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  /// How long a connection may take.
  struct Limits: Sendable {
    /// From its beginning, or the answer before, to the end of a request (SECURITY.md S34).
    var request = TimeAmount.seconds(10)
    /// From there to the end of the answer; of a file, for each piece of it.
    var answer = TimeAmount.seconds(60)
    /// What may stand behind the headers of a request; nobody reads it.
    var body = 65_536
  }

  private enum Phase {
    case waiting
    case reading(HTTPRequestHead, body: Int)
    case answering
    case streaming
  }

  private let service: PreviewService
  private let limits: Limits
  private var phase = Phase.waiting
  private var endsAfterAnswer = false
  /// Whether nothing more comes; what has come is still answered.
  private var isInputClosed = false
  /// What was read before its turn, and what was wrong behind it.
  private var waiting = CircularBuffer<HTTPServerRequestPart>()
  private var waitingFault: HTTPResponseStatus?
  private var wantsToRead = false
  private var deadline: Scheduled<Void>?

  init(_ service: PreviewService, limits: Limits) {
    self.service = service
    self.limits = limits
  }

  func channelActive(context: ChannelHandlerContext) {
    limit(to: limits.request, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    service.events.remove(context.channel)
    context.fireChannelInactive()
  }

  func read(context: ChannelHandlerContext) {
    if case .answering = phase { wantsToRead = true } else { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .answering = phase { waiting.append(unwrapInboundIn(data)) } else { take(unwrapInboundIn(data), context) }
  }

  private func take(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch (part, phase) {
    case (.head(let head), .waiting): phase = .reading(head, body: 0)
    case (.body(let bytes), .reading(let head, let count)):
      guard count + bytes.readableBytes <= limits.body else {
        refuse(.payloadTooLarge, context)
        return
      }
      phase = .reading(head, body: count + bytes.readableBytes)
    case (.end, .reading(let head, _)): answer(head, context)
    // Whoever listens to events has nothing more to say.
    default: context.close(promise: nil)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      isInputClosed = true
      if case .answering = phase { break }
      context.close(promise: nil)
    case is ChannelShouldQuiesceEvent: endSoon(context)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard error is HTTPParserError, context.channel.isActive else {
      context.close(promise: nil)
      return
    }
    let isLong = if case HTTPParserError.headerOverflow = error { true } else { false }
    let status = isLong ? HTTPResponseStatus.requestHeaderFieldsTooLarge : .badRequest
    switch phase {
    case .waiting, .reading: refuse(status, context)
    case .answering: waitingFault = waitingFault ?? status
    case .streaming: context.close(promise: nil)
    }
  }

  // MARK: Answers

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    phase = .answering
    limit(to: limits.answer, context)
    endsAfterAnswer = endsAfterAnswer || !head.isKeepAlive
    let (service, channel) = (service, context.channel)
    let bound = NIOLoopBound((connection: self, context: context), eventLoop: context.eventLoop)
    // Pages are made here, so not on the event loop.
    Task(priority: .userInitiated) {
      let response = service.responder(for: channel).response(to: head)
      let sender = ResponseSender(channel: channel, isHead: head.method == .HEAD) {
        channel.eventLoop.execute { bound.value.connection.goesOn(bound.value.context) }
      }
      let isWhole = (try? await sender.send(response)) != nil
      channel.eventLoop.execute {
        bound.value.connection.sent(response, isWhole: isWhole, bound.value.context)
      }
    }
  }

  /// Whoever takes an answer piece by piece has time for each.
  private func goesOn(_ context: ChannelHandlerContext) {
    if case .answering = phase, context.channel.isActive { limit(to: limits.answer, context) }
  }

  private func sent(_ response: PreviewResponse, isWhole: Bool, _ context: ChannelHandlerContext) {
    guard isWhole, context.channel.isActive else {
      context.close(promise: nil)
      return
    }
    if case .events(let since) = response.body {
      phase = .streaming
      deadline?.cancel()
      // It is read on, so that its end is seen.
      if wantsToRead { context.read() }
      endsAfterAnswer || isInputClosed ? context.close(promise: nil) : service.listen(context.channel, since: since)
    } else if endsAfterAnswer {
      context.close(promise: nil)
    } else {
      phase = .waiting
      limit(to: limits.request, context)
      goOn(context)
    }
  }

  /// Takes what waited for its turn.
  private func goOn(_ context: ChannelHandlerContext) {
    while let part = waiting.popFirst() {
      take(part, context)
      if case .answering = phase { return }
    }
    if let waitingFault {
      refuse(waitingFault, context)
    } else if isInputClosed {
      context.close(promise: nil)
    } else if wantsToRead {
      wantsToRead = false
      context.read()
    }
  }

  /// A request that cannot be read is the last of its connection.
  private func refuse(_ status: HTTPResponseStatus, _ context: ChannelHandlerContext) {
    phase = .answering
    endsAfterAnswer = true
    var response = PreviewResponse.refusal(status, status.reasonPhrase)
    response.headers.add(name: "Connection", value: "close")
    let head = HTTPResponseHead(version: .http1_1, status: response.status, headers: response.headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    if case .bytes(let bytes) = response.body {
      context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
    }
    let closing = context.eventLoop.makePromise(of: Void.self)
    closing.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: closing)
  }

  // MARK: Ends

  private func endSoon(_ context: ChannelHandlerContext) {
    endsAfterAnswer = true
    switch phase {
    case .answering: break
    case .waiting, .reading, .streaming: context.close(promise: nil)
    }
  }

  private func limit(to time: TimeAmount, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) { context.close(promise: nil) }
  }
}
