package import LogwashSyntax

/// What `<#setting>` changes. Each is declared once, in `declaration`.
package enum Setting: UInt8, BitwiseCopyable, Sendable, CaseIterable {
  case numberFormat, booleanFormat
  case dateFormat, timeFormat, dateTimeFormat, timeZone
  case cFormat, locale, urlEscapingCharset

  package struct Declaration: Sendable {
    package var name: String
    /// One sentence.
    package var summary: String
    /// What it may be.
    package var values: KeyValuePairs<String, String>
    /// What it is at the beginning of each record.
    package var usual: String
    package var examples: [Example]
  }

  package var declaration: Declaration { Self.declarations[Int(rawValue)] }
  package var name: String { declaration.name }

  private static let declarations = allCases.map(\.declared)

  package static let byName: [String: Setting] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private var declared: Declaration {
    switch self {
    case .numberFormat:
      Declaration(
        name: "number_format", summary: "How numbers print.",
        values: [
          "computer": "All digits, no grouping, `.` as the decimal point; exact.",
          "number": "With grouping and up to three decimals.",
          "percent": "A hundredfold with `%`.",
          "currency": "With `$` and two decimals.",
          "a pattern": "One of Java's DecimalFormat, such as `0.00` or `#,##0.###`.",
        ],
        usual: "computer",
        examples: [
          Example("<#setting number_format=\"0.00\">${1 / 3} ${2}", prints: "0.33 2.00"),
          Example("<#setting number_format=\"number\">${1234567.891}", prints: "1,234,567.891"),
        ])
    case .booleanFormat:
      Declaration(
        name: "boolean_format", summary: "How booleans print.",
        values: [
          "c": "`true` and `false`.",
          "two words with a comma": "The first for true, the second for false, such as `yes,no`.",
          "true,false": "FreeMarker's old default: booleans do not print by themselves.",
        ],
        usual: "c",
        examples: [
          Example("<#setting boolean_format=\"yes,no\">${1 == 1} ${1 == 2}", prints: "yes no"),
          Example("<#setting boolean_format=\"c\">${1 == 1}", prints: "true"),
        ])
    case .dateFormat:
      Declaration(
        name: "date_format", summary: "How dates without a time print, and what `?date` reads.",
        values: Self.dateValues, usual: "",
        examples: [
          Example(
            "<#setting date_format=\"dd.MM.yyyy\">${\"03.02.2026\"?date?string(\"yyyy-MM-dd\")}",
            prints: "2026-02-03"),
          Example("<#setting date_format=\"iso\">${\"2026-02-03\"?date}", prints: "2026-02-03"),
        ])
    case .timeFormat:
      Declaration(
        name: "time_format", summary: "How times without a date print, and what `?time` reads.",
        values: Self.dateValues, usual: "",
        examples: [
          Example("<#setting time_format=\"HH:mm\">${\"10:05\"?time}", prints: "10:05"),
          Example(
            "<#setting time_format=\"HH:mm:ss\">${\"10:05:03\"?time?string(\"H:mm\")}", prints: "10:05"),
        ])
    case .dateTimeFormat:
      Declaration(
        name: "datetime_format",
        summary: "How points in time print, and what `?datetime` reads.",
        values: Self.dateValues, usual: "",
        examples: [
          Example(
            "<#setting datetime_format=\"iso\">${\"2026-02-03T10:05:03Z\"?datetime}",
            prints: "2026-02-03T10:05:03Z"),
          Example(
            "<#setting datetime_format=\"yyyy-MM-dd HH:mm\">${\"2026-02-03 10:05\"?datetime?iso_utc}",
            prints: "2026-02-03T10:05:00Z"),
        ])
    case .timeZone:
      Declaration(
        name: "time_zone",
        summary: "The time zone of what is printed, and of what is read and names none.",
        values: [
          "a name": "Such as `UTC` or `Europe/Berlin`.",
          "an offset": "Such as `GMT+01:00`.",
          "default": "`UTC`.",
        ],
        usual: "UTC",
        examples: [
          Example(
            """
            <#setting time_zone="Europe/Berlin">${"2026-02-03T10:05:03Z"?datetime("iso")?string("HH:mm")}
            """, prints: "11:05"),
          Example(
            """
            <#setting time_zone="GMT+01:00">${"03.02. 10:05"?datetime("dd.MM. HH:mm")?iso("UTC")?keep_after("T")}
            """, prints: "09:05:00Z"),
        ])
    case .cFormat:
      Declaration(
        name: "c_format", summary: "How `?c` prints: in FreeMarker's formats, which agree on what logs need.",
        values: ["a name": "One of FreeMarker's, such as `JSON`; it changes nothing."],
        usual: "JavaScript or JSON",
        examples: [Example("<#setting c_format=\"JSON\">${1.50?c}", prints: "1.5")])
    case .locale:
      Declaration(
        name: "locale", summary: "The language and country of formats; there is one.",
        values: ["en_US": "American English.", "en": "The same."], usual: "en_US",
        examples: [Example("<#setting locale=\"en_US\">${1234.5?string(\",##0.0\")}", prints: "1,234.5")])
    case .urlEscapingCharset:
      Declaration(
        name: "url_escaping_charset", summary: "The character set of `?url` and `?url_path`.",
        values: [
          "UTF-8": "All characters.", "ISO-8859-1": "`?` for what it does not have.",
          "US-ASCII": "`?` for what it does not have.",
        ],
        usual: "UTF-8",
        examples: [
          Example(
            "<#setting url_escaping_charset=\"UTF-8\">${\"a b/é\"?url}", prints: "a%20b%2F%C3%A9"),
          Example("<#setting url_escaping_charset=\"ISO-8859-1\">${\"é\"?url}", prints: "%E9"),
        ])
    }
  }

  private static let dateValues: KeyValuePairs = [
    "a pattern": "One of Java's SimpleDateFormat, such as `yyyy-MM-dd HH:mm:ss`.",
    "iso": "ISO 8601, with options such as `iso ms u`.",
    "xs": "As XML Schema has it.",
    "short, medium, long, full": "Styles of American English.",
  ]
}
