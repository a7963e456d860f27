import NIOHTTP1
import SiteGenerator
import SiteModel

/// Finds what stands at an address of an edition, and answers as a static host does: folders have slashes, missing
/// addresses the site's 404 page, and whoever has a file already is told so.
struct SiteLookup: Sendable {
  let moment: PreviewState.Moment
  let state: PreviewState
  let secrets: PreviewSecrets

  /// The answer to a request for an address.
  func response(to request: HTTPRequestHead, _ target: RequestTarget) -> PreviewResponse {
    guard let edition = moment.edition else { return waiting }
    let response = response(to: request, target, in: edition)
    // Browsers ask for it by themselves; that a site has none is nothing to say in their console.
    if response.status == .notFound, target.path == "/favicon.ico" { return PreviewResponse(.noContent, .bytes([])) }
    return response
  }

  private func response(
    to request: HTTPRequestHead, _ target: RequestTarget, in edition: SiteEdition
  ) -> PreviewResponse {
    let base = SiteLookup.segments(of: edition.settings.basePath)
    let segments = target.segments
    if segments == [""], !base.isEmpty { return .redirect(.temporaryRedirect, to: edition.settings.basePath) }
    if segments == base { return .redirect(.movedPermanently, to: edition.settings.basePath + target.query) }
    guard let path = SiteLookup.path(of: target, in: edition) else { return missing(edition) }
    let isFolder = segments.last == ""
    if let file = edition.file(at: path) { return answer(file, at: path, request) }
    if !isFolder, edition.has(path + "/index.html") {
      return .redirect(.movedPermanently, to: target.path + "/" + target.query)
    }
    if let bytes = state.earlierAsset(at: path) {
      return answer(.page(EditionPage(bytes: bytes, status: 200)), at: path, request)
    }
    return missing(edition)
  }

  /// Where the file of an address stands in the output; `nil` where it is outside of the site.
  static func path(of target: RequestTarget, in edition: SiteEdition) -> String? {
    let base = segments(of: edition.settings.basePath)
    guard target.segments.count > base.count, target.segments.starts(with: base) else { return nil }
    let segments = target.segments.dropFirst(base.count)
    return (segments.last == "" ? segments.dropLast() + ["index.html"] : segments).joined(separator: "/")
  }

  /// The segments of the site's base address, decoded as those of a request are.
  private static func segments(of basePath: String) -> [String] {
    let segments = (try? RequestTarget(basePath))?.segments
    return (segments ?? basePath.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) })
      .filter { !$0.isEmpty }
  }

  private func answer(_ file: EditionFile, at path: String, _ request: HTTPRequestHead) -> PreviewResponse {
    let type = MediaTypes.type(of: path)
    switch file {
    case .page(let page) where type.utf8.starts(with: "text/html".utf8):
      let bytes = moment.edition.map { page.without($0.counters(at: path)) } ?? page.bytes
      return html(bytes, HTTPResponseStatus(statusCode: page.status), request)
    case .page(let page):
      return conditional(EntityTag(of: page.bytes), page.bytes.count, type, request) { range in
        .bytes(range.count == page.bytes.count ? page.bytes : Array(page.bytes[range]))
      }
    case .asset(let asset):
      let status = asset.status
      let tag = EntityTag(of: [], with: "\(status.inode) \(status.size) \(status.modified) \(status.changed)")
      return conditional(tag, status.size, type, request) { .file(asset, $0) }
    }
  }

  /// A page with the preview's script.
  private func html(_ bytes: [UInt8], _ status: HTTPResponseStatus, _ request: HTTPRequestHead?) -> PreviewResponse {
    let (page, policy) = PageInjection(secrets: secrets, edition: moment.number).inject(into: bytes)
    let type = "text/html; charset=utf-8"
    var response =
      if let request, status == .ok {
        conditional(EntityTag(of: page), page.count, type, request) { .bytes(Array(page[$0])) }
      } else {
        PreviewResponse(status, type: type, .bytes(page))
      }
    if let policy { response.headers.add(name: "Content-Security-Policy", value: policy) }
    return response
  }

  /// The whole, a part, or only the word that nothing is new (RFC 9110, 13.2.2).
  private func conditional(
    _ tag: EntityTag, _ size: Int, _ type: String, _ request: HTTPRequestHead,
    _ body: (Range<Int>) -> PreviewResponse.Body
  ) -> PreviewResponse {
    var response: PreviewResponse
    let isOther = request.headers["If-Range"].first.map { $0 != tag.text } ?? false
    let range = request.method == .GET && !isOther ? request.headers["Range"].first : nil
    if request.headers["If-None-Match"].contains(where: { tag.isNamed(in: $0) }) {
      response = PreviewResponse(.notModified, .bytes([]))
      response.headers.remove(name: "Content-Length")
    } else {
      switch ByteRange(range, size: size) {
      case .whole: response = PreviewResponse(.ok, type: type, body(0..<size))
      case .part(let part):
        response = PreviewResponse(.partialContent, type: type, body(part))
        response.headers.add(
          name: "Content-Range", value: "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(size)")
      case .unsatisfiable:
        response = .refusal(.rangeNotSatisfiable, "the file has \(size) bytes")
        response.headers.add(name: "Content-Range", value: "bytes */\(size)")
      }
      response.headers.add(name: "Accept-Ranges", value: "bytes")
    }
    response.headers.add(name: "ETag", value: tag.text)
    return response
  }

  private func missing(_ edition: SiteEdition) -> PreviewResponse {
    guard case .page(let page)? = edition.file(at: SitePath.notFound.outputPath) else {
      return .refusal(.notFound, "there is no such page")
    }
    return html(page.bytes, .notFound, nil)
  }

  /// What is shown while there is no edition yet; the preview's script shows why, and loads the page when there is one.
  private var waiting: PreviewResponse {
    let page = """
      <!doctype html>
      <html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>sitegen</title>
      <body><p>The site cannot be shown yet.</p></body></html>

      """
    return html(Array(page.utf8), .serviceUnavailable, nil)
  }
}

extension EditionPage {
  /// Its bytes without some parts.
  fileprivate func without(_ parts: [[UInt8]]) -> [UInt8] {
    var bytes = bytes
    for part in parts {
      while let range = bytes.firstRange(of: part) { bytes.removeSubrange(range) }
    }
    return bytes
  }
}
