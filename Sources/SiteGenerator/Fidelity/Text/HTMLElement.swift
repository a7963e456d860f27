/// What an element means to the text within it.
enum HTMLElement {
  /// Nothing in it is part of an article.
  case skipped
  /// It ends the block before it.
  case block
  case lineBreak, link
  /// Everything else, known or not: it stands within a block.
  case inline

  /// What an element means. On a page that somebody else made, some hold what is around an article; in a text of ours they
  /// are shown as all of it is.
  init(_ name: TagName, isShown: Bool = false) {
    if isShown, HTMLElement.surroundings.contains(name) {
      self = .block
    } else if HTMLElement.blocks.contains(name) {
      self = .block
    } else if name == .a {
      self = .link
    } else if name == TagName("br") {
      self = .lineBreak
    } else {
      self = HTMLElement.skippedNames.contains(name) ? .skipped : .inline
    }
  }

  /// The form of elements that hold nothing but text.
  static func leaf(_ name: TagName) -> TextBlock.Form? { leaves[name] }

  /// The form of lists.
  static func list(_ name: TagName) -> TextBlock.Form? {
    switch name {
    case TagName("ol"): .numberedList
    case TagName("ul"): .bulletList
    default: nil
    }
  }

  /// The mark of an element that emphasises.
  static func mark(_ name: TagName, isOpening: Bool) -> TextBlock.Mark? {
    switch name {
    case TagName("em"), TagName("i"): isOpening ? .emphasis : .endOfEmphasis
    case TagName("strong"), TagName("b"): isOpening ? .strong : .endOfStrong
    case TagName("code"), TagName("kbd"), TagName("samp"), TagName("tt"): isOpening ? .code : .endOfCode
    default: nil
    }
  }

  private static let leaves: [TagName: TextBlock.Form] = [
    .paragraph: [], TagName("pre"): .code, TagName("h1"): .heading1, TagName("h2"): .heading2,
    TagName("h3"): .heading3, TagName("h4"): .heading4, TagName("h5"): .heading5, TagName("h6"): .heading6,
  ]

  private static let skippedNames: Set<TagName> = names([
    "nav", "aside", "form", "footer", "button", "select", "svg", "math", "template", "noscript", "dialog", "video",
    "audio", "object", "canvas", "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
  ])

  /// What is skipped of a page, and is shown where it stands in a text.
  private static let surroundings: Set<TagName> = names(["nav", "aside", "form", "footer"])

  private static let blocks: Set<TagName> = names([
    "p", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "blockquote", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "figure", "figcaption", "div", "section", "article", "main",
    "header", "address", "details", "summary", "fieldset", "hr", "center", "body", "html", "hgroup", "menu",
  ])

  private static func names(_ names: [StaticString]) -> Set<TagName> { Set(names.map { TagName($0) }) }
}

extension TagName {
  static let base = TagName("base")
  static let blockquote = TagName("blockquote")
  static let dl = TagName("dl")
  static let figcaption = TagName("figcaption")
  static let main = TagName("main")
  static let paragraph = TagName("p")
  static let table = TagName("table")
}
