/// The months as pages for editors and rights holders, which are in English, call them.
package enum MonthNames {
  /// From January to December.
  package static let all = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
