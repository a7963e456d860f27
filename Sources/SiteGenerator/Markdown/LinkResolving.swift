/// What a link or an image in a body leads to.
enum LinkTarget: Sendable, Hashable {
  /// The destination stays as it is written.
  case unchanged
  /// A page or a file of the site, at this address.
  case internalAddress(String)
  /// A picture of the site whose size is known.
  case picture(String, PictureSize)
  /// A picture that nobody cleared: words in its place say so. The front matter is told of it.
  case withheld
  /// Another site: the link gets the `rel` of such links.
  case external
  /// Nothing is there: an error at the place of the link.
  case broken(text: String, hint: String? = nil)
  /// What was there is gone, as its time is over: a warning; the text of the link stays. An error would keep a site from
  /// being built, and so what is over on it.
  case gone(text: String, hint: String? = nil)
  /// It must not be linked to: a warning; the text of the link stays.
  case refused(text: String, hint: String? = nil)
}

/// Knows what the links of one body lead to.
protocol LinkResolving: Sendable {
  /// What a destination leads to. Asked once for each distinct destination of a body that names no scheme and no host
  /// (`../other.md`, `/about/`, `#notes`); entities and backslashes are resolved, percent signs are not.
  func target(of destination: String, isImage: Bool) -> LinkTarget
  /// What is to be said of a link to a page in which nothing has the id that the fragment names; `nil` where it has, and
  /// where nobody looked.
  func missingFragment(of destination: String) -> BodyFinding?
}

extension LinkResolving {
  func missingFragment(of destination: String) -> BodyFinding? { nil }
}
