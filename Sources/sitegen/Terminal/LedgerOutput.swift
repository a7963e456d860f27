import ArgumentParser
import SiteGenerator

/// Hands a ledger on: to standard output, or into a file.
struct LedgerOutput {
  let ledger: Ledger
  let format: Audit.Format

  /// Writes it to a file, or to standard output where none is named.
  func write(to path: String?, ofSite source: String, isForced: Bool) throws {
    guard let path else { return StandardStream.output.write(bytes(forFile: false)) }
    do throws(ScaffoldFault) {
      try LedgerFile.write(bytes(forFile: true), to: path, ofSite: source, isForced: isForced)
    } catch {
      Failure.print(error.text, hint: error.hint)
      throw ExitCode(2)
    }
    StandardStream.output.write("\(TextStyle(stream: .output).green("wrote")) \(TerminalText.clean(path))\n")
  }

  private func bytes(forFile isFile: Bool) -> [UInt8] {
    switch format {
    case .csv: return LedgerTable.bytes(ledger)
    case .html: return LedgerPage.bytes(ledger)
    case .json: return LedgerJSON.bytes(ledger)
    case .text:
      let isSeen = !isFile && StandardStream.output.isTerminal
      let text = LedgerText(
        ledger: ledger, style: isSeen ? TextStyle(stream: .output) : TextStyle(isColoured: false),
        width: isSeen ? StandardStream.output.width : 120)
      return Array(text.text.utf8)
    }
  }
}
