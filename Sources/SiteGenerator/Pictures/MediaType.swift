/// Media types by the endings of names.
enum MediaType {
  private static let ofImages = [
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
    "avif": "image/avif",
  ]

  /// The type of a picture that browsers show and whose size can be read (`PictureSize`); `nil` for anything else.
  static func ofImage(named name: String) -> String? { ofImages[name.fileExtension] }
}
