import Foundation
import SiteGenerator
import SiteModel
import Synchronization

@testable import SiteServices

/// A preview of a folder, on a port that was free, and whatever it reports.
final class RunningPreview: Sendable {
  let preview: Preview
  let place: PreviewPlace
  let port: Int
  private let log: Log

  private init(_ preview: Preview, _ place: PreviewPlace, _ log: Log) {
    self.preview = preview
    self.place = place
    self.log = log
    port = place.port
  }

  private final class Log: Sendable {
    let reports = Mutex<[PreviewReport]>([])
  }

  /// What was reported so far.
  var reports: [PreviewReport] { log.reports.withLock { $0 } }

  /// How often the site was read.
  var readings: Int { reports.count { if case .read = $0 { true } else { false } } }

  /// Previews a folder while `body` runs.
  static func run(
    _ folder: SiteFolder, polls: Bool = false, asOf: Timestamp? = Timestamp(reading: "2026-06-01"),
    limits: PreviewConnection.Limits = .init(),
    _ body: (RunningPreview) async throws -> Void
  ) async throws {
    var site = BuildOptions(source: folder.path, now: 1_780_000_000, width: 2)
    site.asOf = asOf
    var options = PreviewOptions(site)
    options.port = 0
    options.polls = polls
    let log = Log()
    let preview = Preview(options) { report in log.reports.withLock { $0.append(report) } }
    let place = try await preview.start(limits: limits)
    let running = RunningPreview(preview, place, log)
    do {
      try await body(running)
    } catch {
      await preview.stop()
      throw error
    }
    await preview.stop()
  }

  var host: String { "127.0.0.1:\(port)" }

  /// Asks for a path over a connection of its own.
  func get(_ path: String, method: String = "GET", _ headers: [String] = []) async throws -> RawResponse {
    let connection = try await RawConnection(port: port)
    connection.send(request(path, method: method, headers))
    return try await connection.response(isHead: method == "HEAD")
  }

  func request(_ path: String, method: String = "GET", _ headers: [String] = []) -> String {
    (["\(method) \(path) HTTP/1.1", "Host: \(host)"] + headers).joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// Waits until a page has a text.
  func page(_ path: String, has text: String) async throws {
    _ = try await eventually("'\(text)' on \(path)") {
      let response = try await self.get(path)
      return response.status == 200 && response.text.contains(text) ? true : nil
    }
  }

  /// Waits until a path has a status.
  func page(_ path: String, is status: Int) async throws {
    _ = try await eventually("\(status) at \(path)") { try await self.get(path).status == status ? true : nil }
  }

  /// The token and the edition that a page names.
  func secrets() async throws -> (token: String, edition: String) {
    let page = try await get("/").text
    func value(_ name: String) throws -> String {
      guard let start = page.range(of: " \(name)=\"") else { throw TooLate(description: "no \(name)") }
      return String(page[start.upperBound...].prefix { $0 != "\"" })
    }
    return (try value("data-token"), try value("data-edition"))
  }

  /// Listens to the events as a page does.
  func events(edition: String? = nil) async throws -> RawConnection {
    let secrets = try await secrets()
    let connection = try await RawConnection(port: port)
    connection.send(
      request(
        PreviewAddress.events, method: "POST",
        [
          "Origin: http://\(host)", "X-Sitegen-Token: \(secrets.token)", "Content-Length: 0",
          "X-Sitegen-Edition: \(edition ?? secrets.edition)",
        ]))
    _ = try await eventually("the beginning of the events") { connection.text.contains(": \n\n") ? true : nil }
    return connection
  }

  /// The overlay's HTML; empty where there are no faults.
  func faults() async throws -> String {
    try await get(PreviewAddress.faults, ["X-Sitegen-Token: \(try await secrets().token)"]).text
  }

  /// Waits until the overlay has a text.
  func faults(have text: String) async throws {
    _ = try await eventually("'\(text)' among the faults") { try await self.faults().contains(text) ? true : nil }
  }

  func hasNoFaults() async throws {
    _ = try await eventually("a site without faults") { try await self.faults().isEmpty ? true : nil }
  }
}

extension PreviewPlace {
  var port: Int {
    addresses.first.flatMap { $0.split(separator: ":").last }.flatMap { Int($0.prefix { $0 != "/" }) } ?? 0
  }
}
