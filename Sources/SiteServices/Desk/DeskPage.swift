import SiteGenerator
import SiteModel

/// The desk as one page that needs nothing else. All of it is there without the script, which searches, filters, sorts,
/// and takes over what is new when the preview says that the site changed.
struct DeskPage {
  let desk: Desk
  /// What the page's own style and script are known by to the browser.
  let nonce: String
  var markup = PageMarkup()

  /// The page's bytes.
  static func bytes(_ desk: Desk, nonce: String) -> [UInt8] {
    var page = DeskPage(desk: desk, nonce: nonce)
    page.appendDocument()
    return page.markup.bytes
  }

  private init(desk: Desk, nonce: String) { (self.desk, self.nonce) = (desk, nonce) }

  private mutating func appendDocument() {
    markup.raw(Array("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\" data-sitegen=\"desk\">\n".utf8))
    appendHead()
    markup.raw(Array("<body>\n<a class=\"skip\" href=\"#articles\">To the articles</a>\n".utf8))
    appendHeading()
    markup.raw(Array("<main>\n".utf8))
    appendFaults()
    markup.raw(Array("<div class=\"overview\">\n".utf8))
    appendDues()
    appendPicture()
    markup.raw(Array("</div>\n".utf8))
    appendArticles()
    appendRules()
    markup.raw(Array("</main>\n".utf8))
    let nonce = nonce
    markup.element("script", [("nonce", nonce)]) { $0.raw(DeskPage.script) }
    markup.raw(Array("\n</body>\n</html>\n".utf8))
  }

  private mutating func appendHead() {
    let (desk, nonce) = (desk, nonce)
    markup.element("head") { markup in
      markup.line()
      markup.void("meta", [("charset", "utf-8")])
      markup.void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")])
      markup.void("meta", [("name", "robots"), ("content", "noindex")])
      markup.void("meta", [("name", "referrer"), ("content", "no-referrer")])
      markup.line()
      markup.element("title", "Desk of \(desk.site)")
      // Without an icon of its own a page asks its host for one.
      markup.void("link", [("rel", "icon"), ("href", "data:,")])
      markup.element("style", [("nonce", nonce)]) { $0.raw(DeskPage.style) }
      markup.line()
    }
    markup.line()
  }

  private mutating func appendHeading() {
    let desk = desk
    let faulty = desk.articles.count(where: \.isFaulty)
    markup.element("header") { markup in
      markup.element("p", [("class", "kicker")], "Desk")
      markup.element("h1") { $0.link(desk.site, to: desk.home) }
      markup.element("p", [("class", "lead"), ("data-part", "lead")]) { markup in
        markup.text(desk.counts.words)
        if let day = desk.day {
          markup.text(" as of ")
          markup.time(day.iso8601)
        }
        markup.text(
          "; " + (faulty == 0 ? "none to look at; " : "\(faulty) to look at; ")
            + (desk.dues.isEmpty ? "nothing" : counted(desk.dues.count, "thing")) + " to do in the next "
            + "\(Desk.daysAhead) days.")
      }
      markup.element("p", [("class", "connection"), ("role", "status")], "")
    }
    markup.line()
  }

  private static let style = ReportPage.style + PackageResources.desk_css
  private static let script = ReportPage.tableScript + PackageResources.desk_js
}
