extension Rewriter {
  /// Reads the start tag of a part of a table: closes what cannot hold it, opens what has to, up to the innermost table.
  mutating func startTablePart(_ number: UInt8, _ element: Element, _ tag: Tag) {
    guard let table = open.innermost(where: { $0.role == .table }, stoppingAt: { _ in false }) else {
      return misplace(tag)
    }
    switch element.role {
    case .row: close(downTo: end(of: [.rows], from: table + 1))
    case .cell:
      let row = end(of: [.rows, .row], from: table + 1)
      close(downTo: row)
      if open.last?.role != .row { openImplied(vocabulary.row) }
    case .column:
      close(downTo: end(of: [.columns], from: table + 1))
      if open.last?.role != .columns { openImplied(vocabulary.columns) }
      return writeTag(element, tag)
    default: close(downTo: table + 1)
    }
    start(number, element, tag)
  }

  /// Where the elements end that stand at a depth one in the other and have these roles; some of them may be missing.
  private func end(of roles: [Role], from depth: Int) -> Int {
    var depth = depth
    for role in roles where depth < open.count && open.entries[depth].role == role { depth += 1 }
    return depth
  }

  /// Opens a cell, and a row where there is none, for what cannot stand between the parts of a table.
  mutating func openCell() {
    if open.last?.role == .columns { close(downTo: open.count - 1) }
    if open.last?.role != .row { openImplied(vocabulary.row) }
    openImplied(vocabulary.cell)
  }

  private mutating func openImplied(_ number: UInt8) {
    let element = vocabulary.elements[Int(number)]
    writeName(element)
    output.append(0x3E)
    push(number, element.role)
  }
}
