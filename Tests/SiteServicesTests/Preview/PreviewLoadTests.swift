import Foundation
import Testing

@testable import SiteServices

@Suite struct PreviewLoadTests {
  /// How much more than usual is done; 10 is T9 as it is written.
  private static let scale = ProcessInfo.processInfo.environment["SITEGEN_LOAD"].flatMap { Int($0) } ?? 1

  /// T9: requests during rebuilds. Every page is whole, and of one moment: title and text were saved together.
  @Test func neverShowsHalfOfAChange() async throws {
    let folder = try SiteFolder()
    try folder.write("content/articles/ferry.md", SiteFolder.article("Round 0", body: "Text 0 end.\n"))
    try await RunningPreview.run(folder) { preview in
      let isOver = Shared(false)
      let (rebuilds, requests) = (20 * Self.scale, 1_000 * Self.scale)
      async let writing: Void = {
        defer { isOver.change { $0 = true } }
        for number in 1...rebuilds {
          let before = preview.readings
          try folder.shell(
            "cat > content/articles/.new <<'END'\n"
              + SiteFolder.article("Round \(number)", body: "Text \(number) end.\n")
              + "\nEND\nmv content/articles/.new content/articles/ferry.md")
          _ = try await eventually("a rebuild") { preview.readings > before ? true : nil }
        }
      }()
      let faults = try await withThrowingTaskGroup(of: [String].self) { group in
        for worker in 0..<4 {
          group.addTask {
            var (faults, count): ([String], Int) = ([], 0)
            let connection = try await RawConnection(port: preview.port)
            while count < requests / 4 || !isOver.value {
              let path = ["/articles/ferry/", "/", "/articles/", "/feed.xml"][(count + worker) % 4]
              connection.clear()
              connection.send(preview.request(path))
              let response = try await connection.response()
              if let fault = Self.fault(in: response, path) { faults.append("\(path): \(fault)") }
              count += 1
            }
            return faults
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      try await writing
      #expect(faults == [])
      try await preview.page("/articles/ferry/", has: "Text \(rebuilds) end.")
    }
  }

  private static func fault(in response: RawResponse, _ path: String) -> String? {
    let text = response.text
    guard response.status == 200 else { return "status \(response.status)" }
    guard text.hasSuffix("</html>\n") || text.hasSuffix("</feed>\n") || text.hasSuffix("</feed>") else {
      return "torn: \(text.suffix(40))"
    }
    guard path == "/articles/ferry/" else { return nil }
    let title = text.firstMatch(of: /Round (\d+)/)?.1
    let body = text.firstMatch(of: /Text (\d+) end/)?.1
    return title != nil && title == body ? nil : "title \(title ?? "-") with text \(body ?? "-")"
  }

  /// Pages that listen come and go at any moment: while the site is read, while they are told, while the preview ends.
  @Test func outlivesThoseWhoListen() async throws {
    for round in 0..<(3 * Self.scale) {
      let folder = try SiteFolder()
      let left = Shared<[RawConnection]>([])
      try await RunningPreview.run(folder) { preview in
        let (token, _) = try await preview.secrets()
        let request = preview.request(
          "/_sitegen/events", method: "POST",
          ["Origin: http://\(preview.host)", "X-Sitegen-Token: \(token)", "Content-Length: 0"])
        try await withThrowingTaskGroup(of: Void.self) { group in
          group.addTask {
            for number in 0..<10 {
              let before = preview.readings
              try folder.write("content/articles/ferry.md", SiteFolder.article("Ferry", body: "\(round) \(number)\n"))
              _ = try await eventually("a rebuild") { preview.readings > before ? true : nil }
            }
          }
          for worker in 0..<4 {
            group.addTask {
              for number in 0..<50 {
                let connection = try await RawConnection(port: preview.port)
                // Whole requests, halves of them, and more than one.
                connection.send(
                  number % 7 == 3 ? String(request.prefix(60)) : number % 7 == 5 ? request + request : request)
                if number % 3 == 0 {
                  _ = try await eventually("a word") { connection.bytes.isEmpty && number % 7 != 3 ? nil : true }
                }
                if number % 12 == worker { left.change { $0.append(connection) } } else { connection.close() }
              }
            }
          }
          try await group.waitForAll()
        }
        #expect(try await preview.get("/articles/ferry/").status == 200)
      }
      // The preview is over, and so is everybody who still listened.
      for connection in left.value { _ = try await eventually("an end") { connection.isClosed ? true : nil } }
    }
  }

  /// Connections that are accepted while the preview ends leave nothing behind.
  @Test func endsWhileOthersBegin() async throws {
    let folder = try SiteFolder()
    for _ in 0..<(5 * Self.scale) {
      let knocking = Shared<Task<Void, Never>?>(nil)
      try await RunningPreview.run(folder) { preview in
        let (port, request) = (preview.port, preview.request("/"))
        knocking.change {
          $0 = Task {
            while !Task.isCancelled {
              guard let connection = try? await RawConnection(port: port) else { return }
              connection.send(request)
            }
          }
        }
        let status = try await preview.get("/").status
        #expect(status == 200)
      }
      let task = knocking.value
      task?.cancel()
      await task?.value
    }
  }
}
