import Mustache
import Testing

/// A template that has faults, and which.
struct FaultCase: Sendable, CustomTestStringConvertible {
  /// A fault, at the mark of the same number.
  struct Fault: Sendable, Hashable {
    let id: String
    let length: Int
    let text: String
    let hint: String?

    static func fault(_ id: String, length: Int, _ text: String, hint: String? = nil) -> Fault {
      Fault(id: id, length: length, text: text, hint: hint)
    }
  }

  let template: MarkedText
  let faults: [Fault]
  var testDescription: String { template.text }

  init(_ template: MarkedText, _ faults: Fault...) {
    self.template = template
    self.faults = faults
  }

  /// Compares what was found with what is wanted: place, length, text and hint.
  func check(_ found: [TemplateFault], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      found.map { Fault(id: $0.id, length: $0.length, text: $0.text, hint: $0.hint) } == faults,
      sourceLocation: sourceLocation)
    #expect(
      found.map { MarkedText.Place(line: $0.line, column: $0.column) } == template.places,
      sourceLocation: sourceLocation)
  }
}

/// The faults that compiling the template `page` finds; none where there are none.
func faults(of templates: KeyValuePairs<String, String>, for shape: RecordShape) -> [TemplateFault] {
  do throws(TemplateFaults) {
    _ = try library(templates).template("page", for: shape)
    return []
  } catch {
    return error.faults
  }
}
