import Glibc

/// Other people's files, under whatever names they have: their names need not be UTF-8.
extension Directory {
  /// Opens a folder that was listed.
  func directory(_ entry: Entry) throws(SystemError) -> Directory {
    let descriptor = unsafe entry.withName {
      unsafe openat(self.descriptor, $0, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw fault("open", entry.name) }
    return Directory(path: join(entry.name), descriptor: descriptor)
  }

  /// What stands under a listed name; `nil` where nothing does any more.
  func status(_ entry: Entry) throws(SystemError) -> Status? {
    var info = stat()
    let result = unsafe entry.withName { unsafe fstatat(descriptor, $0, &info, AT_SYMLINK_NOFOLLOW) }
    guard result == 0 || errno == ENOENT else { throw fault("look at", entry.name) }
    return result == 0 ? Status(info) : nil
  }

  /// Takes a listed file, link, or empty folder away.
  func remove(_ entry: Entry) throws(SystemError) {
    let flags = entry.kind == .directory ? AT_REMOVEDIR : 0
    guard unsafe entry.withName({ unsafe unlinkat(descriptor, $0, flags) }) == 0 else {
      throw fault("remove", entry.name)
    }
  }

  /// Moves a listed file into another folder, over what has its name there.
  func move(_ entry: Entry, into other: Directory) throws(SystemError) {
    guard unsafe entry.withName({ unsafe renameat(descriptor, $0, other.descriptor, $0) }) == 0 else {
      throw other.fault("rename", entry.name)
    }
  }

  /// Gives a listed file a second place in another folder; where the file system or its rules forbid a second name, a
  /// copy. A link is carried as the link it is.
  func carry(_ entry: Entry, into other: Directory) throws(SystemError) {
    if unsafe entry.withName({ unsafe linkat(descriptor, $0, other.descriptor, $0, 0) }) == 0 { return }
    guard [EXDEV, EPERM, EMLINK, EOPNOTSUPP, ENOSYS].contains(errno) else { throw other.fault("link", entry.name) }
    switch entry.kind {
    case .symbolicLink: try copyLink(entry, into: other)
    case .file: try copyFile(entry, into: other)
    case .directory, .other: throw other.fault("link", entry.name)
    }
  }

  /// Makes the folder that is to another what `entry` is to this one, where it is not there yet, and opens it. Its mode
  /// and, where this process may give things away, its owner are those of the original.
  func twin(of original: Directory, _ entry: Entry) throws(SystemError) -> Directory {
    let isNew = unsafe entry.withName { unsafe mkdirat(descriptor, $0, 0o700) } == 0
    guard isNew || errno == EEXIST else { throw fault("make", entry.name) }
    let twin = try directory(entry)
    guard isNew else { return twin }
    let status = try original.status()
    _ = fchown(twin.descriptor, status.owner, status.group)
    guard fchmod(twin.descriptor, status.mode) == 0 else { throw fault("make", entry.name) }
    return twin
  }

  private func copyLink(_ entry: Entry, into other: Directory) throws(SystemError) {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let count = unsafe entry.withName { unsafe readlinkat(descriptor, $0, &target, target.count - 1) }
    guard count >= 0 else { throw fault("read", entry.name) }
    guard unsafe entry.withName({ unsafe symlinkat(target, other.descriptor, $0) }) == 0 else {
      throw other.fault("make", entry.name)
    }
  }

  private func copyFile(_ entry: Entry, into other: Directory) throws(SystemError) {
    let source = unsafe entry.withName { unsafe openat(descriptor, $0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK) }
    guard source >= 0 else { throw fault("open", entry.name) }
    defer { close(source) }
    var info = stat()
    guard unsafe fstat(source, &info) == 0 else { throw fault("read", entry.name) }
    let copy = unsafe entry.withName { unsafe openat(other.descriptor, $0, Directory.newFileFlags, mode_t(0o600)) }
    guard copy >= 0 else { throw other.fault("make", entry.name) }
    try other.closing(copy, entry.name) { () throws(SystemError) in
      _ = try pour(source, entry.name, size: Int(info.st_size)) { (piece) throws(SystemError) in
        try other.fill(copy, entry.name, piece)
      }
      _ = fchown(copy, info.st_uid, info.st_gid)
      guard fchmod(copy, info.st_mode & 0o7777) == 0 else { throw other.fault("make", entry.name) }
    }
  }
}

extension Directory.Entry {
  /// The name as the kernel knows it.
  @unsafe fileprivate func withName<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard let rawName else { return unsafe name.withCString { unsafe body($0) } }
    return unsafe (rawName + [0]).withUnsafeBufferPointer { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { name in
        // The array holds at least its final 0, so there is a base address; an empty name is refused by every call.
        unsafe name.baseAddress.map { unsafe body($0) } ?? "".withCString { unsafe body($0) }
      }
    }
  }
}
