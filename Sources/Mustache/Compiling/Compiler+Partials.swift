extension Compiler {
  /// `{{>name}}`: the partial's instructions stand where the tag stood.
  mutating func compilePartial(_ name: Node.Name, _ indentation: Node.Indentation, _ place: Place) {
    guard let template = library[name.text] else {
      // The specification prints nothing for a partial that is not there; a theme wants to know.
      if !library.missingPartialsAreEmpty { reportMissing(name, place) }
      return
    }
    let inclusion = Inclusion(name: name.text, scope: place.scope, indentation: [])
    if let part = recursiveParts[inclusion] {
      emit(.call(part))
    } else if place.active.contains(inclusion) {
      compileRecursion(template, inclusion, name, place)
    } else if let inner = enter(template, name, place, indentation) {
      compile(template.nodes, inner)
    }
  }

  private mutating func reportMissing(_ name: Node.Name, _ place: Place) {
    let likely = LikelyName.find(name.text, among: library.names)
    report(
      "unknown-partial", name, place, "there is no template '\(name.text)'",
      hint: likely.map { "did you mean '\($0)'?" } ?? "partials are named by their path below templates/")
  }

  /// The place inside an included template; `nil` where that would be too deep.
  private mutating func enter(
    _ template: TemplateLibrary.Parsed, _ name: Node.Name, _ place: Place, _ indentation: Node.Indentation
  ) -> Place? {
    guard place.active.count < 64 else {
      report("too-deep", name, place, "more than 64 templates inside one another")
      return nil
    }
    var inner = place
    inner.source = template.source
    inner.overrides = [:]
    inner.chain.insert(inclusion(name, place), at: 0)
    inner.active.append(Inclusion(name: name.text, scope: place.scope, indentation: []))
    if indentation.isStandalone {
      inner.indentation += indentation.blanks
      isAtLineStart = true
    }
    return inner
  }

  private func inclusion(_ name: Node.Name, _ place: Place) -> TemplateFault.Inclusion {
    let at = place.source.place(of: name.range.lowerBound)
    return TemplateFault.Inclusion(file: place.source.file, line: at.line, column: at.column)
  }

  /// A partial that includes itself ends only where data ends: with typed frames that never changes.
  private mutating func compileRecursion(
    _ template: TemplateLibrary.Parsed, _ inclusion: Inclusion, _ name: Node.Name, _ place: Place
  ) {
    guard place.scope.isFree else {
      report("endless-include", name, place, "the template '\(name.text)' includes itself without end")
      return
    }
    let part = startPart()
    recursiveParts[inclusion] = part
    compile(part, template, Place(source: template.source, scope: place.scope, chain: place.chain))
    emit(.call(part))
  }

  private mutating func startPart() -> Int {
    program.parts.append([])
    return program.parts.count - 1
  }

  /// Compiles a template as a part of its own.
  private mutating func compile(_ number: Int, _ template: TemplateLibrary.Parsed, _ place: Place) {
    let (before, wasAtLineStart) = (part, isAtLineStart)
    (part, isAtLineStart) = (number, true)
    compile(template.nodes, place)
    (part, isAtLineStart) = (before, wasAtLineStart)
  }

  /// `{{>*name}}`: every template that fits the place may be meant.
  mutating func compileDynamicPartial(_ name: Node.Name, _ indentation: Node.Indentation, _ place: Place) {
    guard let (reference, shape) = resolve(name, place) else { return }
    guard shape == .free || shape == .text else {
      report("wrong-use", name, place, "'\(name.text)' is \(shape.kind) and names no template")
      return
    }
    var place = place
    // A template that includes itself further and further to the right stops moving at some point.
    if indentation.isStandalone, place.indentation.count < 64 { place.indentation += indentation.blanks }
    var parts: [String: Int] = [:]
    for candidate in library.names {
      let inclusion = Inclusion(name: candidate, scope: place.scope, indentation: place.indentation)
      if let part = recursiveParts[inclusion] {
        parts[candidate] = part
      } else if let template = library[candidate], let part = compileCandidate(template, inclusion, place) {
        parts[candidate] = part
      }
    }
    emit(.callNamed(reference, parts))
  }

  /// A template that does not fit is not a candidate, and no fault: nobody said that it is meant.
  private mutating func compileCandidate(
    _ template: TemplateLibrary.Parsed, _ inclusion: Inclusion, _ place: Place
  ) -> Int? {
    let (faultsBefore, partsBefore, recursiveBefore) = (faults, program.parts.count, recursiveParts)
    let part = startPart()
    recursiveParts[inclusion] = part
    var inner = Place(source: template.source, scope: place.scope, chain: place.chain)
    inner.indentation = place.indentation
    compile(part, template, inner)
    guard faults.count > faultsBefore.count else { return part }
    faults = faultsBefore
    recursiveParts = recursiveBefore
    program.parts.removeSubrange(partsBefore...)
    return nil
  }

  // MARK: Inheritance

  /// `{{<name}}…{{/name}}`: the parent, with its blocks filled; what a child further out fills goes first.
  mutating func compileParent(
    _ name: Node.Name, _ blocks: [Node.Block], _ indentation: Node.Indentation, _ place: Place
  ) {
    guard let template = library[name.text] else {
      if !library.missingPartialsAreEmpty { reportMissing(name, place) }
      return
    }
    guard var inner = enter(template, name, place, indentation) else { return }
    inner.overrides = place.overrides
    for block in blocks where inner.overrides[block.name.text] == nil {
      inner.overrides[block.name.text] = Override(block: block, source: place.source, chain: place.chain)
    }
    compile(template.nodes, inner)
  }

  /// `{{$name}}…{{/name}}`: what a child fills in, or what stands there.
  mutating func compileBlock(_ block: Node.Block, _ place: Place) {
    guard let override = place.overrides[block.name.text] else {
      compile(block.content, place)
      return
    }
    var inner = place
    inner.source = override.source
    inner.chain = override.chain
    inner.overrides[block.name.text] = nil
    if block.indentation.isStandalone {
      let intrinsic = Dedenter.indentation(of: block.content)
      inner.indentation += intrinsic ?? block.indentation.blanks
      isAtLineStart = true
    } else {
      inner.indentation += block.indentation.blanks
      // The line has begun: its blanks are there already.
      if !block.indentation.blanks.isEmpty { isAtLineStart = false }
    }
    compile(Dedenter.dedent(override.block), inner)
  }
}
