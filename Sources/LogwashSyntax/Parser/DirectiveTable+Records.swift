extension Directive {
  /// What Logwash adds to FreeMarker.
  static let records: [Directive] = [
    Directive(
      .extract,
      summary:
        "Copies the members of a hash into the record, so that they are variables; rejects the record when there is none.",
      syntax: "<#extract hash>",
      parameters: [
        "hash": "Mostly what a pattern found: `?grok`, `?dissect`, `?capture`, with `!` between alternatives."
      ],
      examples: [
        Example(
          "<#extract line?grok(\"%{IP:client} %{NUMBER:ms:float}\")><#unset line>",
          records: "203.0.113.7 12.5",
          gives: #"{"client":"203.0.113.7","ms":12.5}"#),
        Example(
          "<#extract line?dissect(\"user %{user}\")!line?dissect(\"uid %{uid}\")><#unset line>",
          records: "user ann\nuid 17", gives: "{\"user\":\"ann\"}\n{\"uid\":\"17\"}"),
      ]),
    Directive(
      .set, summary: "Sets members of the record; hashes on the way are made.",
      syntax: "<#set path = value, path += value>",
      parameters: [
        "path": "A member: a name, then `.name` or `[index]` as often as needed.",
        "value": "An expression. Beside `=` there are `+=`, `-=`, `*=`, `/=`, `%=`.",
      ],
      examples: [
        Example(
          #"<#ftl input="json"><#set level = level?lower_case, user.id = 7, n += 1>"#,
          records: #"{"level":"WARN","n":1}"#, gives: #"{"level":"warn","n":2,"user":{"id":7}}"#),
        Example(
          #"<#ftl input="json"><#set tags[0] = "a">"#, records: #"{"tags":["x","b"]}"#,
          gives: #"{"tags":["a","b"]}"#),
      ]),
    Directive(
      .unset, summary: "Removes members of the record; one that is not there is fine.",
      syntax: "<#unset path, path>", parameters: ["path": "As in `set`."],
      examples: [
        Example(
          #"<#ftl input="json"><#unset user.password, token>"#,
          records: #"{"user":{"name":"ann","password":"x"},"n":1}"#, gives: #"{"user":{"name":"ann"},"n":1}"#)
      ]),
    Directive(
      .rename, summary: "Gives members of the record another name and keeps their place in the order.",
      syntax: "<#rename path as path, path as path>", parameters: ["path": "As in `set`."],
      examples: [
        Example(
          #"<#ftl input="json"><#rename msg as message>"#, records: #"{"msg":"hello","n":1}"#,
          gives: #"{"message":"hello","n":1}"#)
      ]),
    Directive(
      .keep, summary: "Removes every other member of the record; those kept come in the order named.",
      syntax: "<#keep path, path>", parameters: ["path": "As in `set`."],
      examples: [
        Example(
          #"<#ftl input="json"><#keep time, level>"#,
          records: #"{"level":"warn","host":"web-1","time":"10:05"}"#,
          gives: #"{"time":"10:05","level":"warn"}"#)
      ]),
    Directive(
      .redact, arguments: .optional,
      summary:
        "Hides in all members of the record, at any depth, what detectors find; the rest keeps its bytes.",
      syntax: "<#redact>, <#redact \"detector\", with=\"action\", keys=[\"name\"]>",
      parameters: [
        "detector": "`email`, `ip` and so on; without one and without `keys`, all of them.",
        "action": "What stands there instead: `label`, `stars`, `last4`, `domain`, `hash` or `hmac`.",
        "name": "A member whose value is hidden, whatever it is; `-`, `_` and capitals do not count.",
      ],
      examples: [
        Example(
          #"<#ftl input="json"><#redact "email", "ip", keys=["pin"]>"#,
          records: #"{"user":{"mail":"bob@example.com","pin":1234},"n":1.50}"#,
          gives: #"{"user":{"mail":"[email]","pin":"[redacted]"},"n":1.50}"#)
      ]),
    Directive(
      .emit, arguments: .optional,
      summary: "Writes an output record now. A template that does this gives exactly what it emits.",
      syntax: "<#emit>, <#emit value>, <#emit value to \"output\">",
      parameters: [
        "value": "A hash, or a string as a line; the record when it is left out.",
        "output": "The name of another output, which `--output NAME=FILE` gives a place.",
      ],
      examples: [
        Example(
          #"<#ftl input="json"><#list items as item><#emit {"order": id, "sku": item}></#list>"#,
          records: #"{"id":7,"items":["a","b"]}"#,
          gives: "{\"order\":7,\"sku\":\"a\"}\n{\"order\":7,\"sku\":\"b\"}"),
        Example(
          "<#if line?contains(\"ERROR\")><#emit line></#if>", records: "ERROR a\nINFO b", gives: "ERROR a"),
      ]),
    Directive(
      .drop, arguments: .optional,
      summary: "Ends the record without output, on purpose; it is counted by reason.",
      syntax: "<#drop>, <#drop reason>", parameters: ["reason": "A string, for the statistics."],
      examples: [
        Example(
          "<#if line?ends_with(\"/health\")><#drop \"health check\"></#if>${line}",
          records: "GET /health\nGET /report",
          gives: "GET /report")
      ]),
    Directive(
      .reject, arguments: .optional,
      summary: "Ends the record as one that cannot be cleaned; `on_error` says what becomes of it.",
      syntax: "<#reject>, <#reject reason>", parameters: ["reason": "A string, for the report."],
      examples: [
        Example(
          #"<#ftl input="json"><#if ms lt 0><#reject "the time is negative"></#if>"#,
          records: "{\"ms\":-1}\n{\"ms\":5}", gives: #"{"ms":5}"#)
      ]),
  ]
}
