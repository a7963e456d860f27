import SiteGenerator

/// A place whose server is somebody's own, and may include what the site's build wrote for it: `hosting/` beside what readers
/// see, with a list of its own, as it is not part of any release.
protocol ServerPlace: PublishDestination {
  /// Says what the place has for its server, as its list says it; `nil` where it has none of ours.
  func serverList() async throws(PublishFault) -> OutputManifest?

  /// Brings the site, and then what its server includes: that says which pages are gone. Where the place can be locked,
  /// nobody else publishes there in between.
  func send(
    _ plan: PublishPlan, with servers: ServerFiles?, from output: BuiltOutput,
    progress: @escaping @Sendable (PublishProgress) -> Void
  ) async throws(PublishFault) -> [String]
}

extension ServerPlace {
  package func send(
    _ plan: PublishPlan, from output: BuiltOutput, progress: @escaping @Sendable (PublishProgress) -> Void
  ) async throws(PublishFault) -> [String] {
    try await send(plan, with: nil, from: output, progress: progress)
  }
}

/// What a place gets for its server.
struct ServerFiles: Sendable {
  let plan: PublishPlan
  /// Those that are sent: the bytes that the build of the site wrote.
  let files: [(name: String, bytes: [UInt8])]

  /// Takes them from a build.
  init(_ plan: PublishPlan, from output: BuiltOutput) throws(PublishFault) {
    var files: [(name: String, bytes: [UInt8])] = []
    for file in plan.added + plan.changed {
      let bytes = try PublishFault.wrap { () throws(SystemError) in try output.bytes(ofServerFile: file) }
      guard let bytes else {
        throw PublishFault(
          .site, "'.sitegen/hosting/\(file.path)' is not what was built with '\(output.folder.path)'",
          hint: "build the site again: sitegen build")
      }
      files.append((file.path, bytes))
    }
    (self.plan, self.files) = (plan, files)
  }

  /// The list that a place has for its server.
  ///
  /// - Throws: a fault for anything that sitegen did not write. The list decides what is deleted.
  static func list(_ bytes: [UInt8], at path: String) throws(PublishFault) -> OutputManifest {
    guard let list = OutputManifest(reading: bytes), list.files.allSatisfy({ isName($0.path) }) else {
      throw .damagedList(path)
    }
    return list
  }

  /// Whether it is a name that a build gives: without slashes, and without signs that mean something in a pattern.
  private static func isName(_ path: String) -> Bool {
    path.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || [0x2D, 0x2E, 0x5F].contains(byte)
    }
  }

  /// What whoever runs the server should know.
  var notes: [String] {
    let names = { (files: [String]) in files.joined(separator: ", ") }
    let (sent, gone) = (names(files.map(\.name)), names(plan.removed.map(\.path)))
    let folder = ReleaseFolder.hosting + "/"
    return
      (sent.isEmpty ? [] : ["\(folder) has other files for the server (\(sent)): have the server read it again"])
      + (gone.isEmpty ? [] : ["\(folder) has no \(gone) any more: see that the server does not include it"])
  }
}
