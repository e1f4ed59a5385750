extension GrokLibrary {
  /// Dates, times and their parts.
  static let dates: [GrokDefinition] = [
    GrokDefinition(
      "MONTH",
      #"""
      \b(?:[Jj]an(?:uary)?|[Ff]eb(?:ruary)?|[Mm]ar(?:ch)?|[Aa]pr(?:il)?|[Mm]ay|[Jj]une?|[Jj]uly?|[Aa]ug(\#
      ?:ust)?|[Ss]ep(?:t(?:ember)?)?|[Oo]ct(?:ober)?|[Nn]ov(?:ember)?|[Dd]ec(?:ember)?)\b
      """#,
      "An English month, short or whole.",
      match: "September",
      not: "Septem"),
    GrokDefinition(
      "MONTHNUM",
      "1[0-2]|0?[1-9]",
      "A month as a number from 1 to 12, with or without a zero.",
      match: "7",
      not: "13"),
    GrokDefinition(
      "MONTHNUM2",
      "1[0-2]|0[1-9]",
      "A month as two digits.",
      match: "07",
      not: "7"),
    GrokDefinition(
      "MONTHDAY",
      "3[01]|[12][0-9]|0?[1-9]",
      "A day of a month, with or without a zero.",
      match: "31",
      not: "32"),
    GrokDefinition(
      "DAY",
      #"""
      \b(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun\#
      (?:day)?)\b
      """#,
      "An English day of the week, short or whole.",
      match: "Thursday",
      not: "thu"),
    GrokDefinition(
      "YEAR",
      "[0-9]{4}|[0-9]{2}",
      "A year of four or two digits.",
      match: "2024",
      not: "024"),
    GrokDefinition(
      "HOUR",
      "2[0-3]|[01]?[0-9]",
      "An hour from 0 to 23.",
      match: "23",
      not: "24"),
    GrokDefinition(
      "MINUTE",
      "[0-5][0-9]",
      "A minute of two digits.",
      match: "59",
      not: "60"),
    GrokDefinition(
      "SECOND",
      "(?:60|[0-5]?[0-9])(?:[:.,][0-9]+)?",
      "A second, a leap second included, that may have a fraction.",
      match: "07.250",
      not: "61"),
    GrokDefinition(
      "TIME",
      "(?<![0-9])%{HOUR}:%{MINUTE}:%{SECOND}(?![0-9])",
      "A time of day with seconds.",
      match: "10:05:03,123",
      not: "10:05"),
    GrokDefinition(
      "DATE_US",
      "%{MONTHNUM}[/-]%{MONTHDAY}[/-]%{YEAR}",
      "A date with the month first.",
      match: "12/31/2024",
      not: "31/12/2024"),
    GrokDefinition(
      "DATE_EU",
      "%{MONTHDAY}[./-]%{MONTHNUM}[./-]%{YEAR}",
      "A date with the day first.",
      match: "31.12.2024",
      not: "12/31/2024"),
    GrokDefinition(
      "DATE",
      "%{DATE_US}|%{DATE_EU}",
      "A date with the month or the day first.",
      match: "31/12/2024",
      not: "2024/12/31"),
    GrokDefinition(
      "ISO8601_TIMEZONE",
      "Z|[+-](?:2[0-3]|[01][0-9])(?::?[0-5][0-9])?",
      "A zone as ISO 8601 writes it.",
      match: "+02:00",
      not: "+2"),
    GrokDefinition(
      "ISO8601_SECOND",
      "%{SECOND}",
      "A second as ISO 8601 writes it.",
      match: "59.999",
      not: "60."),
    GrokDefinition(
      "TIMESTAMP_ISO8601",
      "%{YEAR}-%{MONTHNUM}-%{MONTHDAY}[T ]%{HOUR}:?%{MINUTE}(?::?%{SECOND})?%{ISO8601_TIMEZONE}?",
      "A date and time as ISO 8601 writes it, with `T` or a space.",
      match: "2024-02-29T23:59:60.123Z",
      not: "2024-02-29"),
    GrokDefinition(
      "TZ",
      #"(?:UTC|GMT|MSK|[A-Z]{1,3}[SD]?T)\b"#,
      "The abbreviation of a time zone.",
      match: "CEST",
      not: "cest"),
    GrokDefinition(
      "DATESTAMP",
      "%{DATE}[- ]%{TIME}",
      "A date and a time.",
      match: "31/12/2024 23:59:59",
      not: "31/12/2024"),
    GrokDefinition(
      "DATESTAMP_RFC822",
      "%{DAY} %{MONTH} %{MONTHDAY} %{YEAR} %{TIME} %{TZ}",
      "A date as Unix tools print it, the year before the time.",
      match: "Mon Aug 15 2005 15:52:01 UTC",
      not: "Mon Aug 15 15:52:01 UTC 2005"),
    GrokDefinition(
      "DATESTAMP_RFC2822",
      "%{DAY}, %{MONTHDAY} %{MONTH} %{YEAR} %{TIME} %{ISO8601_TIMEZONE}",
      "A date as mail has it.",
      match: "Mon, 15 Aug 2005 15:52:01 +0000",
      not: "Mon 15 Aug 2005 15:52:01 +0000"),
    GrokDefinition(
      "DATESTAMP_OTHER",
      "%{DAY} %{MONTH} %{MONTHDAY} %{TIME} %{TZ} %{YEAR}",
      "A date as Unix tools print it, the year last.",
      match: "Mon Aug 15 15:52:01 UTC 2005",
      not: "Mon Aug 15 15:52:01 2005"),
    GrokDefinition(
      "DATESTAMP_EVENTLOG",
      "[0-9]{4}%{MONTHNUM2}(?:3[01]|[12][0-9]|0[1-9])(?:2[0-3]|[01][0-9])%{MINUTE}%{SECOND}",
      "A date and time of digits only.",
      match: "20050815155201",
      not: "2005-08-15 15:52:01"),
    GrokDefinition(
      "HTTPDATE",
      "%{MONTHDAY}/%{MONTH}/%{YEAR}:%{TIME} %{INT}",
      "A date and time in the common log format.",
      match: "17/May/2015:10:05:03 +0000",
      not: "17/05/2015:10:05:03 +0000"),
    GrokDefinition(
      "HTTPDERROR_DATE",
      "%{DAY} %{MONTH} +%{MONTHDAY} %{TIME} %{YEAR}",
      "A date and time in an error log of Apache.",
      match: "Mon Sep 26 10:00:00.123456 2016",
      not: "26/Sep/2016:10:00:00 +0000"),
    GrokDefinition(
      "SYSLOGTIMESTAMP",
      "%{MONTH} +%{MONTHDAY} %{TIME}",
      "A date and time in a system log of BSD; it has no year.",
      match: "Jan  5 04:09:11",
      not: "Jan 5"),
  ]
}
