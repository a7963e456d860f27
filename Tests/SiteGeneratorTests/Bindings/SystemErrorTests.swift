import Glibc
import Testing

@testable import SiteGenerator

@Suite struct SystemErrorTests {
  /// What was refused, of which file, why, and what a person can do.
  @Test(
    arguments: [
      ("open", EACCES, "cannot open x: Permission denied", "right to read it"),
      ("make", EACCES, "cannot make x: Permission denied", "right to write into the folder"),
      ("open", ENOTDIR, "cannot open x: Not a directory", "a file stands where a folder should"),
      ("write", ENOSPC, "cannot write x: No space left on device", "make room"),
      ("write", EROFS, "cannot write x: Read-only file system", "another one"),
      ("open", ELOOP, "cannot open x: it is a symbolic link; links are not followed", "put the file itself"),
    ] as [(String, CInt, String, String)])
  func saysWhatToDo(operation: String, code: CInt, text: String, hint: String) {
    let error = SystemError(operation: operation, path: "x", code: code)
    #expect(error.description == text)
    #expect(error.hint?.contains(hint) == true)
  }
}
