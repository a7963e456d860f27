/// What a fragment says to the browser behind the id that it names: `:~:text=…` (URL Fragment Text Directives, “The fragment directive”).
public enum FragmentDirective {
  private static let mark = Array(":~:".utf8)

  /// A fragment in two: the id, and the directive with its mark; the latter is empty in most.
  public static func split(_ fragment: [UInt8]) -> (id: ArraySlice<UInt8>, directive: ArraySlice<UInt8>) {
    guard fragment.contains(0x7E), let start = fragment.firstRange(of: mark)?.lowerBound else {
      return (fragment[...], [])
    }
    return (fragment[..<start], fragment[start...])
  }
}
