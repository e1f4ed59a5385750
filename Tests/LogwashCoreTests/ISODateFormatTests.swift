import Testing

@testable import LogwashCore

@Suite struct ISODateFormatTests {
  @Test(arguments: [
    // Recorded from FreeMarker 2.3.31.
    ("iso_n", "\"n\" must be followed by \"z\" (at char pos. 5)."),
    ("iso_f", "\"f\" must be followed by \"z\" (at char pos. 5)."),
    ("iso fx", "\"f\" must be followed by \"z\" (at char pos. 5)."),
    ("isom", "Missing space or \"_\" before \"m\" (at char pos. 4)."),
    ("isolate", "Missing space or \"_\" before \"l\" (at char pos. 4)."),
    ("iso u nzfz", "Missing space or \"_\" before \"f\" (at char pos. 9)."),
    ("xs m", "Less than seconds accuracy isn't allowed by the XML Schema format"),
    ("iso u fu s", "The UTC usage option was already set earlier."),
    ("iso m h", "Character \"h\" is unexpected as accuracy was already specified earlier (at char pos. 7)."),
    ("ISO", "Illegal pattern character 'I'"),
  ])
  func `impossible options are refused in FreeMarker's words`(format: String, message: String) {
    let error = #expect(throws: DateFormatError.self) { try DateFormat(format, kind: .dateTime) }
    #expect(error?.message == message)
  }

  @Test(arguments: ["iso", "xs", "short", ""])
  func `a moment of unknown kind needs a pattern`(format: String) {
    let error = #expect(throws: DateFormatError.self) { try DateFormat(format, kind: .unknown) }
    #expect(error?.message == "it isn't known if the value is a date, a time or both")
  }

  @Test func `a pattern prints a moment of unknown kind`() throws {
    let format = try DateFormat("yyyy HH", kind: .unknown)
    #expect(format.printing(Moment(milliseconds: 0, kind: .unknown)) == "1970 00")
  }
}
