/// What a caller decides while a text is sanitised: what becomes of addresses and pictures, and what headings are called.
///
/// Addresses are asked for after they were found to be allowed, with blanks and controls taken out; what is given back is
/// held against the same rules.
public protocol BodyHooks: AnyObject {
  /// What becomes of a link. `offset` is that of its tag in the HTML.
  func link(to address: [UInt8], at offset: Int) -> LinkVerdict
  /// What becomes of a picture.
  func picture(_ picture: BodyPicture) -> PictureVerdict
  /// What stands below a picture that is shown; within a figure of the text, which may say some of it, only who made it.
  func caption(of picture: BodyPicture, isInFigure: Bool) -> [UInt8]?
  /// What becomes of the address of a sound, a film, or another size of a picture.
  func resource(at address: [UInt8], for use: ResourceUse, at offset: Int) -> ResourceVerdict
  /// The `id` for a heading of level 2 to 6 that says `text`; `nil` for none.
  func headingID(for text: [UInt8], level: Int) -> [UInt8]?
  /// A heading of level 2 to 6 was read that says `text`. Its name is the one that `headingID` gave, or that of a heading of
  /// the caller's own.
  func heading(_ text: [UInt8], level: Int, named name: [UInt8]?)
}

extension BodyHooks {
  /// It stays; it leaves the site where it names a host.
  public func link(to address: [UInt8], at offset: Int) -> LinkVerdict {
    .kept(isExternal: address.starts(with: "http".utf8))
  }
  /// It stays.
  public func picture(_ picture: BodyPicture) -> PictureVerdict { .kept }
  /// It stays.
  public func resource(at address: [UInt8], for use: ResourceUse, at offset: Int) -> ResourceVerdict { .kept }
  /// Nothing.
  public func caption(of picture: BodyPicture, isInFigure: Bool) -> [UInt8]? { nil }
  /// None.
  public func headingID(for text: [UInt8], level: Int) -> [UInt8]? { nil }
  /// Nobody takes note.
  public func heading(_ text: [UInt8], level: Int, named name: [UInt8]?) {}
}

/// The decisions of a caller that has none to take.
public final class PlainHooks: BodyHooks {
  /// Without any state.
  public init() {}
}

/// What becomes of a link.
public enum LinkVerdict: Sendable {
  /// It stays, and gets the `rel` of links that leave the site where it does.
  case kept(isExternal: Bool)
  /// It leads elsewhere.
  case replaced([UInt8], isExternal: Bool)
  /// Its words stay, and lead nowhere.
  case dropped
}

/// A picture as a text has it.
public struct BodyPicture: Sendable {
  /// Its address.
  public let address: [UInt8]
  /// What is said instead of it; empty where the text says nothing.
  public let alternative: [UInt8]
  /// Where its tag begins in the HTML.
  public let offset: Int
}

/// What becomes of a picture.
public enum PictureVerdict: Sendable {
  /// It stays.
  case kept
  /// It is loaded from elsewhere, and is of this size in pixels.
  case replaced([UInt8], width: Int?, height: Int?)
  /// There is a link to it.
  case linked
  /// Its words stay.
  case dropped
  /// Other words stand in its place.
  case worded([UInt8])
  /// Nothing of it stays.
  case removed
}

/// What a resource is.
public enum ResourceUse: Sendable {
  /// A size of a picture.
  case pictureSize
  /// A sound or film.
  case media
}

/// What becomes of a resource.
public enum ResourceVerdict: Sendable {
  /// It stays.
  case kept
  /// It is loaded from elsewhere.
  case replaced([UInt8])
  /// There is a link to it; a size of a picture goes.
  case linked
  /// It goes.
  case dropped
}
