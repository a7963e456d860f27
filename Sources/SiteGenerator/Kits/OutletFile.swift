import SiteModel

/// An outlet as others keep it below `content/outlets/`, with the terms that it asks of everybody who republishes its
/// articles: whoever takes one from here is bound by them like this site (REPUBLISHING 2.6).
struct OutletFile: Sendable {
  let outlet: Outlet
  /// For moments that say no zone.
  let zone: TimeZoneRules

  /// The logo is left out where the outlet does not insist on it.
  var bytes: [UInt8] {
    var yaml = YAMLLines()
    addIdentity(to: &yaml)
    addCredit(to: &yaml)
    addUses(to: &yaml)
    addConditions(to: &yaml)
    return yaml.bytes
  }

  private func addIdentity(to yaml: inout YAMLLines) {
    yaml.line("name", outlet.name)
    yaml.line("legalName", outlet.legalName)
    yaml.line("url", outlet.url?.text)
    yaml.line("type", outlet.type)
    yaml.line("language", outlet.language)
    yaml.line("country", outlet.country)
    yaml.line("description", outlet.description)
    yaml.line("contact", outlet.contact)
    yaml.list("sameAs", outlet.sameAs.map(\.text))
    yaml.line("feed", outlet.feed?.text)
    yaml.line("logo", outlet.requiredLogo)
    yaml.line("publishingPrinciples", outlet.publishingPrinciples?.text)
    yaml.line("correctionsPolicy", outlet.correctionsPolicy?.text)
    yaml.line("acquireLicensePage", outlet.acquireLicensePage?.text)
    yaml.line("policyUrl", outlet.policyURL?.text)
    yaml.record("policySeen") {
      $0.plain("on", outlet.policySeen?.on?.rfc3339(in: zone))
      $0.line("sha256", outlet.policySeen?.sha256)
    }
  }

  private func addCredit(to yaml: inout YAMLLines) {
    yaml.line("license", outlet.license?.url)
    yaml.word("ncReading", outlet.nonCommercialReading)
    yaml.list("excludes", outlet.excludes)
    yaml.record("credit") {
      $0.word("position", outlet.credit.position)
      $0.line("bylineFormat", outlet.credit.bylineFormat)
      $0.line("text", outlet.credit.text)
      $0.line("edited", outlet.credit.edited)
      $0.line("translated", outlet.credit.translated)
      $0.line("excerpt", outlet.credit.excerpt)
      $0.line("tagline", outlet.credit.tagline)
      $0.word("logo", outlet.credit.logo == .preferred ? nil : outlet.credit.logo)
    }
    yaml.record("links") {
      $0.word("target", outlet.links.target)
      $0.flag("keepAll", outlet.links.keepAll)
      $0.flag("pdf", outlet.links.pdf)
    }
  }

  private func addUses(to yaml: inout YAMLLines) {
    yaml.record("edits") {
      $0.word("policy", outlet.edits.policy)
      $0.flag("headline", outlet.edits.headline)
      $0.word("translation", outlet.edits.translation)
      $0.word("excerpt", outlet.edits.excerpt)
      $0.plain("excerptParagraphs", outlet.edits.excerptParagraphs.map { String($0) })
    }
    yaml.record("images") {
      $0.word("policy", outlet.images.policy)
      $0.list("excludes", outlet.images.excludes)
    }
    yaml.record("pixel") {
      guard let pixel = outlet.pixel else { return }
      $0.word("kind", pixel.kind)
      $0.line("url", pixel.url)
      $0.word("referrerPolicy", pixel.referrerPolicy)
      $0.flag("required", pixel.isRequired)
      $0.flag("feeds", pixel.isInFeeds)
      $0.line("id", pixel.id?.text)
    }
    yaml.record("seo") {
      $0.word("canonical", outlet.search.canonical)
      $0.word("robots", outlet.search.robots)
    }
  }

  private func addConditions(to yaml: inout YAMLLines) {
    yaml.record("commerce") {
      $0.word("ads", outlet.commerce.ads)
      $0.flag("paywall", outlet.commerce.paywall)
      $0.flag("sell", outlet.commerce.sell)
      $0.word("commercial", outlet.commerce.commercialUse)
    }
    yaml.flag("bulk", outlet.bulk)
    yaml.word("audience", outlet.audience)
    yaml.flag("sublicense", outlet.sublicense)
    yaml.flag("revocable", outlet.isRevocable)
    yaml.record("time") {
      $0.line("minDelay", outlet.time.minDelay?.iso8601)
      $0.flag("nextCalendarDay", outlet.time.nextCalendarDay)
      $0.line("maxAge", outlet.time.maxAge?.iso8601)
      $0.line("removeAfter", outlet.time.removeAfter?.iso8601)
      $0.line("zone", outlet.time.zone?.name)
    }
    yaml.record("notify") {
      $0.line("to", outlet.notify?.to)
      $0.word("what", outlet.notify?.what)
    }
    yaml.flag("contactPageRequired", outlet.isContactPageRequired)
    yaml.record("tdm") {
      guard let terms = outlet.tdm else { return }
      $0.flag("reserved", terms.isReserved)
      $0.line("policy", terms.policy?.text)
    }
  }
}

extension Outlet {
  /// The logo that has to stand with the credit: a file, as a path of this site.
  var requiredLogo: String? { credit.logo == .required ? logo : nil }
}
