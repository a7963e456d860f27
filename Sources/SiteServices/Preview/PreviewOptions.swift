package import SiteGenerator
package import SiteModel

/// How a site is previewed.
package struct PreviewOptions: Sendable {
  /// Which site, and what is in it.
  package var site: BuildOptions
  /// Where to listen; only this machine reaches the preview unless somebody names an address.
  package var host: String?
  /// Which port; `nil` for 8080 or the next that is free, 0 for any.
  package var port: Int?
  /// Names under which the preview may be asked for besides its own.
  package var allowedHosts: [AllowedHost] = []
  /// Whether files are looked at again and again, because the file system does not say when they change.
  package var polls = false

  /// A preview of a site.
  package init(_ site: BuildOptions) { self.site = site }

  /// The same with the whole path of the site's folder: `.` stays with a folder that was moved, whatever stands in its
  /// place now.
  var absolute: PreviewOptions {
    var options = self
    let folder = Machine.currentFolder
    options.site.source = site.source == "." ? folder : Machine.path(site.source, in: folder)
    return options
  }
}

/// What a preview tells whoever began it.
package enum PreviewReport: Sendable {
  /// The site was read again.
  case read(PreviewReading)
  /// What was found on finished pages, behind the reading.
  case proved(PreviewReading)
  /// The machine refused something; the preview goes on, and tries again.
  case machine(SystemError)
  /// Files are looked at again and again, for a reason.
  case polling(String)
}

/// What came of reading a site.
package struct PreviewReading: Sendable {
  /// What is wrong and was not wrong before.
  package let new: [Diagnostic]
  /// All that is wrong.
  package let all: [Diagnostic]
  /// How many articles are not what they were.
  package let changes: Int
  /// Whether something new is shown.
  package let isShown: Bool
  package let time: Duration
}

/// Where a preview is to be found.
package struct PreviewPlace: Sendable, Hashable {
  /// The site's home, for each name under which it can be asked for: this machine's first.
  package let addresses: [String]
  /// The desk.
  package let desk: String
  /// The port that was wanted, where it was taken.
  package let takenPort: Int?
  /// Whether others than this machine reach it.
  package let isOpen: Bool
}

/// Why a preview could not begin.
package enum PreviewFault: Error, Sendable, Hashable {
  /// The site's folder cannot be opened.
  case folder(SystemError)
  /// The folder is no site's: there are no settings in it.
  case noSite(Diagnostic)
  /// Somebody else listens on the port.
  case portTaken(Int)
  /// The machine does not let us listen on the port.
  case portRefused(Int, reason: String)
  /// There is no port that nobody listens on.
  case noPort(from: Int)
  /// This machine has no such address, or does not let us listen there.
  case address(String, reason: String)
}
