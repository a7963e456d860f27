import SiteModel

/// A ledger for programs: docs/formats/audit-json.md.
package enum LedgerJSON {
  /// What a change of members that readers rely on raises.
  private static let version = 1

  package static func bytes(_ ledger: Ledger) -> [UInt8] {
    var json = JSONWriter(.pretty, capacity: ledger.entries.count * 1_500 + 1_000)
    json.object { json in
      json.member("format", "sitegen-audit")
      json.member("version", version)
      json.member("moment", ledger.moment)
      json.object("site") { json in
        json.member("title", ledger.site)
        json.member("url", ledger.address)
        json.member("publisher", ledger.publisher)
        json.member("contact", ledger.contact)
      }
      json.object("totals") { write(ledger.totals, in: &$0) }
      json.array("articles") { json in
        for entry in ledger.entries { json.object { write(entry, in: &$0) } }
      }
    }
    return json.bytes + [0x0A]
  }

  private static func write(_ totals: LedgerTotals, in json: inout JSONWriter) {
    json.member("articles", totals.articles)
    json.member("republished", totals.republished)
    json.member("withFindings", totals.withFindings)
    json.member("waiversInForce", totals.waiversInForce)
    write("outlets", totals.byOutlet, in: &json)
    write("bases", totals.byBasis, in: &json)
    write("licenses", totals.byLicense, in: &json)
    write("modes", totals.byMode, in: &json)
    write("states", totals.byState, in: &json)
    write("edits", totals.byEdit, in: &json)
    write("endsByMonth", totals.endsByMonth, in: &json)
  }

  private static func write(_ name: String, _ counts: [LedgerTotals.Count], in json: inout JSONWriter) {
    json.array(name) { json in
      for count in counts {
        json.object { json in
          json.member("key", count.key)
          json.member("name", count.name)
          json.member("count", count.count)
        }
      }
    }
  }

  private static func write(_ entry: LedgerEntry, in json: inout JSONWriter) {
    json.member("file", entry.file)
    json.member("address", entry.address)
    json.member("title", entry.title)
    json.member("language", entry.language)
    json.member("authors", entry.authors)
    json.member("date", entry.date)
    json.object("state") { json in
      json.member("kind", entry.state.kind.rawValue)
      json.member("date", entry.state.date)
      json.member("reason", entry.state.reason)
      json.member("status", entry.state.status)
    }
    if let origin = entry.origin { json.object("source") { write(origin, in: &$0) } }
    if !entry.via.isEmpty {
      json.array("via") { json in for hop in entry.via { json.object { write(hop, in: &$0) } } }
    }
    if !entry.alsoFrom.isEmpty {
      json.array("alsoFrom") { json in for work in entry.alsoFrom { json.object { write(work, in: &$0) } } }
    }
    writeGround(of: entry, in: &json)
    writeChecks(of: entry, in: &json)
  }

  private static func write(_ work: IncludedWork, in json: inout JSONWriter) {
    json.member("outlet", work.outlet.name)
    json.member("outletKey", work.outlet.key)
    json.member("url", work.url.text)
    json.member("title", work.title)
    json.member("license", work.license?.id)
  }

  private static func write(_ origin: LedgerEntry.Origin, in json: inout JSONWriter) {
    json.member("outletKey", origin.outletKey)
    json.member("outlet", origin.outlet)
    json.member("url", origin.url)
    json.member("title", origin.title)
    json.member("date", origin.date)
    write(origin.license, in: &json)
    json.member("archived", origin.archived)
    json.member("notified", origin.notified)
    json.member("policy", origin.policy)
    json.member("policySeen", origin.policySeen)
  }

  private static func write(_ hop: LedgerEntry.Hop, in json: inout JSONWriter) {
    json.member("outletKey", hop.outletKey)
    json.member("outlet", hop.outlet)
    json.member("url", hop.url)
    json.member("date", hop.date)
  }

  private static func write(_ license: License?, in json: inout JSONWriter) {
    guard let license else { return }
    json.object("license") { json in
      json.member("id", license.id)
      json.member("name", license.name)
      json.member("url", license.url)
    }
  }

  private static func writeGround(of entry: LedgerEntry, in json: inout JSONWriter) {
    json.member("basis", entry.basis.rawValue)
    json.member("mode", entry.mode.rawValue)
    write(entry.license, in: &json)
    json.member("holder", entry.holder)
    json.member("years", entry.years)
    if let permission = entry.permission {
      json.object("permission") { json in
        json.member("from", permission.from)
        json.member("date", permission.date)
        json.member("reference", permission.reference)
        json.member("scope", permission.scope)
        json.member("until", permission.until)
        json.member("revoked", permission.revoked)
      }
    }
    json.member("fairUseReasoned", entry.isFairUseReasoned)
    if let end = entry.end {
      json.object("end") { json in
        json.member("until", end.until)
        json.member("why", end.why.rawValue)
        json.member("over", end.isOver)
      }
    }
  }

  private static func writeChecks(of entry: LedgerEntry, in json: inout JSONWriter) {
    if let fidelity = entry.fidelity {
      json.object("fidelity") { json in
        json.member("kept", fidelity.evidence.rawValue)
        json.member("class", fidelity.editClass?.rawValue)
        json.member("keptPercent", fidelity.keptPercent)
        json.member("matchesDigest", fidelity.matchesDigest)
      }
    }
    json.member("changes", entry.changes)
    json.array("findings") { json in
      for finding in entry.findings {
        json.object { json in
          json.member("id", finding.id)
          json.member("severity", finding.severity.rawValue)
          json.member("layer", finding.layer.rawValue)
          json.member("text", finding.text)
        }
      }
    }
    json.array("waivers") { json in
      for waiver in entry.waivers {
        json.object { json in
          json.member("rule", waiver.rule)
          json.member("by", waiver.by)
          json.member("because", waiver.because)
          json.member("until", waiver.until)
          json.member("effect", waiver.effect.rawValue)
        }
      }
    }
  }
}
