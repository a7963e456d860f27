import Foundation
import Testing

@testable import SiteGenerator

@Suite struct BuiltInThemeTests {
  /// The list in the code and the folder `templates/` say the same, byte for byte.
  @Test func isTheFolder() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../templates").standardizedFileURL
    var files: [String: [UInt8]] = [:]
    let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    while let file = walk?.nextObject() as? URL {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      files[String(file.path.dropFirst(folder.path.count + 1))] = Array(try Data(contentsOf: file))
    }
    #expect(files.count == BuiltInTheme.files.count)
    for (path, bytes) in BuiltInTheme.files { #expect(files[path] == bytes, "\(path)") }
  }
}
