import Testing

@testable import SiteGenerator

/// When one text holds several names.
@Suite struct PastedBylineTests {
  @Test(
    arguments: [
      ("A, B and C", ["A", "B", "C"]), ("Ann Author and Bo Writer", ["Ann Author", "Bo Writer"]),
      ("Ann Author, and Bo Writer", ["Ann Author", "Bo Writer"]),
      ("ANN AUTHOR AND BO WRITER", ["ANN AUTHOR", "BO WRITER"]),
      ("Ann Author & Bo Writer", ["Ann Author", "Bo Writer"]), ("Ann Author;Bo Writer", ["Ann Author", "Bo Writer"]),
      ("Ann Author, Bo Writer", ["Ann Author", "Bo Writer"]),
      ("Ann Author,Bo Writer,Cy", ["Ann Author", "Bo Writer", "Cy"]),
      ("Anna Autorin und Bo Schreiber", ["Anna Autorin", "Bo Schreiber"]),
      ("Anne Auteure et Bo Écrivain", ["Anne Auteure", "Bo Écrivain"]),
      ("山田太郎、佐藤花子", ["山田太郎", "佐藤花子"]), ("Martin King, Jr., Ann Author, PhD", ["Martin King, Jr.", "Ann Author, PhD"]),
      ("By Ann Author and Bo Writer, staff reporters", ["Ann Author", "Bo Writer"]),
      ("by Ann Author and Bo Writer", ["Ann Author", "Bo Writer"]), ("By Ann; bo", ["By Ann", "bo"]),
      ("Von Miller and Bo Writer", ["Von Miller", "Bo Writer"]),
      ("bell hooks; Ann Author; bo", ["bell hooks", "Ann Author", "bo"]),
      ("Ann\u{A0}Author\u{A0}and\u{A0}Bo\u{A0}Writer", ["Ann Author", "Bo Writer"]),
    ] as [(String, [String])]) func severalNames(_ text: String, _ names: [String])
  {
    #expect(PastedByline(text).names == names)
  }

  @Test(arguments: [
    "Ann Author", "Smith, Jr.", "Smith, Jr", "Dr. Ann Author, PhD", "Ann Author, M.D., Ph.D.", "Henry King, III",
    "Doe, Jane", "van der Berg, Jan", "García Márquez, Gabriel", "Karl von und zu Berg", "José Ortega y Gasset",
    "Eça de Queirós e Silva", "Ann Author et al.", "Ann Author, reporter", "Sandy Andrews", "Ann Author, NASA", "",
    ",", "and", ";", "Fernand Leger", "李小龍",
  ]) func oneName(_ text: String) {
    #expect(PastedByline(text).names == [text])
  }
}
