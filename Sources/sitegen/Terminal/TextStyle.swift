import SiteGenerator

/// Colour where a person looks, and nowhere else (`NO_COLOR`, `TERM=dumb` and pipes get none).
struct TextStyle {
  let isColoured: Bool

  init(stream: StandardStream) {
    isColoured =
      stream.isTerminal && Machine.environment("TERM") != "dumb" && (Machine.environment("NO_COLOR") ?? "").isEmpty
  }

  init(isColoured: Bool) { self.isColoured = isColoured }

  func bold(_ text: String) -> String { paint(text, "1") }
  func red(_ text: String) -> String { paint(text, "1;31") }
  func yellow(_ text: String) -> String { paint(text, "1;33") }
  func blue(_ text: String) -> String { paint(text, "36") }
  func green(_ text: String) -> String { paint(text, "1;32") }
  func dim(_ text: String) -> String { paint(text, "2") }

  private func paint(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
