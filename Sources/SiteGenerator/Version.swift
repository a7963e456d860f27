/// Which sitegen this is.
package enum Version {
  /// Semantic version.
  package static let current = "0.1.0"
}
