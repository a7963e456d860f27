/// The states that stand behind places: of the United States in full, as newsrooms shorten them, and as the post does;
/// the provinces of Canada and the states of Australia in full.
struct State: Equatable {
  let number: Int
  /// As it was written.
  let name: String

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in list.utf8.split(separator: 0x7C).enumerated() {
      for name in names.split(separator: 0x2F) { numbers[String(decoding: name, as: UTF8.self)] = index }
    }
    return numbers
  }()

  /// The state that words begin with, and how many words it has.
  static func read(_ words: ArraySlice<ArraySlice<UInt8>>) -> (state: State, count: Int)? {
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      let name = words.prefix(count).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      let plain = String(decoding: Array(name.utf8)[...].withoutComma, as: UTF8.self)
      if let number = numbers[plain] ?? numbers[String(decoding: Array(plain.utf8)[...].withoutPoint, as: UTF8.self)] {
        return (State(number: number, name: plain), count)
      }
    }
    return nil
  }

  private static let list =
    "Alabama/Ala./AL|Alaska/AK|Arizona/Ariz./AZ|Arkansas/Ark./AR|California/Calif./CA|Colorado/Colo./CO|"
    + "Connecticut/Conn./CT|Delaware/Del./DE|Florida/Fla./FL|Georgia/Ga./GA|Hawaii/HI|Idaho/ID|Illinois/Ill./IL|"
    + "Indiana/Ind./IN|Iowa/IA|Kansas/Kan./KS|Kentucky/Ky./KY|Louisiana/La./LA|Maine/ME|Maryland/Md./MD|"
    + "Massachusetts/Mass./MA|Michigan/Mich./MI|Minnesota/Minn./MN|Mississippi/Miss./MS|Missouri/Mo./MO|"
    + "Montana/Mont./MT|Nebraska/Neb./NE|Nevada/Nev./NV|New Hampshire/N.H./NH|New Jersey/N.J./NJ|New Mexico/N.M./NM|"
    + "New York/N.Y./NY|North Carolina/N.C./NC|North Dakota/N.D./ND|Ohio/OH|Oklahoma/Okla./OK|Oregon/Ore./OR|"
    + "Pennsylvania/Pa./PA|Rhode Island/R.I./RI|South Carolina/S.C./SC|South Dakota/S.D./SD|Tennessee/Tenn./TN|"
    + "Texas/TX|Utah/UT|Vermont/Vt./VT|Virginia/Va./VA|Washington/Wash./WA|West Virginia/W.Va./WV|Wisconsin/Wis./WI|"
    + "Wyoming/Wyo./WY|District of Columbia/D.C./DC|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland|"
    + "Nova Scotia|Ontario|Prince Edward Island|Quebec|Saskatchewan|New South Wales|Queensland|South Australia|Tasmania|"
    + "Victoria|Western Australia"
}

extension ArraySlice<UInt8> {
  /// A word without the comma behind it.
  fileprivate var withoutComma: ArraySlice<UInt8> { last == 0x2C ? dropLast() : self }
}
