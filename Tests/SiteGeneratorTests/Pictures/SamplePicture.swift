import Foundation
import Testing

@testable import SiteGenerator

/// The pictures in `Tests/Pictures/`.
enum SamplePicture: String {
  /// A photograph with EXIF, IPTC and XMP, all of which name its maker, and which say where it was taken.
  case quay = "quay.jpg"
  /// A photograph that lies on its side, and has a record of IPTC alone.
  case upright = "upright.jpg"
  case avif = "quay.avif"
  case chart = "chart.png"

  var bytes: [UInt8] {
    get throws { try [UInt8](Data(contentsOf: url)) }
  }

  private var url: URL {
    var tests = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { tests.deleteLastPathComponent() }
    return tests.appendingPathComponent("Pictures").appendingPathComponent(rawValue)
  }
}

extension TemporaryFolder {
  /// Puts a picture there.
  func write(_ name: String, _ picture: SamplePicture) throws {
    let url = URL(fileURLWithPath: self(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(picture.bytes).write(to: url)
  }
}
