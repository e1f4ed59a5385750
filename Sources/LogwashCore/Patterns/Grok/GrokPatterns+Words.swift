extension GrokLibrary {
  /// Words, quoted texts and everything else between delimiters.
  static let words: [GrokDefinition] = [
    GrokDefinition(
      "WORD",
      #"\b\w+\b"#,
      "A word of ASCII letters, digits and `_`.",
      match: "user_7",
      not: "two words"),
    GrokDefinition(
      "NOTSPACE",
      #"\S+"#,
      "Characters up to white space.",
      match: "key=é,1",
      not: "a b"),
    GrokDefinition(
      "SPACE",
      #"\s*"#,
      "White space, possibly none.",
      match: " \t",
      not: "_"),
    GrokDefinition(
      "DATA",
      ".*?",
      "As few characters as possible, in one line.",
      match: "any thing",
      not: "a\nb"),
    GrokDefinition(
      "GREEDYDATA",
      ".*",
      "As many characters as possible, in one line.",
      match: "any thing",
      not: "a\nb"),
    GrokDefinition(
      "QUOTEDSTRING",
      #""[^"\\]*+(?:\\.[^"\\]*+)*+"|'[^'\\]*+(?:\\.[^'\\]*+)*+'|`[^`\\]*+(?:\\.[^`\\]*+)*+`"#,
      "A text in quotes of any of three kinds, with backslash escapes; the quotes belong to it.",
      match: "\"say \\\"hi\\\"\"",
      not: "\"open"),
    GrokDefinition(
      "QS",
      "%{QUOTEDSTRING}",
      "Short for QUOTEDSTRING.",
      match: "'it'",
      not: "it"),
    GrokDefinition(
      "UUID",
      "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}",
      "A UUID with its hyphens.",
      match: "123e4567-e89b-12d3-a456-426614174000",
      not: "123e4567e89b12d3a456426614174000"),
    GrokDefinition(
      "URN",
      "urn:[0-9A-Za-z][0-9A-Za-z-]{0,31}:(?:%[0-9A-Fa-f]{2}|[0-9A-Za-z()+,.:=@;$_!*'/?#-])+",
      "A uniform resource name (RFC 8141).",
      match: "urn:isbn:0451450523",
      not: "urn:-x:1"),
  ]
}
