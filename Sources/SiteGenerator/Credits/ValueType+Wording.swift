import SiteModel

extension ValueType<String> {
  /// A sentence that may use the values of one kind.
  static func wording(_ kind: WordingKind) -> ValueType {
    let text = ValueType<String>.text(upTo: 5_000)
    return ValueType(schema: text.schema) { node, decoding in
      guard let value = text.read(node, &decoding) else { return nil }
      do throws(Wording.Fault) {
        _ = try Wording(value, kind: kind)
        return value
      } catch {
        decoding.report("wrong-wording", at: node.mark, error.text, hint: error.hint)
        return nil
      }
    }
  }
}
