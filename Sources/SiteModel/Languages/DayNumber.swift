/// The number of a day of the month, as a date has it in words.
public enum DayNumber {
  /// French has an ordinal for the first day alone (CLDR, `fr`, long dates): `1er janvier`, `2 janvier`.
  public static func text(_ day: Int, language tag: String) -> String {
    day == 1 && tag.lowercased().mainLanguage == "fr" ? "1er" : String(day)
  }
}
