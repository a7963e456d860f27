extension String? {
  /// Whether there is a text, and something in it that a reader sees: blanks, and what has no width, name nobody.
  public var isWritten: Bool {
    self?.unicodeScalars.contains { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint } == true
  }
}
