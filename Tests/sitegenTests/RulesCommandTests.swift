import Foundation
import Testing

/// `sitegen rules` and `sitegen explain`, as people meet them.
@Suite(.onOwnThread) struct RulesCommandTests {
  @Test func listsRules() throws {
    let folder = try TemporaryFolder()
    let list = try Command.run(["rules"], in: folder.url)
    #expect(list.exitCode == 0)
    let lines = list.output.split(separator: "\n")
    #expect(lines.count > 50)
    #expect(lines.contains("R020  error        licence     What the licence says may not be changed is not changed"))
    #expect(try Command.run(["rules", "--format", "waffle"], in: folder.url).exitCode == 64)
  }

  @Test func listsRulesForMachines() throws {
    let folder = try TemporaryFolder()
    let list = try Command.run(["rules", "--format", "json"], in: folder.url)
    let rules = try #require(JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: String]])
    let rule = try #require(rules.first { $0["id"] == "R020" })
    #expect(rule["layer"] == "licence")
    #expect(rule["waivable"] == "no")
    #expect(rules.count == Set(rules.compactMap { $0["id"] }).count)
  }

  @Test func explainsARule() throws {
    let folder = try TemporaryFolder()
    let explanation = try Command.run(["explain", "r020"], in: folder.url)
    #expect(explanation.exitCode == 0)
    #expect(explanation.output.hasPrefix("R020: What the licence says may not be changed is not changed\n"))
    #expect(explanation.output.contains("from  CC BY-ND 4.0, section 2(a)(1)(B)"))
    #expect(explanation.output.contains("Breaks it:\n\n  # content/articles/harbour.md\n  ---\n"))
    #expect(explanation.output.contains("Keeps it:\n"))
    #expect(try Command.run(["explain", "[R020]"], in: folder.url).output == explanation.output)
  }

  @Test func offersARuleThatWasMeant() throws {
    let folder = try TemporaryFolder()
    let unknown = try Command.run(["explain", "R920"], in: folder.url)
    #expect(unknown.exitCode == 1)
    #expect(unknown.errors == "sitegen: there is no rule 'R920'\n  hint: did you mean R020?\n")
    let strange = try Command.run(["explain", "edited"], in: folder.url)
    #expect(strange.errors == "sitegen: there is no rule 'edited'\n  hint: 'sitegen rules' lists them\n")
  }
}
