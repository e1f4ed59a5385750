import LogwashSyntax

/// Instructions hold their operands in few bits; a template that would need more is refused, not cut.
extension CodeGenerator {
  /// Reports what the finished program has too much of.
  mutating func checkSize(at end: SourceSpan) {
    var slots = parts.slotCount
    var loops = parts.loopCount
    for macro in parts.macros {
      slots = max(slots, Int(macro.slotCount))
      loops = max(loops, Int(macro.loopCount))
    }
    for template in parts.templates {
      slots = max(slots, Int(template.slotCount))
      loops = max(loops, Int(template.loopCount))
    }
    limit(slots, "variables of loops and macros", at: end)
    limit(loops, "loops", at: end)
    limit(parts.fields.count, "members of the record", at: end)
    limit(facts.variables.count, "variables", at: end)
    limit(parts.macros.count, "macros", at: end)
    limit(parts.paths.count, "paths of members", at: end)
    limit(parts.slotLists.count, "uses of `<#keep>`", at: end)
    limit(library.extractors.count, "patterns", at: end)
    limit(parts.namespaceCount, "namespaces", at: end)
    limit(parts.methods.count, "built-ins as values", at: end)
    if builder.count >= CodeBuilder.limit {
      report(.tooMany("instructions", limit: CodeBuilder.limit, at: end))
    }
  }

  /// What an instruction names by 16 bits. Numbers were clamped to that while code was generated, so that the last one is not used.
  private mutating func limit(_ count: Int, _ what: String, at end: SourceSpan) {
    let limit = Int(UInt16.max) - 1
    if count > limit { report(.tooMany(what, limit: limit, at: end)) }
  }

  /// A count as an instruction holds it; more than that is reported.
  mutating func narrow<Width: FixedWidthInteger & UnsignedInteger>(
    _ count: Int, _ what: String, at span: SourceSpan
  ) -> Width {
    if count > Int(Width.max) { report(.tooMany(what, limit: Int(Width.max), at: span)) }
    return Width(clamping: count)
  }
}
