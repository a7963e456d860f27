/// What is asked of a publication, the site aside.
package struct PublishOptions: Sendable {
  /// Whether more files may be deleted than is usual.
  package var forcesDeletes = false
  /// Whether a place may be taken over that has something else in it.
  package var adopts = false
  /// Whether a branch may begin anew, without its history.
  package var forcesPush = false

  /// A publication that is careful.
  package init() {}
}
