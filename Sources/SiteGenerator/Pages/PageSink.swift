import SiteModel

/// Takes the finished files of a site, from many tasks at once.
protocol PageSink: Sendable {
  /// Takes a page.
  func write(_ page: MadePage) throws(SystemError)
  /// Takes a file of the site as it is.
  func copy(_ asset: Asset, from source: inout ContentFiles) throws(SystemError)
  /// Takes a file that was made for the site.
  func copy(_ name: String, of folder: Directory, to path: String, sources: [String]) throws(SystemError)
  /// Keeps files of the output before as they are, by their numbers in the record of it.
  func keep(_ files: [Int]) throws(SystemError)
  /// A file of the output before, if sitegen wrote it; `nil` where it cannot be read.
  func earlier(_ path: String) -> [UInt8]?
}

extension OutputTree: PageSink {}
