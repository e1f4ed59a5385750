extension Directive {
  /// What Logwash adds to FreeMarker.
  static let records: [Directive] = [
    Directive(
      .extract,
      summary: "Copies the members of a hash into the record; rejects the record when there is none.",
      syntax: "<#extract hash>", example: "<#extract line?grok(\"%{IP:client} %{NUMBER:ms:float}\")>"),
    Directive(
      .set, summary: "Sets members of the record.",
      syntax: "<#set path = value, path += value>", example: "<#set user.id = 7, level = level?lower_case>"),
    Directive(
      .unset, summary: "Removes members of the record.",
      syntax: "<#unset path, path>", example: "<#unset line, user.password>"),
    Directive(
      .rename, summary: "Moves members of the record and keeps their place in the order.",
      syntax: "<#rename path as path, path as path>", example: "<#rename msg as message>"),
    Directive(
      .keep, summary: "Removes every other member of the record.",
      syntax: "<#keep path, path>", example: "<#keep time, level, message>"),
    Directive(
      .emit, arguments: .optional,
      summary:
        "Writes an output record now: the record, a hash, or a string as a line; to a named output with `to`.",
      syntax: "<#emit>, <#emit value>, <#emit value to \"output\">",
      example: "<#emit {\"level\": level, \"message\": message}>"),
    Directive(
      .drop, arguments: .optional, summary: "Ends the record without output, on purpose.",
      syntax: "<#drop>, <#drop reason>", example: "<#if path == \"/health\"><#drop \"health check\"></#if>"),
    Directive(
      .reject, arguments: .optional, summary: "Ends the record as rejected.",
      syntax: "<#reject>, <#reject reason>", example: "<#if !id??><#reject \"no id\"></#if>"),
  ]
}
