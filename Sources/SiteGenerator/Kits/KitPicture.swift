import Mustache
import SiteModel

/// A picture that may go with a text: its rights are not the text's, so it is taken along only where somebody cleared it
/// and where it is known that others may have it.
struct KitPicture: Sendable {
  let image: ImageReference
  /// The address of its file below that of the site.
  let address: String
  /// The same for readers elsewhere.
  let url: String

  /// The picture of an article; `nil` where it has none that may be passed on.
  init?(of article: Article, _ settings: SiteSettings) {
    guard let image = article.image, let address = article.shownImageAddress, let url = settings.absolute(address),
      image.license?.mayCopy ?? (article.isOwnPicture(of: settings) || article.bringsPictures)
    else { return nil }
    (self.image, self.address, self.url) = (image, address, url)
  }

  /// What it is called beside the text.
  var name: String { String(decoding: address.utf8.split(separator: 0x2F).last ?? address.utf8[...], as: UTF8.self) }

  /// Who made it, as it must be said.
  var credit: String? { image.creditText ?? image.creator }

  /// The picture with its credit and licence.
  func html(label: String) -> [UInt8] {
    var output = Array("<figure>".utf8)
    Markup.open("img", [("src", url), ("alt", image.alternativeText)], &output)
    var parts: [SafeHTML] = []
    if let credit { parts.append(SafeHTML(escaping: "\(label): \(credit)")) }
    if let license = image.license { parts.append(Markup.linked(license.shortName, to: license.url)) }
    if !parts.isEmpty {
      output.append(text: "<figcaption>")
      output += parts.map(\.bytes).joined(separator: Array(" · ".utf8))
      output.append(text: "</figcaption>")
    }
    output.append(text: "</figure>\n")
    return output
  }

  /// As front matter, with the file beside the text.
  func write(to yaml: inout YAMLLines) {
    yaml.record("image") {
      $0.line("src", name)
      $0.line("alt", image.alternativeText.isEmpty ? nil : image.alternativeText)
      $0.line("creator", image.creator)
      $0.line("creditText", image.creditText)
      $0.line("license", image.license?.url)
      $0.flag("cleared", true)
    }
  }

  /// As an object that goes with a text (ninjs).
  func write(to json: inout JSONWriter) {
    json.object {
      $0.member("name", name)
      $0.member("uri", url)
      $0.member("type", "picture")
      $0.member("by", image.creator)
      $0.member("copyrightNotice", image.creditText)
      $0.member("usageTerms", image.license.map { "\($0.name): \($0.url)" })
      if !image.alternativeText.isEmpty {
        $0.array("descriptions") { $0.object { $0.member("value", image.alternativeText) } }
      }
      $0.array("renditions") {
        $0.object {
          $0.member("name", "main")
          $0.member("href", url)
        }
      }
    }
  }
}

extension Article {
  /// Whether its picture is the site's own, like its text: nobody else is named as its maker.
  fileprivate func isOwnPicture(of settings: SiteSettings) -> Bool {
    let own = [settings.title, settings.name, settings.publisher.legalEntity ?? settings.name]
    return source == nil && isPictureOf(authors.map(\.name) + own)
  }

  /// Whether its outlet lets its pictures go with its texts, to everybody. It can give its own and its authors', not those
  /// of an agency that it credits.
  fileprivate var bringsPictures: Bool {
    guard let outlet = source?.shared.outlet, outlet.images.policy == .all, outlet.images.excludes.isEmpty else {
      return false
    }
    return isPictureOf(authors.map(\.name) + [outlet.name, outlet.defaultHolder])
  }

  /// Whether nobody but these is named as its maker.
  private func isPictureOf(_ names: [String]) -> Bool {
    [image?.creator, image?.creditText].compactMap(\.self).allSatisfy(names.contains)
  }
}
