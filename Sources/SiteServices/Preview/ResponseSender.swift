import NIOCore
import NIOHTTP1
import SiteGenerator

/// Sends an answer over a channel, however much it is, with little of a file in memory at once.
struct ResponseSender: Sendable {
  private static let piece = 1 << 18

  let channel: any Channel
  /// Whether only the headers were asked for.
  let isHead: Bool
  /// Called when a piece of a file was taken.
  let goesOn: @Sendable () -> Void

  /// Sends a response to its end; of events the beginning.
  ///
  /// - Throws: where the channel was closed, or a file became shorter than it was said to be.
  func send(_ response: PreviewResponse) async throws {
    let head = HTTPResponseHead(version: .http1_1, status: response.status, headers: headers(of: response))
    channel.write(HTTPServerResponsePart.head(head), promise: nil)
    switch response.body {
    case .events:
      try await channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: ": \n\n"))))
      return
    case .bytes(let bytes):
      if !isHead, !bytes.isEmpty {
        channel.write(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))), promise: nil)
      }
    case .file(let asset, let range): if !isHead { try await send(asset, range) }
    }
    try await channel.writeAndFlush(HTTPServerResponsePart.end(nil))
  }

  private func send(_ asset: EditionAsset, _ range: Range<Int>) async throws {
    var start = range.lowerBound
    while start < range.upperBound {
      let bytes = try asset.bytes(from: start, upTo: min(ResponseSender.piece, range.upperBound - start))
      guard !bytes.isEmpty else { throw ShortFile() }
      try await channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(bytes: bytes))))
      start += bytes.count
      goesOn()
    }
  }

  /// A status without content has no length either (RFC 9110, 8.6).
  private func headers(of response: PreviewResponse) -> HTTPHeaders {
    var headers = response.headers
    if response.status == .noContent { headers.remove(name: "Content-Length") }
    return headers
  }
}

/// That a file became shorter while it was sent.
private struct ShortFile: Error {}
