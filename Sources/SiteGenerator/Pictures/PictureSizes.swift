import SiteModel

/// The sizes of the site's pictures.
struct PictureSizes: Sendable {
  /// By the addresses at which they will stand; a picture whose size is not found is left out.
  private(set) var sizes: [String: PictureSize] = [:]
  /// The files that say where they were taken.
  private(set) var located: [String] = []
  /// The files that browsers do not show, although their names say that they are pictures.
  private(set) var unreadable: [(file: String, form: PictureForm)] = []

  /// Looks at the beginning of every picture.
  static func read(_ assets: [Asset], root: Directory, width: Int) async throws(SystemError) -> PictureSizes {
    let pictures = assets.filter { MediaType.ofImage(named: $0.file) != nil }
    let batches = try await Batches.map(count: pictures.count, size: 16, width: width) {
      (range) throws(SystemError) -> PictureSizes in
      var files = ContentFiles(root: root)
      var result = PictureSizes()
      for picture in pictures[range] {
        let (folder, name) = ContentFiles.split(picture.file)
        let header = try files.folder(folder).readBeginning(of: name, upTo: PictureSize.header)
        if let size = PictureSize(header: header) {
          result.sizes[picture.path.address] = size
        } else {
          let form = PictureForm(header)
          if form != .shown { result.unreadable.append((picture.file, form)) }
        }
        if JPEGHeader(header)?.exif?.hasLocation == true { result.located.append(picture.file) }
      }
      return result
    }
    var all = PictureSizes()
    for batch in batches {
      all.sizes.merge(batch.sizes) { first, _ in first }
      all.located += batch.located
      all.unreadable += batch.unreadable
    }
    return all
  }

  var diagnostics: [Diagnostic] {
    let files = unreadable.sorted { $0.file.precedes($1.file) }
    let pointers = files.filter { $0.form == .pointer }.map(\.file)
    return files.compactMap(PictureSizes.cannotBeSeen) + PictureSizes.notFetched(pointers) + locationFinding
  }

  private static func cannotBeSeen(_ file: String, _ form: PictureForm) -> Diagnostic? {
    let text: String
    switch form {
    case .shown, .pointer: return nil
    case .rarelyShown(let name):
      text = "the picture is in \(name), which few browsers show, although its name says otherwise"
    case .none: text = "the file is no picture that a browser can show, although its name says so"
    }
    return Diagnostic(
      .warning, id: "unreadable-picture", layer: .site, at: SourceSpan(file: file), text,
      hint: "save it anew, as JPEG, PNG, GIF, WebP or AVIF")
  }

  /// One word for all: where one was not fetched, most were not.
  private static func notFetched(_ files: [String]) -> [Diagnostic] {
    guard let first = files.first else { return [] }
    let others = files.count - 1
    return [
      Diagnostic(
        .warning, id: "unreadable-picture", layer: .site, at: SourceSpan(file: first),
        "the file stands for a picture that Git LFS has, and is none"
          + (others == 0 ? "" : "; so do \(others) more"),
        hint: "fetch them: git lfs pull")
    ]
  }

  /// One word for all pictures that tell their readers where they were taken: a source's home, perhaps.
  private var locationFinding: [Diagnostic] {
    guard let first = located.min() else { return [] }
    let others = located.count - 1
    return [
      Diagnostic(
        .warning, id: "picture-location", layer: .site, at: SourceSpan(file: first),
        "the picture says where it was taken (GPS), and everybody who loads it can read that"
          + (others == 0 ? "" : "; so do \(others) more"),
        hint: "take it out if nobody should know: exiftool -gps:all= -xmp:geotag= FILE; smaller copies never have it")
    ]
  }
}
