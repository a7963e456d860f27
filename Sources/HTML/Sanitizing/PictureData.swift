/// A picture that stands in its address (`data:`), as a text may have it (SECURITY.md S4).
public enum PictureData {
  /// The most bytes of such an address.
  public static let longest = 65_536
  /// What may stand behind `image/`: types that hold no code.
  public static let types = ["png", "jpeg", "gif", "webp", "avif"]
}
