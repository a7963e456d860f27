import Foundation
import SiteModel
import Testing

@testable import SiteGenerator

/// The parts of a site that several machines make are the whole, and no file is in two of them.
@Suite struct ShardTests {
  private func build(_ site: EditedSite, _ output: String, _ shard: Shard?) async throws -> [String: String] {
    var options = BuildOptions(source: site.folder.path, output: output, now: 1_780_000_000, width: 2)
    options.shard = shard
    let report = try await Generator(options: options).build()
    #expect(!report.hasErrors, "\(report.diagnostics)")
    return try site.folder.tree(output).filter { $0.key != OutputManifest.name && $0.value != "folder 755" }
  }

  @Test(arguments: 1...7) func areTheWhole(_ count: Int) async throws {
    var site = try EditedSite()
    site.settings["kits"] = "all"
    var desk = EditedSite.Desk(seed: UInt64(count))
    for edit in [EditedSite.Edit.asset, .section, .add, .picture, .withdraw, .translation, .series] {
      try site.apply(edit, &desk)
    }
    try site.write()
    let whole = try await build(site, "public", nil)
    var union: [String: String] = [:]
    for number in 1...count {
      let part = try await build(site, "part-\(number)", Shard(number, of: count))
      #expect(Set(part.keys).isDisjoint(with: union.keys))
      union.merge(part) { first, _ in first }
      if count == 2 { #expect(part.count * 5 > whole.count) }
    }
    #expect(union == whole)
  }

  @Test(arguments: [
    ("1/1", true), ("2/5", true), ("0/5", false), ("6/5", false), ("1", false), ("a/b", false), ("1/0", false),
  ])
  func isReadFromText(_ text: String, _ isOne: Bool) {
    #expect((Shard(reading: text) != nil) == isOne)
  }
}
