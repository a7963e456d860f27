extension Directory {
  /// The folder of a site.
  static func site(at path: String) throws(BuildFault) -> Directory {
    try BuildFault.wrap { () throws(SystemError) in try Directory(opening: path) }
  }
}
