enum JavaDialect {
  static func translate(_ source: String, flags: RegexFlags) throws(PatternError) -> TranslatedPattern {
    TranslatedPattern(unchanged: Array(source.utf8))
  }
}
