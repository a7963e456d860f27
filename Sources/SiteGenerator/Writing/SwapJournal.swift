/// What a build was about to do when it moved the old output aside: `.sitegen/swap`, two lines. Where the build died
/// between its two renames there is no output folder, and this says which tree goes back to its place.
struct SwapJournal: Sendable, Hashable {
  private static let name = "swap"
  /// How old trees are called between two renames; unlike dead stages, nobody removes them without the journal.
  static let oldPrefix = ".sitegen-old-"

  /// The name of the old tree, beside the output folder.
  let oldName: String
  /// The output folder, as the person wrote it.
  let output: String

  /// Notes it, on the disk.
  func write(to state: Directory) throws(SystemError) {
    try SwapJournal.remove(from: state)
    try state.writeNewFile(SwapJournal.name, Array("\(oldName)\n\(output)".utf8))
    try state.syncFileSystem()
  }

  /// The swap is over.
  static func remove(from state: Directory) throws(SystemError) {
    if try state.status(name) != nil { try state.removeFile(name) }
  }

  private init?(reading bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 1)
    guard lines.count == 2, lines[0].starts(with: SwapJournal.oldPrefix.utf8) else { return nil }
    oldName = String(decoding: lines[0], as: UTF8.self)
    output = String(decoding: lines[1], as: UTF8.self)
  }

  init(oldName: String, output: String) {
    self.oldName = oldName
    self.output = output
  }

  /// Finishes what a build that died began: the old site goes back to its place, or away, where the new one stands.
  static func recover(state: Directory, root: Directory, source: String) throws(SystemError) {
    guard try state.status(name) != nil else { return }
    guard let journal = SwapJournal(reading: try state.readFile(name, limit: 1 << 16)),
      let output = OutputLocation.name(of: journal.output),
      let parent = try? OutputLocation.parent(of: journal.output, root: root, source: source)
    else { return try remove(from: state) }
    if try parent.status(journal.oldName) != nil {
      if try parent.status(output) == nil {
        try parent.rename(journal.oldName, to: parent, output)
        try parent.sync()
      } else {
        try parent.removeTree(journal.oldName)
      }
    }
    try remove(from: state)
  }
}
