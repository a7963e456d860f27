import SiteModel

/// The sizes of the site's pictures, by the addresses at which they will stand.
enum PictureSizes {
  /// Looks at the beginning of every picture; one whose size is not found is left out.
  static func read(_ assets: [Asset], root: Directory, width: Int) async throws(SystemError) -> [String: PictureSize] {
    let pictures = assets.filter { MediaType.ofImage(named: $0.file) != nil }
    let batches = try await Batches.map(count: pictures.count, size: 16, width: width) {
      (range) throws(SystemError) -> [(String, PictureSize)] in
      var files = ContentFiles(root: root)
      var sizes: [(String, PictureSize)] = []
      for picture in pictures[range] {
        let (folder, name) = ContentFiles.split(picture.file)
        let header = try files.folder(folder).readBeginning(of: name, upTo: PictureSize.header)
        if let size = PictureSize(header: header) { sizes.append((picture.path.address, size)) }
      }
      return sizes
    }
    return Dictionary(batches.flatMap(\.self), uniquingKeysWith: { first, _ in first })
  }
}
