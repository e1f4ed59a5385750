import LogwashCore
import LogwashSyntax
import Testing

/// What is said about `?timestamp` before any record is read: choices that nobody made, and letters that mean something else.
@Suite struct TimestampDiagnosticsTests {
  @Test(arguments: templates) func `a time that could be silently wrong is asked about`(
    _ template: BadTemplate
  ) {
    template.check()
  }

  @Test(arguments: [
    #"${line?timestamp("clf", "rfc3339", "rfc2822", "epoch")}"#,
    #"${line?timestamp("iso", zone="UTC")}"#,
    #"<#setting time_zone="Europe/Berlin">${line?timestamp("iso")}"#,
    #"${line?timestamp("syslog", zone="UTC", year=2026)}"#,
    #"${line?timestamp("syslog", zone="UTC", reference="2026-01-01T00:00:00Z"?timestamp("iso"))}"#,
    #"${line?timestamp("HH:mm:ss", zone="UTC", year=1970)}"#,
    #"${line?timestamp("dd/MM/yyyy", zone="UTC")!line?timestamp("MM/dd/yyyy", zone="UTC")}"#,
    #"${line?timestamp("yyyy-MM-dd HH:mm:ss,SSS", "yyyy-MM-dd HH:mm:ss", "iso", zone="UTC")}"#,
    #"${line?timestamp("yyyy-MM-dd'T'HH:mm:ssX", "ddHHmmXMMMyy", "yyyyMMddHHmmssSSSZ", "dd.MM.yy kk:mm:ss z")}"#,
    #"${line?timestamp("yyyy-MM-dd'%d' Z", "HH:mm LL/dd/yyyy X", "MMMM d, yyyy h:mm:ss a z", "yyyy-DDD Z")}"#,
  ])
  func `a choice that is made is not asked about`(template: String) {
    expect(Engine.diagnostics(template), is: "")
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      #"${line?timestamp("iso")}"#,
      """
      warning[LW0904]: `iso` also reads times without a zone
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("iso")}
        |                  ^^^^^ such a time is taken as UTC
        = help: say which zone holds: `zone="UTC"`, `zone="Europe/Berlin"`; or write `rfc3339`, which reads no time without a zone
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd HH:mm:ss,SSS")}"#,
      """
      warning[LW0904]: the format names no zone
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("yyyy-MM-dd HH:mm:ss,SSS")}
        |                  ^^^^^^^^^^^^^^^^^^^^^^^^^ its times are taken as UTC
        = help: say which zone holds: `zone="UTC"`, `zone="Europe/Berlin"`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd'T'HH:mm:ss'Z'")}"#,
      """
      warning[LW0904]: the format names no zone
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("yyyy-MM-dd'T'HH:mm:ss'Z'")}
        |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^ `'Z'` is only a letter; its times are taken as UTC
        = help: write `X`, which reads `Z` and offsets; or say which zone holds: `zone="UTC"`
      """),
    BadTemplate(
      #"${line?timestamp("syslog", zone="UTC")}"#,
      """
      warning[LW0903]: `syslog` also reads times without a year
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("syslog", zone="UTC")}
        |                  ^^^^^^^^ such a time is a missing value
        = help: say the year: `year=2026`; or `reference=` and a date-time: the last such time before it is meant
      """),
    BadTemplate(
      #"${line?timestamp("MMM d HH:mm:ss", zone="UTC")}"#,
      """
      warning[LW0903]: the format names no year
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("MMM d HH:mm:ss", zone="UTC")}
        |                  ^^^^^^^^^^^^^^^^ its times are missing values
        = help: say the year: `year=2026`; or `reference=` and a date-time: the last such time before it is meant
      """),
    BadTemplate(
      #"${line?timestamp("HH:mm:ss", zone="UTC", reference="2026-01-01T00:00:00Z"?timestamp("iso"))}"#,
      """
      warning[LW0903]: the format names no date
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("HH:mm:ss", zone="UTC", reference="2026-01-01T00:00:00Z"?timestamp("iso"))}
        |                  ^^^^^^^^^^ its times are missing values
        = help: put a date in front and read both: `(date + " " + time)?timestamp("yyyy-MM-dd HH:mm:ss")`; or say `year=1970` for times since midnight
      """),
    BadTemplate(
      #"${line?timestamp("dd/MM/yyyy", "MM/dd/yyyy", zone="UTC")}"#,
      """
      warning[LW0905]: two formats read `02/01/2003` as different times
       --> t.ftl:1:32
        |
      1 | ${line?timestamp("dd/MM/yyyy", "MM/dd/yyyy", zone="UTC")}
        |                                ^^^^^^^^^^^^ this one is too late
        |
      1 | ${line?timestamp("dd/MM/yyyy", "MM/dd/yyyy", zone="UTC")}
        |                  ------------ this one is tried first
        = help: keep the one that the log writes; `x?timestamp(first)!x?timestamp(second)` says that both are meant
      """),
    BadTemplate(
      #"${line?timestamp("epoch", "epoch_ms")}"#,
      """
      warning[LW0905]: two formats read `1044072306007` as different times
       --> t.ftl:1:27
        |
      1 | ${line?timestamp("epoch", "epoch_ms")}
        |                           ^^^^^^^^^^ this one is too late
        |
      1 | ${line?timestamp("epoch", "epoch_ms")}
        |                  ------- this one is tried first
        = help: keep the one that the log writes; `x?timestamp(first)!x?timestamp(second)` says that both are meant
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd'T")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:29
        |
      1 | ${line?timestamp("yyyy-MM-dd'T")}
        |                             ^ unterminated quote
        = help: close it with `'`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd qqq")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:30
        |
      1 | ${line?timestamp("yyyy-MM-dd qqq")}
        |                              ^ illegal pattern character 'q'
        = help: put text that stands for itself in quotes: `'q'`
      """),
    BadTemplate(
      #"${line?timestamp("")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:18
        |
      1 | ${line?timestamp("")}
        |                  ^^ the format names no part of a timestamp
        = help: use one of `clf`, `ctime`, `epoch`, `epoch_ms`, `epoch_ns`, `epoch_us`, `iso`, `rfc2822`, `rfc3339`, `syslog`, or a pattern like `yyyy-MM-dd HH:mm:ss`
      """),
    BadTemplate(
      #"${line?timestamp("YYYY-MM-DD HH:mm:ss")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("YYYY-MM-DD HH:mm:ss")}
        |                   ^^^^ `YYYY` is the year of a week; the year is `y`
        = help: write `yyyy-MM-dd HH:mm:ss`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-mm-dd HH:mm:ss")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:24
        |
      1 | ${line?timestamp("yyyy-mm-dd HH:mm:ss")}
        |                        ^^ `mm` is the minute; the month is `M`
        = help: write `yyyy-MM-dd HH:mm:ss`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd HH:MM:SS")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:33
        |
      1 | ${line?timestamp("yyyy-MM-dd HH:MM:SS")}
        |                                 ^^ `MM` is the month; the minute is `m`
        = help: write `yyyy-MM-dd HH:mm:ss`
      """),
    BadTemplate(
      #"${line?timestamp("uuuu-MM-dd")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("uuuu-MM-dd")}
        |                   ^^^^ `uuuu` is the number of a weekday; the year is `y`
        = help: write `yyyy-MM-dd`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd hh:mm:ss")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:30
        |
      1 | ${line?timestamp("yyyy-MM-dd hh:mm:ss")}
        |                              ^^ `hh` is an hour of half a day, and the pattern has no `a` (AM or PM)
        = help: write `yyyy-MM-dd HH:mm:ss` for hours from 0 to 23, or add `a`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd HH:mm:ss.ss")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:39
        |
      1 | ${line?timestamp("yyyy-MM-dd HH:mm:ss.ss")}
        |                                       ^^ `ss` is the second, which stands before it; a fraction of it is `S`
        = help: write `yyyy-MM-dd HH:mm:ss.SS`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-ww")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:24
        |
      1 | ${line?timestamp("yyyy-ww")}
        |                        ^^ `ww` (the week of a year) cannot be read from a timestamp
        = help: name the day with `y`, `M` and `d`, or with `y` and `D`
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd HH:mm:ss yyyy")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:39
        |
      1 | ${line?timestamp("yyyy-MM-dd HH:mm:ss yyyy")}
        |                                       ^^^^ the year stands twice
        = help: `yyyy` is the year already: remove one of them
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd mm:ss a")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:30
        |
      1 | ${line?timestamp("yyyy-MM-dd mm:ss a")}
        |                              ^^ `mm` without the hour
        = help: add `HH`: the hour
      """),
    BadTemplate(
      #"${line?timestamp("dd HH:mm yyyy")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("dd HH:mm yyyy")}
        |                   ^^ `dd` without the month
        = help: add `MM`: the month
      """),
    BadTemplate(
      #"${line?timestamp("%Y-%m-%dT%H:%M:%S.%fZ")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("%Y-%m-%dT%H:%M:%S.%fZ")}
        |                   ^^ `%Y` is strftime's
        = help: write `yyyy-MM-dd'T'HH:mm:ss.SSSSSSX`: the formats here are Java's
      """),
    BadTemplate(
      #"${line?timestamp("%s")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("%s")}
        |                   ^^ `%s` is strftime's
        = help: write `epoch`
      """),
    BadTemplate(
      #"${line?timestamp("%d %Q")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("%d %Q")}
        |                   ^^ `%d` is strftime's
        = help: the formats here are Java's: `yyyy-MM-dd HH:mm:ss`
      """),
    BadTemplate(
      #"${line?timestamp("2006-01-02T15:04:05.000Z07:00")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("2006-01-02T15:04:05.000Z07:00")}
        |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a layout of Go
        = help: write `yyyy-MM-dd'T'HH:mm:ss.SSSXXX`: the formats here are Java's
      """),
    BadTemplate(
      #"${line?timestamp("ISO8601")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("ISO8601")}
        |                   ^^^^^^^ no format has this name
        = help: did you mean `iso`?
      """),
    BadTemplate(
      #"${line?timestamp("UNIX_MS")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:19
        |
      1 | ${line?timestamp("UNIX_MS")}
        |                   ^^^^^^^ no format has this name
        = help: did you mean `epoch_ms`?
      """),
    BadTemplate(
      #"${line?timestamp("yyyy-MM-dd hh:mm:ss A")}"#,
      """
      error[LW0604]: the timestamp format is not valid
       --> t.ftl:1:39
        |
      1 | ${line?timestamp("yyyy-MM-dd hh:mm:ss A")}
        |                                       ^ illegal pattern character 'A'
        = help: write `a`; put text that stands for itself in quotes: `'A'`
      """),
    BadTemplate(
      #"${line?timestamp("iso", zone="Europe/Berln")}"#,
      """
      error[LW0609]: unknown time zone `Europe/Berln`
       --> t.ftl:1:30
        |
      1 | ${line?timestamp("iso", zone="Europe/Berln")}
        |                              ^^^^^^^^^^^^^^ no time zone of this system has this name
        = help: zones are written `Europe/Berlin`, `UTC` or `GMT+01:00`
      """),
    BadTemplate(
      #"${line?timestamp("iso", zone="+01:00")}"#,
      """
      error[LW0609]: unknown time zone `+01:00`
       --> t.ftl:1:30
        |
      1 | ${line?timestamp("iso", zone="+01:00")}
        |                              ^^^^^^^^ no time zone of this system has this name
        = help: did you mean `GMT+01:00`?
      """),
    BadTemplate(
      #"${line?timestamp("iso", zone="UTC", ambiguous="first", impossible="ealier")}"#,
      """
      error[LW0304]: `first` is no value of `ambiguous`
       --> t.ftl:1:47
        |
      1 | ${line?timestamp("iso", zone="UTC", ambiguous="first", impossible="ealier")}
        |                                               ^^^^^^^ not a value
        = help: one of `earlier`, `later`, `missing`

      error[LW0304]: `ealier` is no value of `impossible`
       --> t.ftl:1:67
        |
      1 | ${line?timestamp("iso", zone="UTC", ambiguous="first", impossible="ealier")}
        |                                                                   ^^^^^^^^ not a value
        = help: did you mean `earlier`?
      """),
  ]
}
