/// How the standard reads what comes next. A tokenizer cannot know: the caller says so after the start tag of an element
/// whose content is not markup.
public enum ContentModel: Sendable {
  /// Tags, text and references: all elements but those below.
  case data
  /// Text and references, up to the element's end tag: `textarea`, `title`.
  case rcdata
  /// Text up to the element's end tag: `style`, `xmp`, `iframe`, `noembed`, `noframes`.
  case rawText
  /// The same with the rules for comments in scripts: `script`.
  case scriptData
  /// Text up to the end of the input: `plaintext`.
  case plainText
  /// Text up to `]]>`, in SVG and MathML only.
  case cdata
}
