extension GrokLibrary {
  /// Numbers, decimal and hexadecimal.
  static let numbers: [GrokDefinition] = [
    GrokDefinition(
      "INT",
      "[+-]?[0-9]+",
      "A whole number with or without a sign.",
      match: "-42",
      not: "4.2"),
    GrokDefinition(
      "BASE10NUM",
      #"(?<![0-9])[+-]?(?>[0-9]+(?:\.[0-9]+)?|\.[0-9]+)"#,
      "A decimal number without an exponent.",
      match: "-3.14",
      not: "3."),
    GrokDefinition(
      "NUMBER",
      "%{BASE10NUM}",
      "A decimal number without an exponent.",
      match: ".5",
      not: "1e5"),
    GrokDefinition(
      "BASE16NUM",
      "(?<![0-9A-Fa-f])[+-]?(?:0[xX])?[0-9A-Fa-f]+",
      "A hexadecimal whole number, with or without `0x`.",
      match: "0xDEADbeef",
      not: "0xg"),
    GrokDefinition(
      "BASE16FLOAT",
      #"(?<![0-9A-Fa-f])[+-]?(?:0[xX])?(?>[0-9A-Fa-f]+(?:\.[0-9A-Fa-f]*)?|\.[0-9A-Fa-f]+)"#,
      "A hexadecimal number that may have a fraction.",
      match: "0x1f.8",
      not: "1.2.3"),
    GrokDefinition(
      "POSINT",
      #"\b[1-9][0-9]*\b"#,
      "A whole number above zero.",
      match: "8080",
      not: "0"),
    GrokDefinition(
      "NONNEGINT",
      #"\b[0-9]+\b"#,
      "A whole number without a sign.",
      match: "0",
      not: "-1"),
  ]
}
