extension Compiler {
  /// Templates inside one another (SECURITY.md S8).
  private static let deepestInclusion = 64
  /// A partial that includes itself moves to the right each time; it stops moving here, so that it has an end.
  private static let widestIndentation = 32

  /// `{{>name}}`: the partial's steps stand where the tag stood.
  mutating func compilePartial(_ name: Node.Name, _ indentation: Node.Indentation, _ place: Place) {
    guard let template = library[name.text] else { return reportMissing(name, place) }
    sources.insert(name.text)
    guard var inner = enter(template, name, place, indentation) else { return }
    inner.overrides = [:]
    let inclusion = Inclusion(name: name.text, scope: place.scope, indentation: inner.indentation)
    if let part = calledParts[inclusion] {
      emit(.call(part))
    } else if !place.active.contains(where: { $0.name == name.text && $0.scope == place.scope }) {
      inner.active.append(inclusion)
      compile(template.nodes, inner)
    } else if place.scope.isFree {
      emit(.call(compileCalled(template, inclusion, inner)))
    } else {
      // Nothing that is known before rendering changes from one round to the next.
      report("endless-include", name, place, "the template '\(name.text)' includes itself without end")
    }
    isAtLineStart = indentation.isStandalone
  }

  /// `{{>*name}}`: every template that fits the place may be meant.
  mutating func compileDynamicPartial(_ name: Node.Name, _ indentation: Node.Indentation, _ place: Place) {
    guard let (reference, shape) = resolve(name, place) else { return }
    guard shape == .free || shape == .text else {
      report("wrong-use", name, place, "'\(name.text)' is \(shape.kind) and names no template")
      return
    }
    var candidates: [String: Int] = [:]
    sources.formUnion(library.names)
    for candidate in library.names {
      guard let template = library[candidate] else { continue }
      // A template that does not fit is no candidate, and no fault: nobody said that it is meant.
      var part: Int?
      if attempt({ part = $0.compileCandidate(template, name, indentation, place) }) { candidates[candidate] = part }
    }
    emit(.callNamed(reference, candidates))
    isAtLineStart = indentation.isStandalone
  }

  private mutating func compileCandidate(
    _ template: TemplateLibrary.Parsed, _ name: Node.Name, _ indentation: Node.Indentation, _ place: Place
  ) -> Int? {
    guard var inner = enter(template, name, place, indentation) else { return nil }
    inner.overrides = [:]
    let inclusion = Inclusion(name: template.source.name, scope: place.scope, indentation: inner.indentation)
    return calledParts[inclusion] ?? compileCalled(template, inclusion, inner)
  }

  /// Compiles a template as a part of its own, which may call itself.
  private mutating func compileCalled(
    _ template: TemplateLibrary.Parsed, _ inclusion: Inclusion, _ place: Place
  ) -> Int {
    let number = startPart()
    calledParts[inclusion] = number
    var inner = place
    inner.active.append(inclusion)
    let (before, wasAtLineStart) = (part, isAtLineStart)
    (part, isAtLineStart) = (number, true)
    compile(template.nodes, inner)
    (part, isAtLineStart) = (before, wasAtLineStart)
    return number
  }

  /// The place inside an included template; `nil` where that would be too deep.
  mutating func enter(
    _ template: TemplateLibrary.Parsed, _ name: Node.Name, _ place: Place, _ indentation: Node.Indentation
  ) -> Place? {
    guard place.chain.count < Compiler.deepestInclusion else {
      report("too-deep", name, place, "more than \(Compiler.deepestInclusion) templates inside one another")
      return nil
    }
    guard var inner = inside(place, name) else { return nil }
    let at = place.source.place(of: name.range.lowerBound)
    inner.chain.insert(TemplateFault.Inclusion(file: place.source.file, line: at.line, column: at.column), at: 0)
    inner.source = template.source
    if indentation.isStandalone {
      inner.indentation = Array((inner.indentation + indentation.blanks).prefix(Compiler.widestIndentation))
      isAtLineStart = true
    } else {
      // Its first line is no line of its own, and no other line is indented either.
      inner.indentation = []
    }
    return inner
  }

  /// The specification prints nothing for a partial that is not there; a theme wants to know.
  mutating func reportMissing(_ name: Node.Name, _ place: Place) {
    if library.missingPartialsAreEmpty { return }
    let likely = LikelyName.find(name.text, among: library.names)
    report(
      "unknown-partial", name, place, "there is no template '\(name.text)'",
      hint: likely.map { "did you mean '\($0)'?" } ?? "templates are named by their path below templates/")
  }
}
