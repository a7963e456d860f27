import SiteModel

/// A profile for viewers of traces: the JSON of Chromium's trace events, which Perfetto and `chrome://tracing` open too.
package enum ProfileTrace {
  /// An object with an event for each span; times are in microseconds, and each core has a row of its own.
  package static func write(_ profile: BuildProfile) -> [UInt8] {
    let spans = profile.all
    let lanes = Dictionary(uniqueKeysWithValues: Set(spans.map(\.lane)).sorted().enumerated().map { ($1, $0) })
    var output = Array("{\"traceEvents\": [".utf8)
    for (number, span) in spans.enumerated() {
      output.append(text: number == 0 ? "\n" : ",\n")
      output.append(text: "{\"ph\": \"X\", \"pid\": 1, \"tid\": \(lanes[span.lane] ?? 0), \"name\": ")
      JSONText.append(span.name, to: &output)
      output.append(text: ", \"cat\": ")
      JSONText.append(span.part ?? "step", to: &output)
      output.append(text: ", \"ts\": \(span.begin / 1_000), \"dur\": \((span.end - span.begin) / 1_000)}")
    }
    output.append(text: "\n]}\n")
    return output
  }
}
