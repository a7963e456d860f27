extension License {
  /// Whether a changed version of a work under this licence may be under another.
  ///
  /// ShareAlike wants the same elements, in the same version or a later one, of any port; version 1.0 knows only itself.
  /// Without ShareAlike anything goes, but that what is non-commercial stays so, and that nobody is told that a work
  /// whose author must be named needs no credit: CC0 and the Public Domain Mark are no licences for a version of it.
  public func allowsVersion(under other: License) -> Bool {
    if !mustShareAlike {
      return (mayUseCommercially || !other.mayUseCommercially) && (!mustCredit || other.mustCredit)
    }
    if self == other { return true }
    guard isCreativeCommons else { return other.isLater(than: self) }
    guard other.elements == elements else { return false }
    return version == "1.0" ? other.version == "1.0" : other.version >= version
  }

  /// `GFDL-1.3-or-later` after `GFDL-1.2-or-later`: the same licence by name, and a later version.
  private func isLater(than other: License) -> Bool {
    func name(_ license: License) -> Substring { license.id.prefix { $0 != "-" } }
    return name(self) == name(other) && version >= other.version
  }
}
