import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens on one address, and hands every connection to a `PreviewConnection`.
final class PreviewServer: Sendable {
  /// The headers of a request may have so many bytes (SECURITY.md S34).
  static let headerLimit = 16_384

  /// Where it listens.
  let port: Int
  private let channel: any Channel
  private let open: OpenConnections

  private init(port: Int, channel: any Channel, open: OpenConnections) {
    self.port = port
    self.channel = channel
    self.open = open
  }

  /// Begins to listen.
  ///
  /// - Throws: what the machine says against it, as `IOError` where it is one.
  static func start(
    _ service: PreviewService, host: String, port: Int, limits: PreviewConnection.Limits = .init()
  ) async throws -> PreviewServer {
    let open = OpenConnections()
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .serverChannelOption(.maxMessagesPerRead, value: 1)
      .serverChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(ConnectionLimit(service.places))
        }
      }
      // Whoever has asked may close that side and still gets the answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try open.add(channel)
          try prepare(channel, for: service, limits)
        }
      }
      .bind(host: host, port: port).get()
    return PreviewServer(port: channel.localAddress?.port ?? port, channel: channel, open: open)
  }

  private static func prepare(
    _ channel: any Channel, for service: PreviewService, _ limits: PreviewConnection.Limits
  ) throws {
    var decoding = NIOHTTPDecoderLimitConfiguration()
    decoding.maxHeaderFieldSize = headerLimit
    decoding.maxHeaderListSize = headerLimit
    decoding.maxHeaderFieldCount = 128
    try channel.pipeline.syncOperations.configureHTTPServerPipeline(
      // Its handler for this ends the process when an answer comes at a moment at which it does not expect one.
      withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: true,
      withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
    try channel.pipeline.syncOperations.addHandler(PreviewConnection(service, limits: limits))
  }

  /// Stops to listen, and ends every connection when its answer is sent; events end at once.
  func stop() async {
    try? await channel.close()
    await open.end()
  }
}
