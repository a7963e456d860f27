import SiteGenerator
import Testing

@testable import SiteServices

/// Programs that are started: no shell, whole paths, and no secrets in what is said of them.
@Suite struct ExternalProgramTests {
  @Test func givesArgumentsAsTheyAre() async throws {
    let program = try ExternalProgram.find("printf", nil)
    #expect(program.path.utf8.first == 0x2F && program.path.hasSuffix("/printf"))
    let words = ["$(id); `id` *", "a b", "--", "'\""]
    let outcome = try await program.run(["%s\n"] + words)
    #expect(String(decoding: outcome.output, as: UTF8.self) == words.joined(separator: "\n") + "\n")
  }

  @Test func passesItsInputOnAndItsWordsBack() async throws {
    let shell = ExternalProgram(name: "sh", path: "/bin/sh")
    var setting = ExternalProgram.Setting()
    setting.input = Array(repeating: 0x61, count: 300_000)
    setting.environment = ["SITEGEN_A": "b", "HOME": nil]
    setting.accepted = [7]
    let outcome = try await shell.run(
      ["-c", "wc -c; echo \"$SITEGEN_A${HOME-gone}\"; echo one >&2; echo two >&2; exit 7"], setting)
    #expect(outcome.status == 7 && outcome.words == ["one", "two"])
    #expect(String(decoding: outcome.output, as: UTF8.self) == "300000\nbgone\n")
  }

  /// It may know enough without having read anything.
  @Test func needNotReadItsInput() async throws {
    let shell = ExternalProgram(name: "sh", path: "/bin/sh")
    var setting = ExternalProgram.Setting()
    setting.input = Array(repeating: 0x61, count: 300_000)
    setting.accepted = [5]
    for _ in 0..<50 { #expect(try await shell.run(["-c", "exit 5"], setting).status == 5) }
  }

  @Test func saysWhatTheProgramSaid() async throws {
    let shell = ExternalProgram(name: "sh", path: "/bin/sh")
    let fault = await #expect(throws: PublishFault.self) {
      try await shell.run(["-c", "echo 'no route to https://me:secret@host/x' >&2; exit 3"])
    }
    #expect(fault?.text == "sh ended with status 3: no route to https://host/x")
    let missing = ExternalProgram(name: "no", path: "/nowhere/no")
    let absent = await #expect(throws: PublishFault.self) { try await missing.run([]) }
    #expect(absent?.text.hasPrefix("cannot run /nowhere/no: ") == true)
    let unknown = #expect(throws: PublishFault.self) { try ExternalProgram.find("sitegen-no-such-program", nil) }
    #expect(unknown?.text == "the program sitegen-no-such-program is not on this machine")
  }

  @Test(arguments: [
    ("fatal: 'https://a:b@c.d/e' and ssh://u@h:2/x", "fatal: 'https://c.d/e' and ssh://h:2/x"),
    ("me@example.org: denied", "me@example.org: denied"), ("https://c.d/e@f", "https://c.d/e@f"), ("", ""),
  ]) func leavesPasswordsOut(_ text: String, _ clean: String) {
    #expect(ExternalProgram.withoutSecrets(text) == clean)
  }

  @Test(arguments: [
    ("<f+++++++++ 4096", 4_096, true), ("<fcs....... 12", 12, true), ("hf......... 12", 12, false),
    ("cd+++++++++ 4096", 4_096, false),
  ]) func readsWhatRsyncDid(_ line: String, _ size: Int, _ isSent: Bool) {
    #expect(RsyncItem(line)?.size == size && RsyncItem(line)?.isSentFile == isSent)
    #expect(RsyncItem("rsync: \(line)") == nil && RsyncItem("skipping file") == nil)
  }

  @Test func readsHowFarRcloneIs() {
    let line = """
      {"level":"notice","msg":"x","stats":{"bytes":4096,"checks":0,"speed":1.5,"totalBytes":9000,"totalTransfers":7,\
      "transfers":3},"time":"2026-03-04T09:30:00Z"}
      """
    #expect(RcloneReport(line)?.bytes == 4_096 && RcloneReport(line)?.files == 3)
    #expect(RcloneReport("{\"level\":\"error\",\"msg\":\"no\"}") == nil)
  }
}
