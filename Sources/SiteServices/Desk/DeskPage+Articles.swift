import SiteGenerator

extension DeskPage {
  /// Headings of the columns, and by what the script sorts.
  private static let columns: [(name: String, key: String)] = [
    ("Article", "title"), ("Outlet", "outlet"), ("Ground", "ground"), ("Date", "date"), ("State", "state"),
    ("Shown until", "until"), ("Findings", "findings"),
  ]

  /// The table of all articles. Its rows are laid out as grids, and it stays a table for those who listen: browsers go by
  /// the elements, so that roles would say nothing more, and HTML wants none here.
  mutating func appendArticles() {
    let articles = desk.articles
    markup.element("section", [("aria-labelledby", "articles")]) { markup in
      markup.element("h2", [("id", "articles"), ("tabindex", "-1")], "Articles")
      DeskPage.appendTools(articles, to: &markup)
      markup.element("table", [("class", "articles"), ("aria-labelledby", "articles")]) { markup in
        markup.element("thead") { markup in
          markup.element("tr") { markup in
            for (name, key) in DeskPage.columns {
              markup.element("th", [("scope", "col"), ("data-key", key)], name)
            }
          }
        }
        markup.element("tbody") { markup in
          for article in articles { DeskRow.append(article, to: &markup) }
        }
      }
    }
    markup.line()
  }

  // MARK: Search and filters

  /// Hidden until the script shows them: without it they do nothing.
  private static func appendTools(_ articles: [DeskArticle], to markup: inout PageMarkup) {
    markup.element("form", [("class", "tools"), ("role", "search"), ("hidden", "")]) { markup in
      appendKinds(articles, to: &markup)
      markup.element("p") { markup in
        markup.element("label", [("for", "query")], "Search")
        markup.void("input", [("type", "search"), ("id", "query"), ("name", "q"), ("autocomplete", "off")])
      }
      appendChoice("outlet", "Outlet", DeskChoice.choices(articles, \.outlet), to: &markup)
      appendChoice("basis", "Ground", DeskChoice.choices(articles, \.basis), to: &markup)
      appendChoice("licence", "Licence", DeskChoice.choices(articles, \.license), to: &markup)
      markup.element("p") { $0.element("button", [("type", "reset")], "Show all") }
      markup.element("p", [("role", "status")], counted(articles.count, "article"))
    }
    markup.line()
  }

  private static func appendKinds(_ articles: [DeskArticle], to markup: inout PageMarkup) {
    markup.element("fieldset", [("data-part", "kinds")]) { markup in
      markup.element("legend", "State")
      let all = DeskChoice(key: "", name: "all", count: articles.count)
      for kind in [all] + DeskChoice.kinds(articles) {
        markup.element("label", [("class", kind.key.isEmpty ? nil : kind.key)]) { markup in
          markup.void(
            "input",
            [("type", "radio"), ("name", "state"), ("value", kind.key), ("checked", kind.key.isEmpty ? "" : nil)])
          markup.element("span", kind.name)
          markup.text(" ")
          markup.element("b", "\(kind.count)")
        }
      }
    }
  }

  private static func appendChoice(
    _ name: String, _ label: String, _ choices: [DeskChoice], to markup: inout PageMarkup
  ) {
    markup.element("p") { markup in
      markup.element("label", [("for", "choice-" + name)], label)
      markup.element("select", [("id", "choice-" + name), ("name", name), ("data-part", name)]) { markup in
        markup.element("option", [("value", "")], "All")
        for choice in choices {
          markup.element("option", [("value", choice.key)], "\(choice.name) (\(choice.count))")
        }
      }
    }
  }

  /// The name of a column, as cards show it.
  static func label(_ column: Int) -> String { columns[column].name }
}
