package import LogwashSyntax

/// What an entry of the header is: the declaration that the reference reads. `HeaderFacts` gives it its meaning, and what may
/// stand as a value of those with a choice is declared by the choice itself.
package struct HeaderEntry: Sendable {
  package let name: HeaderName
  /// How it is written, with one of its values.
  package let syntax: String
  /// One sentence.
  package let summary: String
  /// What may stand there.
  package let values: [(name: String, summary: String)]
  /// What holds without the entry, as it would be written; nil for nothing.
  package let usual: String?
  package let examples: [Example]

  init(
    _ name: HeaderName, _ syntax: String, summary: String, values: KeyValuePairs<String, String>,
    usual: String?, examples: [Example]
  ) {
    self.name = name
    self.syntax = syntax
    self.summary = summary
    self.values = values.map { ($0.key, $0.value) }
    self.usual = usual
    self.examples = examples
  }

  /// An entry whose values are the cases of a type.
  init<Choice: HeaderChoice>(
    _ name: HeaderName, _ syntax: String, summary: String, choice usual: Choice, examples: [Example]
  ) {
    self.name = name
    self.syntax = syntax
    self.summary = summary
    values = Choice.allCases.map { ($0.rawValue, $0.summary) }
    self.usual = usual.rawValue
    self.examples = examples
  }

  /// Every entry, in the order of the reference.
  package static let all = formats + checks + policies + texts + whiteSpace

  private static let limits = Limits()
  private static let facts = HeaderFacts(nil, CompilerOptions())

  private static let formats: [HeaderEntry] = [
    HeaderEntry(
      .input, "input=\"json\"", summary: "The format of the input.", choice: facts.input,
      examples: [
        Example(
          "<#ftl input=\"json\">${user.name}", records: #"{"user":{"name":"ann","id":7}}"#, gives: "ann"),
        Example("<#ftl input=\"text\">${line?length}", records: "hello", gives: "5"),
      ]),
    HeaderEntry(
      .charset, "charset=\"windows-1252\"",
      summary: "The charset of the input, whose text becomes UTF-8 before it is cut into records.",
      values: [
        "a string":
          "Any name that the system's iconv knows; without one UTF-8, or UTF-16 when the input begins with its byte order mark."
      ], usual: "UTF-8",
      examples: [
        Example("<#ftl charset=\"windows-1252\">${line?upper_case}", records: "hello", gives: "HELLO")
      ]),
    HeaderEntry(
      .framing, "framing=\"nul\"", summary: "How records are found in the input.", choice: Framing.lines,
      examples: [
        Example(
          "<#ftl framing=\"octet_counted\">${line}", records: "8 <34>1 ab10 <13>1 a b\n<13>c",
          gives: "<34>1 ab\n<13>1 a b\n<13>c"),
        Example(
          "<#ftl framing=\"cri\">${stream}: ${line}",
          records: """
            2016-10-06T00:17:09.669794202Z stdout P hello,
            2016-10-06T00:17:09.669794203Z stdout F  world
            """,
          gives: "stdout: hello, world"),
        Example(
          "<#ftl framing=\"docker\" input=\"json\"><#unset time>",
          records: #"{"log":"{\"level\":\"warn\"}\n","stream":"stderr","time":"2016-10-06T00:17:09Z"}"#,
          gives: #"{"level":"warn","stream":"stderr"}"#),
      ]),
    HeaderEntry(
      .record, "record=\"Records\"",
      summary: "Where in each JSON value the records are: the elements of an array, an object, or a string.",
      values: ["a string": "The name of a member, or several with dots between them."], usual: nil,
      examples: [
        Example(
          "<#ftl input=\"json\" record=\"Records\">", records: #"{"Records":[{"id":1},{"id":2}]}"#,
          gives: "{\"id\":1}\n{\"id\":2}"),
        Example("<#ftl record=\"log\">${line}", records: #"{"log":"hello\n"}"#, gives: "hello"),
      ]),
    HeaderEntry(
      .multiline, "multiline=\"java\"", summary: "Which lines of text make one record.",
      values: [
        "`java`, `go`, `python`, `ruby`, `dotnet`, `php`, `node`":
          "A line with a date or time begins a record; stack traces of the language stay with what is before them.",
        "indent": "A line that begins with white space belongs to the one before it.",
        "start:PATTERN": "A line that matches the pattern, one of grok, begins a record.",
        "continue:PATTERN": "A line that matches belongs to the one before it.",
        "end:PATTERN": "A line that matches is the last of its record.",
      ], usual: nil,
      examples: [
        Example(
          "<#ftl multiline=\"java\">${line?length}",
          records: "10:15:30 oh\njava.lang.Error\n\tat a.b\n10:15:31 on",
          gives: "35\n11"),
        Example(
          #"<#ftl multiline="start:^%{TIMESTAMP_ISO8601}">${line?replace("\n", " / ")}"#,
          records: "2024-01-31T10:15:30Z a\nb\n2024-01-31T10:15:31Z c",
          gives: "2024-01-31T10:15:30Z a / b\n2024-01-31T10:15:31Z c"),
      ]),
    HeaderEntry(
      .maxLines, "max_lines=500",
      summary: "How many lines a record of several may have; one with more is rejected.",
      values: ["a whole number above 0": "How many lines."], usual: "10000",
      examples: [
        Example("<#ftl multiline=\"indent\" max_lines=2>${line?length}", records: "a\n b\n c\nd", gives: "1")
      ]),
    HeaderEntry(
      .idleMilliseconds, "idle_ms=200",
      summary: "How long a record of several lines waits for its next line when input pauses.",
      values: ["a whole number above 0": "How many milliseconds."], usual: "1000",
      examples: [Example("<#ftl multiline=\"indent\" idle_ms=200>${line}", records: "a", gives: "a")]),
    HeaderEntry(
      .names, "names=[\"time\", \"status\"]",
      summary: "What the columns of CSV or TSV are called; without it, the first row of each input says so.",
      values: ["a sequence of strings": "The names; the compiler knows them then."], usual: nil,
      examples: [
        Example(
          "<#ftl input=\"csv\" names=[\"path\", \"status\"]>", records: "\"/a,b\",200",
          gives: #"{"path":"/a,b","status":"200"}"#)
      ]),
    HeaderEntry(
      .separator, "separator=\";\"", summary: "What stands between the columns of CSV.",
      values: ["a string": "One ASCII character."], usual: ",",
      examples: [
        Example("<#ftl input=\"csv\" separator=\";\">", records: "a;b\n1,5;2", gives: #"{"a":"1,5","b":"2"}"#)
      ]
    ),
    HeaderEntry(
      .ragged, "ragged=\"allow\"",
      summary: "What becomes of a row with more or fewer columns than there are names.",
      choice: RaggedRows.reject,
      examples: [
        Example(
          "<#ftl input=\"csv\" ragged=\"allow\">", records: "a,b\n1\n1,2,3",
          gives: "{\"a\":\"1\"}\n{\"a\":\"1\",\"b\":\"2\",\"column3\":\"3\"}")
      ]),
    HeaderEntry(
      .output, "output=\"json\"",
      summary: "The format in which records go out; what a template prints is text in any case.",
      choice: facts.output,
      examples: [
        Example("<#ftl output=\"json\"><#set n = 1>", records: "hello", gives: #"{"line":"hello","n":1}"#),
        Example(
          "<#ftl input=\"json\" output=\"logfmt\">", records: #"{"level":"warn","request":{"path":"/a b"}}"#,
          gives: #"level=warn request.path="/a b""#),
      ]),
    HeaderEntry(
      .columns, "columns=[\"time\", \"request.path\"]",
      summary: "The columns of CSV or TSV; without it, the members of the first record.",
      values: ["a sequence of strings": "Names of members, with dots for those inside of others."],
      usual: nil,
      examples: [
        Example(
          "<#ftl input=\"json\" output=\"csv\" columns=[\"ms\", \"request.path\"]>",
          records: #"{"ms":12,"request":{"path":"/a"}}"# + "\n" + #"{"ms":7}"#,
          gives: "ms,request.path\n12,/a\n7,")
      ]),
  ]

  private static let checks: [HeaderEntry] = [
    HeaderEntry(
      .rename, "rename=\"ecs\"",
      summary:
        "Whose names the members of a record get when it is written; docs/language/renaming.md lists them.",
      choice: facts.renaming,
      examples: [
        Example(
          ##"<#ftl rename="ecs"><#extract line?grok("%{IP:client} %{LOGLEVEL:level}")><#unset line>"##,
          records: "192.0.2.7 WARN", gives: #"{"source.address":"192.0.2.7","log.level":"WARN"}"#),
        Example(
          ##"<#ftl input="json" rename="otel">"##,
          records: #"{ "level": "warn", "message": "late", "ms": 1.50 }"#,
          gives: #"{ "severity_text": "warn", "body": "late", "ms": 1.50 }"#),
      ]),
    HeaderEntry(
      .validate, "validate=\"json\"",
      summary: "What the texts that go out have to be; a record that gives another one is rejected.",
      choice: facts.validation,
      examples: [
        Example(
          ##"<#ftl input="json" validate="json">{"user": "${user}"}"##,
          records: #"{"user":"ann"}"# + "\n" + #"{"user":"ann \"the boss\""}"#, gives: #"{"user": "ann"}"#),
        Example(
          ##"<#ftl input="json" validate="json">{"user": ${user?json}}"##,
          records: #"{"user":"ann \"the boss\""}"#, gives: #"{"user": "ann \"the boss\""}"#),
      ]),
  ]

  private static let policies: [HeaderEntry] = [
    HeaderEntry(
      .onError, "on_error=\"pass\"", summary: "What becomes of a record that cannot be cleaned.",
      choice: facts.policies.onError,
      examples: [
        Example(
          "<#ftl on_error=\"pass\"><#extract line?dissect(\"%{host}: %{message}\")><#unset line>",
          records: "web-1: started\n-- MARK --",
          gives: """
            {"host":"web-1","message":"started"}
            -- MARK --
            """),
        Example("<#ftl on_error=\"drop\">${line?number}", records: "1\nx\n2", gives: "1\n2"),
      ]),
    HeaderEntry(
      .invalidUTF8, "invalid_utf8=\"reject\"", summary: "What becomes of bytes that are not UTF-8.",
      choice: facts.policies.invalidUTF8,
      examples: [
        Example("<#ftl invalid_utf8=\"reject\">${line?upper_case}", records: "café", gives: "CAFÉ"),
        Example("<#ftl invalid_utf8=\"replace\">${line?upper_case}", records: "café", gives: "CAFÉ"),
      ]),
    HeaderEntry(
      .duplicateKeys, "duplicate_keys=\"first\"",
      summary: "What is read of members of one JSON object that have the same key.",
      choice: facts.policies.duplicateKeys,
      examples: [
        Example(
          "<#ftl input=\"json\" duplicate_keys=\"first\">${level}",
          records: #"{"level":"warn","level":"info"}"#, gives: "warn"),
        Example(
          "<#ftl input=\"json\" duplicate_keys=\"reject\">",
          records: #"{"level":"warn"}"# + "\n" + #"{"level":"warn","level":"info"}"#,
          gives: #"{"level":"warn"}"#
        ),
      ]),
    HeaderEntry(
      .maxRecordBytes, "max_record_bytes=65536",
      summary: "The longest record; a longer one is rejected, and the rest of it passed over.",
      values: ["a whole number above 0": "How many bytes."], usual: "\(limits.recordBytes)",
      examples: [
        Example(
          "<#ftl max_record_bytes=8>${line}", records: "short\nrather long\nagain", gives: "short\nagain")
      ]),
    HeaderEntry(
      .matchLimit, "match_limit=100000",
      summary: "How many steps one match of a pattern may take; past it the record is rejected.",
      values: ["a whole number above 0": "How many steps."], usual: "\(limits.match)",
      examples: [
        Example(
          #"<#ftl match_limit=1000><#extract line?capture(r"^(?<zeros>(0|00)+)$")>${zeros?length}"#,
          records: "0000\n0000000000000000000000000000000000000000!", gives: "4")
      ]),
  ]

  private static let texts: [HeaderEntry] = [
    HeaderEntry(
      .title, "title=\"orders\"", summary: "What the template cleans, in a few words.",
      values: ["a string": "Shown where templates are listed."], usual: nil,
      examples: [Example("<#ftl title=\"orders\">${line}", records: "hello", gives: "hello")]),
    HeaderEntry(
      .description, "description=\"Orders of the shop.\"", summary: "The same in a few sentences.",
      values: ["a string": "Shown where templates are listed."], usual: nil,
      examples: [
        Example("<#ftl description=\"Orders of the shop.\">${line}", records: "hello", gives: "hello")
      ]),
    HeaderEntry(
      .fields, #"fields={"status": "integer, of the answer"}"#,
      summary: "The members of a clean record, with the type and the meaning of each.",
      values: ["a hash of strings": "Shown where templates are described."], usual: nil,
      examples: [
        Example(
          ##"<#ftl fields={"line": "text, as it came"}>${line}"##, records: "hello", gives: "hello")
      ]),
    HeaderEntry(
      .patterns, #"patterns={"ORDER": r"[A-Z]{2}\d+"}"#, summary: "Patterns of your own for `?grok`.",
      values: ["a hash of strings": "Regular expressions by name; they may use other patterns as `%{NAME}`."],
      usual: nil,
      examples: [
        Example(
          ##"<#ftl patterns={"ORDER": r"[A-Z]{2}\d+"}>"##
            + ##"<#extract line?grok("order %{ORDER:order} took %{INT:ms:int}")><#unset line>"##,
          records: "order AB17 took 12", gives: #"{"order":"AB17","ms":12}"#)
      ]),
  ]

  private static let whiteSpace: [HeaderEntry] = [
    HeaderEntry(
      .stripWhitespace, "strip_whitespace=false",
      summary: "Whether the white space of lines that hold nothing but directives is left out.",
      values: ["a boolean": "`false` keeps it."], usual: "true",
      examples: [
        Example("<#ftl strip_whitespace=false>\na\n<#if true>\nb\n</#if>\nc", prints: "a\n\nb\n\nc"),
        Example("<#ftl strip_whitespace=true>\na\n<#if true>\nb\n</#if>\nc", prints: "a\nb\nc"),
      ]),
    HeaderEntry(
      .stripText, "strip_text=true",
      summary:
        "Whether text outside of macros and other blocks is left out, as in a template of macros only.",
      values: ["a boolean": "`true` leaves it out."], usual: "false",
      examples: [
        Example(
          "<#ftl strip_text=true>\nNotes.\n<#macro hello>Hello!</#macro>\nMore notes.\n<@hello/>",
          prints: "Hello!")
      ]),
    HeaderEntry(
      .encoding, "encoding=\"UTF-8\"",
      summary: "Nothing: it is accepted since FreeMarker has it, and templates are UTF-8.",
      values: ["a string": "Any."], usual: nil, examples: [Example("<#ftl encoding=\"UTF-8\">é", prints: "é")]
    ),
  ]
}
