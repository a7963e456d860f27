import Mustache
import SiteModel

/// A ledger as one page that needs nothing else, to be shown to a rights holder: who is responsible, totals, when what
/// ends, and all articles. Style and script stand in it, and the policy in its head lets nothing else be loaded or run.
/// Without the script all of it is there, in the order of the files.
package struct LedgerPage {
  let ledger: Ledger
  var markup = PageMarkup()

  /// The page's bytes.
  package static func bytes(_ ledger: Ledger) -> [UInt8] {
    var page = LedgerPage(ledger: ledger)
    page.appendDocument()
    return page.markup.bytes
  }

  private init(ledger: Ledger) { self.ledger = ledger }

  private mutating func appendDocument() {
    markup.raw(Array("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n".utf8))
    appendHead()
    markup.raw(Array("<body>\n<a class=\"skip\" href=\"#articles\">To the articles</a>\n".utf8))
    appendHeading()
    markup.raw(Array("<main>\n".utf8))
    appendTotals()
    appendEnds()
    appendArticles()
    markup.raw(Array("</main>\n".utf8))
    appendFoot()
    markup.element("script") { $0.raw(LedgerPage.script) }
    markup.raw(Array("\n</body>\n</html>\n".utf8))
  }

  private mutating func appendHead() {
    let ledger = ledger
    markup.element("head") { markup in
      markup.line()
      markup.void("meta", [("charset", "utf-8")])
      markup.void("meta", [("http-equiv", "Content-Security-Policy"), ("content", LedgerPage.policy)])
      markup.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      markup.void("meta", [("name", "robots"), ("content", "noindex")])
      markup.void("meta", [("name", "referrer"), ("content", "no-referrer")])
      markup.line()
      markup.element("title", "Rights ledger of \(ledger.site), \(ledger.moment)")
      markup.element("style") { $0.raw(LedgerPage.style) }
      markup.line()
    }
    markup.line()
  }

  private mutating func appendHeading() {
    let ledger = ledger
    markup.element("header") { markup in
      markup.element("p", [("class", "kicker")], "Rights ledger")
      markup.element("h1") { $0.link(ledger.site, to: ledger.address) }
      markup.element("p", [("class", "lead")]) { markup in
        markup.text("Every article of this site as of ")
        markup.time(ledger.moment)
        markup.text(
          ": whose it is, on what ground it is here and what the evidence is, when that ends, what was done to the "
            + "text, and what is not in order.")
      }
      markup.element("p", [("class", "who")]) { markup in
        markup.text("\(ledger.publisher) answers for it.")
        guard let contact = ledger.contact else { return }
        markup.text(" Is something wrong? Write to ")
        markup.link(contact, to: LedgerPage.address(ofContact: contact))
        markup.text(".")
      }
      markup.element("dl", [("class", "figures")]) { LedgerPage.appendFigures(of: ledger, to: &$0) }
    }
    markup.line()
  }

  private static func appendFigures(of ledger: Ledger, to markup: inout PageMarkup) {
    let totals = ledger.totals
    let figures: [(Int, String)] = [
      (totals.articles, totals.articles == 1 ? "article" : "articles"), (totals.republished, "republished"),
      (totals.byOutlet.count { !$0.key.isEmpty }, "outlets"), (totals.withFindings, "with findings"),
      (totals.waiversInForce, "waivers in force"),
    ]
    for (count, name) in figures {
      markup.element("div") { markup in
        markup.element("dt", name)
        markup.element("dd", "\(count)")
      }
    }
  }

  private mutating func appendFoot() {
    markup.element("footer") { markup in
      markup.element(
        "p",
        "Made by sitegen from the front matter of the articles and the terms recorded of each outlet. Days last to "
          + "their end, in the outlet’s time zone where one is recorded. A finding is named by its rule; “waived” means "
          + "that an editor accepts it until the day that is given.")
    }
    markup.line()
  }

  /// An address of e-mail, or of a page.
  private static func address(ofContact contact: String) -> String? {
    if let page = WebAddress(contact) { return page.text }
    return contact.utf8.contains(0x40) ? "mailto:" + contact : nil
  }
}

extension LedgerPage {
  fileprivate static let style = ReportPage.style + PackageResources.audit_css
  fileprivate static let script = ReportPage.tableScript + PackageResources.audit_js

  /// What browsers let the page do: nothing but these two.
  fileprivate static var policy: String {
    "default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'; base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ bytes: [UInt8]) -> String { "sha256-" + Base64.text(Array(SHA256.hash(data: bytes))) }
}
