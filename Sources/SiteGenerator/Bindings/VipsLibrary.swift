import CVips

/// libvips, which makes smaller pictures. It is looked for when it is needed, and may be missing; no pointer into it leaves
/// this folder. Its functions may be called from many threads.
@safe struct VipsLibrary: Sendable {
  /// Nobody writes to it after it was loaded.
  private nonisolated(unsafe) let functions: sitegen_vips

  /// The library of this machine, which is loaded when somebody asks, and once: it cannot be begun by two at a time. `nil`
  /// where there is none that could be used.
  static let installed = VipsLibrary()

  private init?() {
    var functions = sitegen_vips()
    // 8.13.0; before, readers that were never hardened could not be shut.
    guard unsafe sitegen_vips_load(&functions) >= 81_300 else { return nil }
    unsafe self.functions = functions
  }

  /// What a picture says of itself.
  enum Metadata: String, CaseIterable {
    case exif = "exif-data"
    case xmp = "xmp-data"
    case iptc = "iptc-data"
    case profile = "icc-profile-data"
  }

  /// The metadata of a picture, by kind; `nil` where it cannot be read as one.
  func metadata(of file: [UInt8]) -> [Metadata: [UInt8]]? {
    unsafe file.withUnsafeBytes { bytes -> [Metadata: [UInt8]]? in
      guard let image = unsafe withFunctions({ unsafe sitegen_vips_open($0, bytes.baseAddress, bytes.count) }) else {
        unsafe functions.clear_error()
        return nil
      }
      defer { unsafe functions.release(image) }
      var found: [Metadata: [UInt8]] = [:]
      for kind in Metadata.allCases { unsafe found[kind] = blob(kind, of: image) }
      return found
    }
  }

  /// A picture not wider than so many pixels, the right way up, in sRGB, without any metadata but what is given.
  ///
  /// - Parameter suffix: the form of the file with its options, `.webp[Q=75]`.
  func smaller(_ file: [UInt8], width: Int, suffix: String, xmp: [UInt8]) -> Result<[UInt8], VipsFault> {
    unsafe file.withUnsafeBytes { bytes in
      let image = unsafe withFunctions {
        unsafe sitegen_vips_thumbnail($0, bytes.baseAddress, bytes.count, CInt(clamping: width))
      }
      guard let image = unsafe image else { return failure(.unreadable) }
      defer { unsafe functions.release(image) }
      unsafe replaceMetadata(of: image, by: xmp)
      guard let made = unsafe write(image, suffix) else { return failure(.unwritable) }
      return .success(made)
    }
  }

  /// What libvips would say stands where all threads write, so nobody can know which of its lines is whose.
  private func failure(_ fault: VipsFault) -> Result<[UInt8], VipsFault> {
    unsafe functions.clear_error()
    return .failure(fault)
  }

  private func write(_ image: UnsafeMutableRawPointer, _ suffix: String) -> [UInt8]? {
    var data: UnsafeMutableRawPointer?
    var count = 0
    guard unsafe withFunctions({ unsafe sitegen_vips_write($0, image, suffix, &data, &count) }) == 0,
      let data = unsafe data
    else { return nil }
    defer { unsafe functions.free(data) }
    return unsafe Array(UnsafeRawBufferPointer(start: data, count: count))
  }

  /// Everything that is no picture goes: libvips writes out again what it finds among the fields.
  private func replaceMetadata(of image: UnsafeMutableRawPointer, by xmp: [UInt8]) {
    for kind in Metadata.allCases { _ = unsafe functions.remove(image, kind.rawValue) }
    if let names = unsafe functions.fields(image) {
      var next = unsafe names
      while let name = unsafe next.pointee {
        if unsafe String(cString: name).utf8.starts(with: "exif-".utf8) { _ = unsafe functions.remove(image, name) }
        unsafe next += 1
      }
      unsafe functions.free_texts(names)
    }
    guard !xmp.isEmpty else { return }
    unsafe xmp.withUnsafeBytes { bytes in
      unsafe functions.set_blob(image, Metadata.xmp.rawValue, bytes.baseAddress, bytes.count)
    }
  }

  private func blob(_ kind: Metadata, of image: UnsafeMutableRawPointer) -> [UInt8]? {
    guard unsafe functions.type_of(image, kind.rawValue) != 0 else { return nil }
    var data: UnsafeRawPointer?
    var count = 0
    guard unsafe functions.blob(image, kind.rawValue, &data, &count) == 0, let data = unsafe data else { return nil }
    return unsafe Array(UnsafeRawBufferPointer(start: data, count: count))
  }

  private func withFunctions<Result>(_ call: (UnsafePointer<sitegen_vips>) -> Result) -> Result {
    unsafe withUnsafePointer(to: functions) { unsafe call($0) }
  }
}

/// Why libvips could not make a picture.
enum VipsFault: Error, Hashable {
  /// It cannot read the one that is there.
  case unreadable
  /// It cannot write this form: what it writes AVIF with may be missing.
  case unwritable
}
