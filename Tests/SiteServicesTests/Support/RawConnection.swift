import NIOCore
import NIOPosix
import Synchronization

/// A connection over which a test sends bytes as they are.
final class RawConnection: Sendable {
  /// What came back, and whether the other side ended it.
  final class Inbox: ChannelInboundHandler, Sendable {
    typealias InboundIn = ByteBuffer

    let state = Mutex<(text: [UInt8], isClosed: Bool)>(([], false))

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let bytes = Array(unwrapInboundIn(data).readableBytesView)
      state.withLock { $0.text += bytes }
    }

    func channelInactive(context: ChannelHandlerContext) { state.withLock { $0.isClosed = true } }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
  }

  private let channel: any Channel
  private let inbox: Inbox

  init(port: Int, host: String = "127.0.0.1") async throws {
    let inbox = Inbox()
    self.inbox = inbox
    channel = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .channelInitializer { $0.pipeline.addHandler(inbox) }
      .connect(host: host, port: port).get()
  }

  deinit { channel.close(promise: nil) }

  /// Sends a text; a connection that the other side closed takes it without a word, as a socket does.
  func send(_ text: String) { channel.writeAndFlush(ByteBuffer(string: text), promise: nil) }

  /// Says that nothing more is sent.
  func closeOutput() { channel.close(mode: .output, promise: nil) }

  func close() { channel.close(promise: nil) }

  var text: String { String(decoding: inbox.state.withLock { $0.text }, as: UTF8.self) }
  var bytes: [UInt8] { inbox.state.withLock { $0.text } }
  var isClosed: Bool { inbox.state.withLock { $0.isClosed } }

  /// Forgets what came so far.
  func clear() { inbox.state.withLock { $0.text = [] } }

  /// The next whole response.
  func response(isHead: Bool = false) async throws -> RawResponse {
    try await eventually("a response") { RawResponse(self.bytes, isHead: isHead) }
  }
}

/// A response, as it came over the wire.
struct RawResponse: Sendable {
  let status: Int
  let headers: [(name: String, value: String)]
  let body: [UInt8]

  /// `nil` until all of it is there.
  init?(_ bytes: [UInt8], isHead: Bool) {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    self.status = status
    headers = lines.dropFirst().map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return (String(parts[0]), parts.count > 1 ? String(parts[1].drop { $0 == " " }) : "")
    }
    let rest = Array(bytes[end.upperBound...])
    let length = headers.first { $0.name == "Content-Length" }.flatMap { Int($0.value) } ?? 0
    let expected = isHead || [204, 304].contains(status) ? 0 : length
    guard rest.count >= expected else { return nil }
    body = rest
  }

  subscript(name: String) -> String? { headers.first { $0.name == name }?.value }

  var text: String { String(decoding: body, as: UTF8.self) }
}
