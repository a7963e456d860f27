import Mustache
import SiteModel

/// A date for readers and for machines.
struct DateText: Sendable {
  let machine: String
  let text: String

  static let context = Context<DateText>(
    "date",
    [
      ContextField("iso", .text, "for the datetime attribute", example: "2026-03-04") { .text($0.machine) },
      ContextField("text", .text, "as readers of the page's language write it", example: "4 March 2026") {
        .text($0.text)
      },
    ])

  static let shape = Shape.record(context.shape)
  var value: Value { DateText.context.value(of: self) }

  init(_ timestamp: Timestamp, strings: Strings, zone: TimeZoneRules) {
    machine = timestamp.rfc3339(in: zone)
    text = strings.text(of: timestamp.date)
  }
}
