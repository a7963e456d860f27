import NIOHTTP1
import SiteGenerator
import SiteModel

/// Answers requests as a static host would, from the newest edition (SECURITY.md S31 to S34). A function of the request
/// and of what is shown now; it opens nothing but files of the edition.
struct PreviewResponder: Sendable {
  let state: PreviewState
  let hosts: AllowedHosts
  let secrets: PreviewSecrets

  /// The answer to a request.
  func response(to request: HTTPRequestHead) -> PreviewResponse {
    let hosts = request.headers["Host"]
    guard hosts.count == 1, let host = hosts.first else {
      return .refusal(.badRequest, "a request names one host")
    }
    guard self.hosts.has(host) else {
      return .refusal(
        .forbidden, "the preview is not asked for under this name and port; --allow-host NAME:PORT allows it, over http"
      )
    }
    let target: RequestTarget
    do throws(RequestTarget.Fault) {
      target = try RequestTarget(request.uri)
    } catch {
      return error == .tooLong
        ? .refusal(.uriTooLong, "the address is too long") : .refusal(.badRequest, "this is no address of a site")
    }
    if target.segments == ["_sitegen"] { return .redirect(.movedPermanently, to: PreviewAddress.desk + target.query) }
    if target.segments.first == "_sitegen", target.path.utf8.starts(with: PreviewAddress.desk.utf8) {
      return own(target, request, host)
    }
    guard request.method == .GET || request.method == .HEAD else { return .notAllowed("GET, HEAD") }
    return SiteLookup(moment: state.now, state: state, secrets: secrets).response(to: request, target)
  }

  // MARK: The preview's own addresses

  private func own(_ target: RequestTarget, _ request: HTTPRequestHead, _ host: String) -> PreviewResponse {
    let isReading = request.method == .GET || request.method == .HEAD
    switch target.path {
    case PreviewAddress.events:
      guard request.method == .POST else { return .notAllowed("POST") }
      guard isOurs(request, host, needsOrigin: true) else { return .refusal(.forbidden, "only pages of the preview") }
      let since = request.headers["X-Sitegen-Edition"].first.flatMap { Int($0) } ?? 0
      return PreviewResponse(.ok, type: "text/event-stream", .events(since: since))
    case _ where !isReading: return .notAllowed("GET, HEAD")
    case PreviewAddress.faults:
      guard isOurs(request, host, needsOrigin: false) else { return .refusal(.forbidden, "only pages of the preview") }
      let errors = state.now.errors
      if errors.isEmpty { return PreviewResponse(.noContent, .bytes([])) }
      return PreviewResponse(.ok, type: "text/html; charset=utf-8", .bytes(overlay(errors, request).html))
    case PreviewAddress.script:
      return PreviewResponse(.ok, type: MediaTypes.type(of: "preview.js"), .bytes(PackageResources.preview_js))
    case PreviewAddress.desk: return desk()
    default: return .refusal(.notFound, "there is nothing here")
    }
  }

  /// The overlay of the page that asks.
  private func overlay(_ errors: [Diagnostic], _ request: HTTPRequestHead) -> FaultsOverlay {
    let moment = state.now
    let page = request.headers["X-Sitegen-Page"].first.flatMap { try? RequestTarget($0) }
    let path = page.flatMap { page in moment.edition.flatMap { SiteLookup.path(of: page, in: $0) } }
    let files = path.flatMap { moment.edition?.sources(of: $0) } ?? []
    return FaultsOverlay(errors, onPageOf: files)
  }

  /// Whether a request comes from a page of the preview: it knows the token, and its browser names no other origin.
  private func isOurs(_ request: HTTPRequestHead, _ host: String, needsOrigin: Bool) -> Bool {
    let (origins, tokens) = (request.headers["Origin"], request.headers["X-Sitegen-Token"])
    guard tokens.count == 1, secrets.isToken(tokens[0]), origins.count <= 1 else { return false }
    guard let origin = origins.first else { return !needsOrigin }
    return origin == "http://\(host)"
  }

  private func desk() -> PreviewResponse {
    let moment = state.now
    let page = Desk(moment.edition?.snapshot, diagnostics: moment.diagnostics).page(nonce: secrets.nonce)
    var response = PreviewResponse(
      .ok, type: "text/html; charset=utf-8",
      .bytes(PageInjection(secrets: secrets, edition: moment.number).inject(into: page).page))
    let nonce = "'nonce-\(secrets.nonce)'"
    response.headers.add(
      name: "Content-Security-Policy",
      value: "default-src 'none'; script-src \(nonce); style-src \(nonce); img-src 'self' data:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
    return response
  }
}

extension PreviewResponse {
  /// Another address has it.
  static func redirect(_ status: HTTPResponseStatus, to address: String) -> PreviewResponse {
    var response = refusal(status, "see \(address)")
    response.headers.add(name: "Location", value: address)
    return response
  }

  /// A method that is not to be had here.
  static func notAllowed(_ methods: String) -> PreviewResponse {
    var response = refusal(.methodNotAllowed, "only \(methods)")
    response.headers.add(name: "Allow", value: methods)
    return response
  }
}
