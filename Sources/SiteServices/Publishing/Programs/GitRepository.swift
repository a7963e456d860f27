import SiteGenerator

/// The repository below `.sitegen/` in which the commits of a branch are made, and the one that they are pushed to.
struct GitRepository: Sendable {
  let program: ExternalProgram
  /// The other repository, as the settings name it.
  let address: String
  /// The site's folder, in which an address that is a path begins.
  let source: String
  /// Where this one is.
  private let path: String

  init(program: ExternalProgram, address: String, branch: String, source: String) {
    self.program = program
    self.address = address
    self.source = Machine.path(source, in: Machine.currentFolder)
    let name = SHA256.hash(data: Array((address + "\n" + branch).utf8)).hexadecimal(ofFirst: 8)
    path = self.source + "/.sitegen/publish/" + name + ".git"
  }

  /// No transport that starts a program of the address's choice, no question that nobody answers, and nothing of a
  /// repository in whose hook this runs.
  private func setting(index: String? = nil) -> ExternalProgram.Setting {
    var setting = ExternalProgram.Setting()
    setting.environment = [
      "GIT_DIR": path, "GIT_INDEX_FILE": index, "GIT_TERMINAL_PROMPT": "0", "GIT_WORK_TREE": nil,
      "GIT_OBJECT_DIRECTORY": nil, "GIT_ALTERNATE_OBJECT_DIRECTORIES": nil, "GIT_NAMESPACE": nil,
      "GIT_ALLOW_PROTOCOL": "file:git:http:https:ssh",
    ]
    setting.folder = source
    return setting
  }

  func run(_ arguments: [String], index: String? = nil) async throws(PublishFault) -> ExternalProgram.Outcome {
    try await program.run(arguments, setting(index: index))
  }

  /// The first word that a command prints.
  func word(_ arguments: [String], index: String? = nil) async throws(PublishFault) -> String {
    try GitRepository.words(try await run(arguments, index: index).output, count: 1)[0]
  }

  private static func words(_ output: [UInt8], count: Int) throws(PublishFault) -> [String] {
    let words = output.split { [0x0A, 0x20, 0x09].contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    guard words.count >= count else { throw PublishFault(.machine, "git did not say what it made") }
    return words
  }

  // MARK: Reading

  /// The commit that a branch has there, brought here; `nil` where there is no such branch.
  func fetch(_ branch: String) async throws(PublishFault) -> String? {
    _ = try PublishFault.wrap { () throws(SystemError) in try Directory.making(path) }
    _ = try await run(["init", "--quiet", "--bare", path])
    let reference = "refs/heads/" + branch
    let listed = try await run(["ls-remote", "--", address, reference])
    guard !listed.output.isEmpty else { return nil }
    let tip = try GitRepository.words(listed.output, count: 2)[0]
    var test = setting()
    test.accepted = [0, 1, 128]
    if try await program.run(["cat-file", "-e", tip + "^{tree}"], test).status == 0 { return tip }
    _ = try await run([
      "fetch", "--quiet", "--depth", "1", "--no-tags", "--", address, "+" + reference + ":refs/sitegen/tip",
    ])
    return tip
  }

  /// The bytes of a file of a commit; `nil` where it has none.
  func blob(_ name: String) async throws(PublishFault) -> [UInt8]? {
    var setting = setting()
    setting.accepted = [0, 128]
    let outcome = try await program.run(["cat-file", "blob", name], setting)
    return outcome.status == 0 ? outcome.output : nil
  }

  // MARK: Writing

  /// Takes files of a folder in; returns their ids, in the same order.
  func store(_ paths: [String], of folder: String) async throws(PublishFault) -> [String] {
    guard !paths.isEmpty else { return [] }
    var setting = setting()
    setting.folder = folder
    // A name may begin with a quotation mark, which alone would mean that it is quoted.
    setting.input = paths.flatMap { Array("./\($0)\n".utf8) }
    let outcome = try await program.run(["hash-object", "-w", "--no-filters", "--stdin-paths"], setting)
    return try GitRepository.words(outcome.output, count: paths.count)
  }

  /// Takes bytes in; returns their id.
  func store(_ bytes: [UInt8]) async throws(PublishFault) -> String {
    var setting = setting()
    setting.input = bytes
    return try GitRepository.words(try await program.run(["hash-object", "-w", "--stdin"], setting).output, count: 1)[0]
  }

  /// Changes the list of files of which the next tree is made.
  func update(
    _ index: String, removing removed: [String], adding added: [(path: String, id: String)]
  ) async throws(PublishFault) {
    var setting = setting(index: index)
    let nothing = String(repeating: "0", count: 40)
    setting.input =
      removed.flatMap { Array("0 \(nothing)\t\($0)\0".utf8) } + added.flatMap { Array("100644 \($1)\t\($0)\0".utf8) }
    _ = try await program.run(["update-index", "-z", "--index-info"], setting)
  }

  /// Makes a commit; whoever has not told Git a name commits as sitegen.
  func commit(_ arguments: [String]) async throws(PublishFault) -> String {
    var test = setting()
    test.accepted = [0, 1, 128]
    let isKnown =
      try await program.run(["-c", "user.useConfigOnly=true", "var", "GIT_COMMITTER_IDENT"], test).status == 0
    let name = isKnown ? [] : ["-c", "user.name=sitegen", "-c", "user.email=sitegen@localhost"]
    return try await word(name + arguments)
  }

  /// Brings a commit to a branch. Where somebody else was faster it is refused there.
  func push(_ commit: String, to branch: String, over tip: String?, forces: Bool) async throws(PublishFault) {
    let reference = "refs/heads/" + branch
    let lease = forces ? ["--force-with-lease=\(reference):\(tip ?? "")"] : []
    _ = try await run(["push", "--quiet"] + lease + ["--", address, commit + ":" + reference])
    // What is not reachable is removed some day; the next publication needs most of it.
    _ = try await run(["update-ref", "refs/sitegen/tip", commit])
    _ = try await run(["gc", "--auto", "--quiet"])
  }
}
