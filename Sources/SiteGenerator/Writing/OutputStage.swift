import Synchronization

/// The files that a build writes, until they are published.
///
/// In most builds it is a tree like the output, which takes the output's place. Where files go into a tree that is there
/// already (`SpareTree`), they are numbered, in a few folders: to make a folder for each page and to remove it again
/// costs as much as the page.
struct OutputStage: Sendable {
  let name: String
  let folder: Directory
  private let lock: FileLock
  /// Files with numbers; absent in a tree.
  private let numbered: NumberedFiles?

  /// - Parameter isNumbered: whether the files are likely to go into another tree.
  init(_ stage: LockedStage, isNumbered: Bool) throws(SystemError) {
    (name, folder, lock) = (stage.name, stage.directory, stage.lock)
    numbered = isNumbered ? try NumberedFiles(in: stage.directory) : nil
  }

  /// Makes the file of a path.
  func write(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
    guard let numbered else { return try folder.write(path, bytes) }
    let (shelf, number) = try numbered.place(for: path, label(path))
    do throws(SystemError) {
      try shelf.writeNewFile(number, bytes)
    } catch {
      throw error.named(label(path))
    }
  }

  /// Makes it as a copy of another file, whose bytes are handed on; returns their number.
  func copy(
    _ name: String, of source: Directory, to path: String, _ handOn: (ArraySlice<UInt8>) -> Void
  ) throws(SystemError) -> Int {
    guard let numbered else { return try source.copyFile(name, to: folder, path, handOn) }
    let (shelf, number) = try numbered.place(for: path, label(path))
    do throws(SystemError) {
      return try source.copyFile(name, to: shelf, number, handOn)
    } catch {
      throw error.path.utf8.starts(with: shelf.path.utf8) ? error.named(label(path)) : error
    }
  }

  /// How a person knows a file: nobody has seen its number.
  private func label(_ path: String) -> String { folder.path + "/" + path }

  /// The size of the file of a path; `nil` where there is none.
  func size(of path: String) -> Int? {
    guard let (shelf, number) = numbered?.found(path) else { return folder.status(below: path)?.size }
    return shelf.status(below: number)?.size
  }

  /// Moves the file of a path into a tree, over what stands there.
  func move(_ path: String, into tree: Directory) throws(SystemError) {
    guard let (shelf, number) = numbered?.found(path) else { return try tree.replace(path, movedFrom: folder, path) }
    try tree.replace(path, movedFrom: shelf, number)
  }

  /// Makes it a tree, where it is none: no other is there to take the files.
  func becomeTree() throws(SystemError) { try numbered?.move(into: folder) }
}

/// Files with numbers for names, below a stage.
private final class NumberedFiles: Sendable {
  private static let prefix = ".sitegen-new-"

  /// More than one, so that cores do not wait for each other.
  private let shelves: [Directory]
  /// The numbers of paths.
  private let numbers = Mutex<[String: Int]>([:])

  init(in stage: Directory) throws(SystemError) {
    var shelves: [Directory] = []
    for number in 0..<8 {
      let name = NumberedFiles.prefix + String(number)
      try stage.makeDirectory(name, mode: 0o700)
      shelves.append(try stage.directory(name))
    }
    self.shelves = shelves
  }

  /// The place of a new file. A path that has one already is refused, as it is where files have their paths.
  func place(for path: String, _ label: String) throws(SystemError) -> (shelf: Directory, name: String) {
    let number = numbers.withLock { numbers -> Int? in
      guard numbers[path] == nil else { return nil }
      numbers[path] = numbers.count
      return numbers.count - 1
    }
    guard let number else { throw .isThere(label) }
    return place(number)
  }

  /// The place of a file that was made.
  func found(_ path: String) -> (shelf: Directory, name: String)? { numbers.withLock { $0[path] }.map(place) }

  private func place(_ number: Int) -> (shelf: Directory, name: String) {
    (shelves[number % shelves.count], String(number))
  }

  /// Gives the files their paths in a folder, and removes the shelves.
  func move(into tree: Directory) throws(SystemError) {
    let files = numbers.withLock { numbers in
      defer { numbers = [:] }
      return numbers
    }
    for (path, number) in files.sorted(by: { $0.value < $1.value }) {
      let (shelf, name) = place(number)
      try tree.replace(path, movedFrom: shelf, name)
    }
    for number in shelves.indices { try tree.removeDirectory(NumberedFiles.prefix + String(number)) }
  }
}
