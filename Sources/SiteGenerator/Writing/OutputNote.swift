/// What a person should know about how an output was written.
enum OutputNote {
  static func kept(_ count: Int, in path: String) -> String {
    "Kept \(count) file\(count == 1 ? "" : "s") in \(path) that sitegen did not make"
  }

  static func leftover(_ error: SystemError) -> String {
    "The old site was replaced but is still on the disk: \(error)"
  }

  static func replacedInPlace(_ path: String) -> String {
    "\(path) is a link or a mount point, or has one in it: its files were replaced one by one"
  }
}
