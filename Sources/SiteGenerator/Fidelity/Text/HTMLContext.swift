/// Within which elements a text stands.
struct HTMLContext {
  /// The paragraph, heading or code that is open.
  private var leaf: (name: TagName, form: TextBlock.Form)?
  private var lists: [TextBlock.Form] = []
  private var quotations = 0
  private var tables = 0
  private var definitions = 0
  private var isInCaption = false

  /// Whether text here is part of an article.
  var countsText: Bool {
    leaf != nil || !lists.isEmpty || quotations > 0 || tables > 0 || definitions > 0 || isInCaption
  }

  /// Whether the text is code, in which emphasis says nothing.
  var isCode: Bool { leaf?.form == .code }

  /// What a block here is.
  var form: TextBlock.Form {
    var form = leaf?.form ?? []
    for list in lists { form.formUnion(list) }
    if quotations > 0 { form.insert(.quotation) }
    if tables > 0 { form.insert(.cell) }
    if isInCaption { form.insert(.caption) }
    return form
  }

  /// An element begins. A paragraph that was not closed ends there, as in browsers.
  mutating func open(_ name: TagName) {
    leaf = nil
    if let form = HTMLElement.leaf(name) {
      leaf = (name, form)
    } else if let list = HTMLElement.list(name) {
      // Hostile nesting is not worth more.
      if lists.count < 100 { lists.append(list) }
    } else {
      count(name, 1)
    }
  }

  /// An element ends.
  mutating func close(_ name: TagName) {
    leaf = nil
    if HTMLElement.list(name) != nil { lists = lists.dropLast() } else { count(name, -1) }
  }

  private mutating func count(_ name: TagName, _ step: Int) {
    switch name {
    case .blockquote: quotations = max(0, quotations + step)
    case .table: tables = max(0, tables + step)
    case .dl: definitions = max(0, definitions + step)
    case .figcaption: isInCaption = step > 0
    default: break
    }
  }
}

/// The parts of a page in which an article may stand: `<article>` elements, `<main>`, and the rest.
struct HTMLRegions {
  private var articles: [[TextBlock]] = []
  private var main: [TextBlock] = []
  private var rest: [TextBlock] = []
  private var articleDepth = 0
  private var mainDepth = 0

  /// The longest `<article>`; else `<main>`; else everything.
  var article: [TextBlock] {
    let sizes = articles.map { $0.reduce(0) { $0 + $1.text.count } }
    if let longest = sizes.max(), longest > 0, let index = sizes.firstIndex(of: longest) { return articles[index] }
    return main.isEmpty ? rest : main
  }

  mutating func open(_ name: TagName) {
    if name == .article {
      if articleDepth == 0 { articles.append([]) }
      articleDepth += 1
    }
    if name == .main { mainDepth += 1 }
  }

  mutating func close(_ name: TagName) {
    if name == .article { articleDepth = max(0, articleDepth - 1) }
    if name == .main { mainDepth = max(0, mainDepth - 1) }
  }

  mutating func add(_ block: TextBlock) {
    if articleDepth > 0 {
      articles[articles.count - 1].append(block)
    } else if mainDepth > 0 {
      main.append(block)
    } else {
      rest.append(block)
    }
  }
}
