import SiteGenerator

/// A folder for what a program reads or writes on its way; it is gone with this value's last owner.
final class Workspace: Sendable {
  let directory: Directory
  let path: String
  private let parent: Directory
  private let name: String

  /// Makes it among the machine's temporary files. Only its owner may enter.
  init() throws(PublishFault) {
    let place = Machine.environment("TMPDIR").flatMap { $0.utf8.first == 0x2F ? $0 : nil } ?? "/tmp"
    let (parent, name, directory) = try PublishFault.wrap { () throws(SystemError) in
      let parent = try Directory(opening: place)
      let (name, directory) = try parent.makeUniqueDirectory(prefix: "sitegen-publish-", label: place)
      return (parent, name, directory)
    }
    self.parent = parent
    self.name = name
    self.directory = directory
    path = place + "/" + name
  }

  deinit { try? parent.removeTree(name) }
}
