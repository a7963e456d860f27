extension Compiler {
  /// `{{name}}` and `{{{name}}}`.
  mutating func compileVariable(_ name: Node.Name, isRaw: Bool, _ place: Place) {
    guard let (reference, shape) = resolve(name, place) else { return }
    if let (text, hint) = wrongUse(of: shape, name.text, isRaw: isRaw) {
      report("wrong-use", name, place, text, hint: hint)
      return
    }
    emitIndentation(place.indentation)
    isAtLineStart = false
    guard shape == .html else {
      emit(isRaw ? .printRaw(reference) : .print(reference))
      return
    }
    // Free data may stand before the frame that declares the name, and is never HTML: it must not be looked at.
    if case .found(let declared, _) = place.scope.resolve(name.text, skippingFree: true) { emit(.printHTML(declared)) }
  }

  /// Why a value of some shape cannot be printed so, and how to write it.
  private func wrongUse(of shape: Shape, _ name: String, isRaw: Bool) -> (text: String, hint: String)? {
    switch shape {
    case .html: isRaw ? nil : ("'\(name)' is HTML and would be escaped", "use three braces: {{{\(name)}}}")
    case .free where library.freeValuesMayBeRaw: nil
    case .text, .number, .address, .free:
      isRaw ? ("'\(name)' is \(shape.kind); only HTML is printed as it is", "use two braces: {{\(name)}}") : nil
    case .flag, .list, .record:
      ("'\(name)' is \(shape.kind) and cannot be printed", "use a section: {{#\(name)}}…{{/\(name)}}")
    }
  }

  /// What a name means at a place; `nil` where it means nothing, which is reported.
  mutating func resolve(_ name: Node.Name, _ place: Place) -> (Reference, Shape)? {
    switch place.scope.resolve(name.text) {
    case .found(let reference, let shape): return (reference, shape)
    case .unknown(let part, let known):
      // A name that is right but stands deeper is more likely meant than one that looks like it.
      let deeper = part == name.text ? place.scope.dottedName(endingIn: part).map { "did you mean '\($0)'?" } : nil
      report(
        "unknown-name", name, place, "'\(part)' is not known here",
        hint: deeper ?? Compiler.hint(part, known, all: library.namesAreToldBy))
    case .notARecord(let part, let shape):
      report(
        "unknown-name", name, place, "'\(part)' is not known here", hint: "what stands before it is \(shape.kind)")
    }
    return nil
  }

  /// The likely name, or what there is; `all` says where the rest is told.
  static func hint(_ name: String, _ known: [String], all: String? = nil) -> String? {
    if let likely = LikelyName.find(name, among: known) { return "did you mean '\(likely)'?" }
    if known.isEmpty { return nil }
    let rest = all.map { ", … see \($0)" } ?? " and \(known.count - 12) more"
    let more = known.count > 12 ? rest : ""
    return "known here: \(known.prefix(12).joined(separator: ", "))\(more)"
  }
}
