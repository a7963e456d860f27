import SiteGenerator

extension ReleaseFolder: ServerPlace {
  func serverList() async throws(PublishFault) -> OutputManifest? {
    guard let place = try open() else { return nil }
    let bytes = try PublishFault.wrap { () throws(SystemError) -> [UInt8]? in
      guard try place.status(ReleaseFolder.hosting) != nil else { return nil }
      let folder = try place.directory(ReleaseFolder.hosting)
      guard try folder.status(PublishPlan.manifestName) != nil else { return nil }
      return try folder.readFile(PublishPlan.manifestName, limit: 1 << 20)
    }
    let path = place.join(ReleaseFolder.hosting) + "/" + PublishPlan.manifestName
    return try bytes.map { (bytes) throws(PublishFault) in try ServerFiles.list(bytes, at: path) }
  }

  func put(_ servers: ServerFiles, in place: Directory) throws(PublishFault) {
    try PublishFault.wrap { () throws(SystemError) in
      try place.makeDirectoryIfAbsent(ReleaseFolder.hosting)
      let folder = try place.directory(ReleaseFolder.hosting)
      // Whatever ends this, the next publication knows which files are ours.
      try folder.putFile(PublishPlan.manifestName, servers.plan.announced.bytes)
      for (name, bytes) in servers.files { try folder.putFile(name, bytes) }
      for file in servers.plan.removed where try folder.status(file.path) != nil { try folder.removeFile(file.path) }
      try folder.putFile(PublishPlan.manifestName, servers.plan.new.bytes)
    }
  }
}
