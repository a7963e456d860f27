import SiteGenerator

extension RsyncReleases: ServerPlace {
  var hostingPath: String { place + "/" + ReleaseFolder.hosting + "/" }

  func serverList() async throws(PublishFault) -> OutputManifest? {
    let path = hostingPath + PublishPlan.manifestName
    return try await file(path, PublishPlan.manifestName).map { (bytes) throws(PublishFault) in
      try ServerFiles.list(bytes, at: path)
    }
  }

  func put(_ servers: ServerFiles) async throws(PublishFault) {
    // Whatever ends this, the next publication knows which files are ours.
    try await bring([(PublishPlan.manifestName, servers.plan.announced.bytes)], to: hostingPath)
    try await bring(servers.files, removing: servers.plan.removed.map(\.path), to: hostingPath)
    try await bring([(PublishPlan.manifestName, servers.plan.new.bytes)], to: hostingPath)
  }

  /// Puts files into a folder, and takes others away; all others stay.
  private func bring(
    _ files: [(name: String, bytes: [UInt8])], removing gone: [String] = [], to folder: String
  ) async throws(PublishFault) {
    let workspace = try Workspace()
    try PublishFault.wrap { () throws(SystemError) in
      for (name, bytes) in files { try workspace.directory.writeNewFile(name, bytes) }
    }
    let rules = (files.map(\.name) + gone).map { "--include=/" + $0 }
    _ = try await program.run(
      ["--recursive", "--checksum", "--delete", "--perms", "--chmod=D755,F644"] + rules
        + ["--exclude=*", "--", workspace.path + "/", folder])
  }
}
