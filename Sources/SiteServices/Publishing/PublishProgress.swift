/// How far a publication has come.
package struct PublishProgress: Sendable, Hashable {
  /// Of the files that are sent.
  package var files: Int
  package let totalFiles: Int
  /// Of their bytes.
  package var bytes: Int
  package let totalBytes: Int
  /// Whether it is being watched if somebody else is at work there.
  package var isWaiting = false
}

/// Is told how far a publication has come, from any task.
typealias ProgressHandler = @Sendable (PublishProgress) -> Void
