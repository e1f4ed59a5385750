internal import CPCRE2

// Safety: `code` is never null and never written after `init` (JIT compilation happens there, before anybody shares the
// object); pcre2api(3) lets threads share such a code. It is freed once, in `deinit`. Handles made from it are used only
// while the pattern lives: a program keeps its patterns, and a run keeps its program.

/// A compiled regular expression. Immutable, so every worker shares one.
///
/// It matches log lines as they come: nothing in a line, invalid UTF-8 included, makes a match fail with an error.
/// A pattern runs on bytes when that gives the same matches as running on characters (see `RegexByteMode`), else on UTF-8,
/// where a byte that is not part of a valid character matches no item. `.` stops, and `$` holds, before `\n`, `\r` and
/// `\r\n`; classes such as `\w` and the flag `i` on bytes know ASCII only.
@safe package final class Pattern: @unchecked Sendable {
  /// The pattern as it was written.
  package let source: String
  package let flags: RegexFlags
  /// The match must cover the whole text.
  package let isWhole: Bool
  /// How many groups there are, without the whole match, which is group 0.
  package let groupCount: Int
  /// The named groups in order of their numbers. A name that stands twice (grok allows it) is in here twice.
  package let groupNames: [(name: String, index: Int)]
  /// Whether the pattern runs on bytes; otherwise on UTF-8.
  package let matchesBytes: Bool
  /// Whether PCRE2 has compiled the pattern to machine code.
  package let isJIT: Bool

  /// The flags that PCRE2 has got: without `i` where the translation spells both cases.
  let compiledFlags: RegexFlags
  /// The text that PCRE2 has compiled, and where its bytes come from in `source`.
  let translation: TranslatedPattern
  /// What is known of the pattern's structure.
  let tree: RegexNode?
  /// The pattern as a scanner, when it could be lowered.
  let scanner: ScanProgram?
  /// Why there is no scanner.
  let scannerRefusal: String?
  private let code: OpaquePointer
  /// What stands in every match, when PCRE2 is what looks for one.
  private let literals: RequiredLiterals
  /// What counts when a match may cost much.
  private let counted: CountedPattern
  /// There is one attempt, where the search begins.
  let isAnchored: Bool

  /// Compiles a pattern.
  ///
  /// - Parameters:
  ///   - whole: the match must cover the whole text, as `?matches` asks when it is used as a boolean.
  ///   - allowsDuplicateNames: a name may stand for several groups.
  ///   - mode: how to run, for tests; nil chooses.
  ///   - isLowered: false leaves everything to PCRE2, for tests and measurements.
  package init(
    _ source: String, flags: RegexFlags = [], dialect: RegexDialect = .pcre2, whole: Bool = false,
    allowsDuplicateNames: Bool = false, matchesBytes mode: Bool? = nil, isLowered: Bool = true
  ) throws(PatternError) {
    var translation =
      dialect == .java
      ? try JavaDialect.translate(source, flags: flags) : TranslatedPattern(unchanged: Array(source.utf8))
    var tree = RegexParser.parse(translation.text, flags: flags)
    matchesBytes = mode ?? (tree.map(RegexByteMode.allows) ?? false && !translation.needsUnicode)
    var compiledFlags = flags
    if !matchesBytes {
      if dialect == .java {
        translation = try JavaDialect.translate(source, flags: flags, spellsCases: true)
        compiledFlags.remove(.caseInsensitive)
      }
      translation = translation.bracketed
      tree = RegexParser.parse(translation.text, flags: compiledFlags)
    }
    self.translation = translation
    self.compiledFlags = compiledFlags
    self.tree = tree
    var options = PatternCompiler.options(compiledFlags, bytes: matchesBytes)
    if whole { options |= PCRE2_ANCHORED | PCRE2_ENDANCHORED }
    if allowsDuplicateNames { options |= PCRE2_DUPNAMES }
    do {
      unsafe code = try PatternCompiler.compile(translation.text, options)
    } catch {
      throw PatternError(
        offset: translation.sourceOffset(error.offset), message: error.message, help: error.help)
    }
    isJIT = unsafe pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
    isAnchored = unsafe PatternCompiler.isAnchored(code)
    counted = CountedPattern(translation.text, options)
    groupCount = unsafe PatternCompiler.groupCount(code)
    groupNames = unsafe PatternCompiler.groupNames(code)
    self.source = source
    self.flags = flags
    isWhole = whole
    if !isLowered {
      (scanner, scannerRefusal) = (nil, nil)
    } else if let tree, matchesBytes {
      do {
        scanner = try ScanProgram(tree, text: translation.text, groupCount: groupCount, isWhole: whole)
        scannerRefusal = nil
      } catch {
        (scanner, scannerRefusal) = (nil, error.reason)
      }
    } else {
      (scanner, scannerRefusal) = (nil, tree == nil ? "it is not understood" : nil)
    }
    if isLowered, let tree {
      literals = RequiredLiterals(tree.requiredLiterals, first: isAnchored ? tree.firstBytes : .everything)
    } else {
      literals = RequiredLiterals([])
    }
  }

  deinit { unsafe pcre2_code_free_8(code) }

  /// The groups that take part in every match, as far as that is known.
  package var certainGroups: Set<Int> {
    guard let tree, tree.isUnderstood else { return [] }
    return tree.certainGroups
  }

  /// What a machine matches with. It must not outlive the pattern.
  package var handle: PatternHandle {
    unsafe PatternHandle(
      code: code, groupCount: groupCount, isJIT: isJIT, isAnchored: isAnchored, scanner: scanner?.handle,
      literals: literals.handle, counted: counted.handle)
  }

  /// How the pattern runs, and why PCRE2 is needed, for `explain`.
  package var strategyDescription: String {
    if let scanner { return scanner.strategyDescription }
    let engine = "PCRE2 \(isJIT ? "with JIT" : "without JIT"), \(matchesBytes ? "bytes" : "UTF-8")"
    let reason = scannerRefusal.map { "\(engine): \($0)" } ?? engine
    return literals.description.map { "\(reason); only texts \($0)" } ?? reason
  }

  /// Where the search goes on behind a match, as in `?matches` over all matches: behind an empty match it skips one
  /// character. A result past the end of `text` says that nothing is left.
  package static func nextStart(after match: Range<Int>, in text: ByteView) -> Int {
    guard match.isEmpty else { return match.upperBound }
    var next = match.upperBound + 1
    while next < text.count, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
