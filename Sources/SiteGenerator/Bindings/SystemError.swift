import Glibc

/// What the machine refused, of which file, and why.
package struct SystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// As in "cannot … path": `open`, `write`, `rename`.
  package let operation: String
  /// As a person knows it.
  package let path: String
  /// `errno`.
  package let code: CInt

  /// Something the machine refused.
  package init(operation: String, path: String, code: CInt) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// A file that is there already, where a new one was to be made.
  static func isThere(_ path: String) -> SystemError { SystemError(operation: "make", path: path, code: EEXIST) }

  /// The same of a file that the person knows by another name.
  func named(_ path: String) -> SystemError { SystemError(operation: operation, path: path, code: code) }

  /// Whether a file was larger than its reader allows.
  package var isTooLarge: Bool { code == EFBIG }

  /// "cannot write public/index.html: No space left on device".
  package var description: String { "cannot \(operation) \(path): \(SystemError.explanation(of: code))" }

  /// How a person may mend it; `nil` where that is not known.
  package var hint: String? {
    switch code {
    case EACCES, EPERM:
      ["open", "read", "look at"].contains(operation)
        ? "give the user who runs sitegen the right to read it"
        : "give the user who runs sitegen the right to write into the folder it is in"
    case ENOTDIR: "a file stands where a folder should: move it away, or name another folder"
    case EISDIR: "name a file and not a folder"
    case ENOENT: "look at how it is spelled; the folder it is in must be there"
    case ENOSPC, EDQUOT: "make room on the disk"
    case EROFS: "the disk can only be read: name a folder on another one"
    case ELOOP: "put the file itself in the place of the link"
    default: nil
    }
  }

  /// The operation is not to be had on this file system, whatever is done with it.
  var isUnsupported: Bool { [EINVAL, ENOSYS, EOPNOTSUPP].contains(code) }

  /// What is renamed is a mount point, or stands on another layer or device than its new place.
  var isOfOtherDevice: Bool { [EXDEV, EBUSY].contains(code) }

  /// Nothing has that name.
  var isMissing: Bool { code == ENOENT }

  /// What was asked for is not there, or something else stands in its place or on the way to it.
  package var isAbsence: Bool { [ENOENT, ENOTDIR, ELOOP].contains(code) }

  /// What a code means, in words.
  package static func explanation(of code: CInt) -> String {
    switch code {
    case EFBIG: return "it is too large"
    case ELOOP: return "it is a symbolic link; links are not followed"
    default: break
    }
    var buffer = [CChar](repeating: 0, count: 256)
    let status = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe strerror_r(code, $0, buffer.count) }
    }
    let text = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return status == 0 ? String(decoding: text, as: UTF8.self) : "error \(code)"
  }
}
