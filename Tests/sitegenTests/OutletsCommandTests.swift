import Foundation
import Testing

/// `sitegen outlets`, as people meet it.
@Suite(.onOwnThread) struct OutletsCommandTests {
  @Test func listsWhatTheSiteHas() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("content/outlets/gull.yaml", "name: Möwe\nurl: https://gull.example.org/\n")
    let list = try Command.run(["outlets", "list"], in: folder.url)
    #expect(list.exitCode == 0, "\(list.errors)")
    #expect(
      list.output == """
        key   name      licence       articles
        gull  Möwe      by article    0
        post  The Post  CC-BY-ND-4.0  1

        """)
    try folder.write("content/outlets/bad.yaml", "name: Bad\n")
    let faulty = try Command.run(["outlets", "list"], in: folder.url)
    #expect(faulty.exitCode == 1)
    #expect(faulty.output == list.output)
    #expect(faulty.errors.contains("content/outlets/bad.yaml:1:1: error: an outlet has no 'url'"))
    let nowhere = try TemporaryFolder()
    #expect(try Command.run(["outlets", "list"], in: nowhere.url).exitCode == 1)
  }

  @Test func addsEveryPresetAndTheSiteBuilds() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    let presets = try Command.run(["outlets", "presets"], in: folder.url)
    #expect(presets.exitCode == 0)
    let names = presets.output.split(separator: "\n").dropFirst().compactMap { $0.split(separator: " ").first }
    #expect(names.count == 17)
    for name in names {
      let added = try Command.run(["outlets", "add", String(name)], in: folder.url)
      #expect(added.exitCode == 0, "\(added.errors)")
      #expect(added.output.hasPrefix("made content/outlets/\(name).yaml\n"))
    }
    let build = try Command.run(["build"], in: folder.url)
    #expect(build.exitCode == 0, "\(build.errors)")
    #expect(build.errors.isEmpty)
  }

  @Test func neverWritesOverAFile() throws {
    let folder = try TemporaryFolder()
    try folder.makeSite()
    try folder.write("content/outlets/kff.yml", "mine")
    let taken = try Command.run(["outlets", "add", "kff"], in: folder.url)
    #expect(taken.exitCode == 1)
    #expect(taken.errors.contains("content/outlets/kff.yml is there already"))
    #expect(try folder.read("content/outlets/kff.yml") == "mine")
    #expect(!folder.has("content/outlets/kff.yaml"))
    let other = try Command.run(["outlets", "add", "kff", "--key", "kff-health"], in: folder.url)
    #expect(other.exitCode == 0, "\(other.errors)")
    #expect(try folder.read("content/outlets/kff-health.yaml").contains("license: CC-BY-NC-ND-4.0\n"))
    #expect(try Command.run(["outlets", "add", "kff", "--key", "kff-health"], in: folder.url).exitCode == 1)
    #expect(try Command.run(["outlets", "add", "kff", "--key", "../kff"], in: folder.url).exitCode == 1)
    let typo = try Command.run(["outlets", "add", "undrak"], in: folder.url)
    #expect(typo.errors == "sitegen: there is no preset 'undrak'\n  hint: did you mean 'undark'?\n")
  }
}
