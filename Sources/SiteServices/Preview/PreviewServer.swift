import Glibc
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

/// Listens on one address, and hands every connection to a `PreviewConnection`.
final class PreviewServer: Sendable {
  /// As many connections are served at once; others wait until one ends (SECURITY.md S34).
  static let connections = 64

  /// Where it listens.
  let port: Int
  private let server: Server<PreviewChannel>
  private let task: Task<Void, Never>

  private init(port: Int, server: Server<PreviewChannel>, task: Task<Void, Never>) {
    self.port = port
    self.server = server
    self.task = task
  }

  /// Begins to listen.
  ///
  /// - Throws: what the machine says against it, as `IOError` where it is one.
  static func start(
    _ service: PreviewService, host: String, port: Int, limits: PreviewConnection.Limits = .init()
  ) async throws -> PreviewServer {
    let (started, continuation) = AsyncThrowingStream.makeStream(of: Int.self)
    let logger = Logger(label: "sitegen") { _ in SwiftLogNoOpLogHandler() }
    let server = Server(
      childChannelSetup: PreviewChannel(service: service, limits: limits),
      configuration: ServerConfiguration(
        address: .hostname(host, port: port),
        availableConnectionsDelegate: MaximumAvailableConnections(connections, logger: logger)),
      onServerRunning: { channel in
        continuation.yield(channel.localAddress?.port ?? port)
        continuation.finish()
      },
      eventLoopGroup: .singletonMultiThreadedEventLoopGroup, logger: logger)
    let task = Task {
      do { try await server.run() } catch { continuation.finish(throwing: error) }
    }
    for try await port in started { return PreviewServer(port: port, server: server, task: task) }
    throw IOError(errnoCode: ECANCELED, reason: "listen")
  }

  /// Stops to listen, and ends every connection when its answer is sent; events end at once. The task is never cancelled:
  /// it ends when the last connection has.
  func stop() async {
    try? await server.shutdownGracefully()
    await task.value
  }
}

/// What becomes of an accepted connection.
struct PreviewChannel: ServerChildChannel {
  /// The connection. It is only a channel: if nobody ever comes to handle it, nothing has to be finished.
  struct Value: ServerChildChannelValue {
    let channel: any Channel
  }

  /// The headers of a request may have so many bytes (SECURITY.md S34).
  static let headerLimit = 16_384

  let service: PreviewService
  let limits: PreviewConnection.Limits

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      var decoding = NIOHTTPDecoderLimitConfiguration()
      decoding.maxHeaderFieldSize = PreviewChannel.headerLimit
      decoding.maxHeaderListSize = PreviewChannel.headerLimit
      decoding.maxHeaderFieldCount = 128
      try channel.pipeline.syncOperations.configureHTTPServerPipeline(
        // Its handler for this ends the process when an answer comes at a moment at which it does not expect one.
        withPipeliningAssistance: false, withErrorHandling: false, withOutboundHeaderValidation: true,
        withEncoderConfiguration: .init(), withDecoderLimitConfiguration: decoding)
      try channel.pipeline.syncOperations.addHandler(PreviewConnection(service, limits: limits))
      return Value(channel: channel)
    }
  }

  /// The handler of the channel does everything; the server only has to know when it is over.
  func handle(value: Value, logger: Logger) async { try? await value.channel.closeFuture.get() }
}
