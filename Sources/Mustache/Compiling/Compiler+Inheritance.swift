extension Compiler {
  /// `{{<name}}…{{/name}}`: the parent, with its blocks filled; what a child further out fills goes first.
  mutating func compileParent(
    _ name: Node.Name, _ blocks: [Node.Block], _ indentation: Node.Indentation, _ place: Place
  ) {
    guard let template = library[name.text] else { return reportMissing(name, place) }
    sources.insert(name.text)
    guard var inner = enter(template, name, place, indentation) else { return }
    for block in blocks where inner.overrides[block.name.text] == nil {
      inner.overrides[block.name.text] = Override(
        block: block, source: place.source, chain: place.chain)
    }
    let metBefore = blocksMet
    blocksMet = []
    compile(template.nodes, inner)
    if !library.missingPartialsAreEmpty { reportLost(blocks, of: name, place) }
    blocksMet.formUnion(metBefore)
    if indentation.isStandalone { isAtLineStart = true }
  }

  /// A block that no parent has would vanish without a word, and so would what fills one for the second time.
  private mutating func reportLost(_ blocks: [Node.Block], of parent: Node.Name, _ place: Place) {
    var filled: Set<String> = []
    for name in blocks.map(\.name) {
      if !blocksMet.contains(name.text) {
        report(
          "unknown-block", name, place, "'\(parent.text)' has no block '\(name.text)'",
          hint: Compiler.hint(name.text, blocksMet.sorted()))
      } else if !filled.insert(name.text).inserted {
        report(
          "duplicate-block", name, place, "the block '\(name.text)' of '\(parent.text)' is filled already, further up",
          hint: "put both into one")
      }
    }
  }

  /// `{{$name}}…{{/name}}`: what a child fills in, or what stands there.
  mutating func compileBlock(_ block: Node.Block, _ place: Place) {
    blocksMet.insert(block.name.text)
    guard var inner = inside(place, block.name) else { return }
    guard let override = place.overrides[block.name.text] else {
      compile(block.content, inner)
      return
    }
    // Blocks of the content that gives way exist too.
    blocksMet.formUnion(block.content.flatMap(\.blockNames))
    inner.source = override.source
    inner.chain = override.chain
    inner.overrides[block.name.text] = nil
    if block.indentation.isStandalone {
      inner.indentation += Dedenter.indentation(of: block.content) ?? block.indentation.blanks
      isAtLineStart = true
    } else {
      inner.indentation += block.indentation.blanks
      // The line has begun: its blanks are there already.
      if !block.indentation.blanks.isEmpty { isAtLineStart = false }
    }
    compile(Dedenter.dedent(override.block), inner)
  }
}
