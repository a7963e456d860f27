import NIOHTTP1
import SiteGenerator

/// What the preview answers.
struct PreviewResponse: Sendable {
  /// What is sent behind the headers.
  enum Body: Sendable {
    case bytes([UInt8])
    /// A part of a file, read piece by piece.
    case file(EditionAsset, Range<Int>)
    /// Words that are sent when something happens, until one of the two goes away.
    case events(since: Int)
  }

  var status: HTTPResponseStatus
  var headers: HTTPHeaders
  var body: Body

  /// A response with the headers that all have (SECURITY.md S33): nobody else may use it, and nobody keeps it.
  init(_ status: HTTPResponseStatus, type: String? = nil, _ body: Body) {
    self.status = status
    self.body = body
    headers = [
      "Cache-Control": "no-store", "Cross-Origin-Resource-Policy": "same-origin", "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    ]
    if let type { headers.add(name: "Content-Type", value: type) }
    switch body {
    case .bytes(let bytes): headers.add(name: "Content-Length", value: String(bytes.count))
    case .file(_, let range): headers.add(name: "Content-Length", value: String(range.count))
    case .events: break
    }
  }

  /// A sentence for whoever asks for what is not to be had.
  static func refusal(_ status: HTTPResponseStatus, _ text: String) -> PreviewResponse {
    PreviewResponse(status, type: "text/plain; charset=utf-8", .bytes(Array((text + "\n").utf8)))
  }
}
