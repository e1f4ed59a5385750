internal import CKernels

// Safety: the kernels get a place in `0...text.count` and the view's slack to read in. They stay among a program's steps
// (see ScanProgram.swift). Groups are those of the merged program, for which `begin` has made room; the program of the
// beginning has none. No more choices are open than a program has attempts, at most `ScanProgram.maximumDepth`. A handle is
// used only while its object lives, as a program keeps its alternatives and a run its program.

/// Patterns of which the first that matches is wanted, as one scanner: what they begin with is run once.
///
/// It gives what they give one after the other, and costs nothing of the `MatchBudget`; or it gives nothing, and they have to
/// be tried.
@safe final class ScanAlternatives: @unchecked Sendable {
  fileprivate let scanner: ScanProgram
  /// What all of them begin with, to be searched behind the text's start, for patterns that are not anchored.
  fileprivate let beginning: ScanProgram?
  /// How many instructions all of them begin with.
  let commonCount: Int

  /// How many patterns are joined at most: what they have in common is looked for between any two.
  static let maximumPatterns = 64
  private static let maximumCount = 2000

  /// Whether a pattern may be one of several.
  static func mayJoin(_ pattern: ScanProgram) -> Bool { pattern.code.triesLittle }

  /// Nil when they have to be tried one after the other. Each of them may be one of several.
  init?(_ patterns: [ScanProgram]) {
    guard patterns.count > 1, let first = patterns.first, patterns.allSatisfy({ $0.places == first.places })
    else { return nil }
    let codes = patterns.map(\.code.numbered)
    commonCount = ScanMerging.commonCount(codes)
    let common = Array(codes[0][..<commonCount])
    // A beginning that is found in most texts would only have them searched once more.
    if let places = first.places {
      guard common.contains(where: \.takesBytes), let target = places.target, !target.isCommon else {
        return nil
      }
      beginning = ScanProgram(
        common.withoutGroups + [.accept(0)], places: places, groupCount: 0, optionalGroups: [],
        passes: Self.passes)
    } else {
      beginning = nil
    }
    let code = ScanMerging.merged(codes)
    guard code.count <= Self.maximumCount, code.choiceCount <= ScanProgram.maximumDepth else { return nil }
    let optional = patterns.reduce(into: Set<Int32>()) { $0.formUnion($1.optionalGroups.array) }
    scanner = ScanProgram(
      code, places: nil, groupCount: patterns.map(\.groupCount).max() ?? 0,
      optionalGroups: optional.sorted().map { Int($0) })
  }

  /// A search for one of the patterns may cost four passes and 1,024 bytes. One that has failed at the text's start, for at
  /// most a pass, then has three left, and what fails in the beginning costs it as much as a search for the beginning.
  private static let passes: UInt8 = 2

  /// What a machine scans with. It must not outlive this object.
  var handle: ScanAlternativesHandle { ScanAlternativesHandle(self) }

  /// How it runs, for people.
  var strategyDescription: String {
    let common = commonCount == 1 ? "1 instruction" : "\(commonCount) instructions"
    let choices = scanner.choiceCount == 1 ? "1 choice" : "\(scanner.choiceCount) choices"
    let rest = beginning == nil ? "" : "; one by one when that stands further behind, too"
    return "one scanner, \(common) in common, \(choices) tried\(rest)"
  }
}

/// Alternatives without their reference count.
@safe struct ScanAlternativesHandle: BitwiseCopyable, @unchecked Sendable {
  fileprivate let scanner: ScannerHandle
  fileprivate let beginning: ScannerHandle?

  fileprivate init(_ alternatives: ScanAlternatives) {
    scanner = alternatives.scanner.handle
    beginning = alternatives.beginning?.handle
  }

  /// Whether it is one of these alternatives.
  func isOne(of alternatives: ScanAlternatives) -> Bool {
    unsafe scanner.program.toOpaque() == alternatives.scanner.handle.program.toOpaque()
  }
}

/// What alternatives came to.
enum AlternativesOutcome: BitwiseCopyable, Sendable {
  /// The first that matches has this number; its groups are there.
  case matched(Int)
  case noMatch
  /// They have to be tried one after the other.
  case notKnown
}

extension MatchData {
  /// Looks for the first of several patterns that matches.
  mutating func match(_ alternatives: ScanAlternativesHandle, in text: ByteView) -> AlternativesOutcome {
    let end = unsafe alternatives.scanner.program._withUnsafeGuaranteedRef { begin($0, text) }
    guard end != LW_SCAN_TOOK_BACK_TOO_MUCH else { return notKnown() }
    let number = end < 0 ? -1 : unsafe groups[0]
    // The first is what is wanted wherever the others match.
    if number != 0, let beginning = alternatives.beginning,
      unsafe beginning.program._withUnsafeGuaranteedRef({ mayBegin($0, text) })
    {
      return notKnown()
    }
    guard end >= 0 else {
      fail()
      return .noMatch
    }
    set(0, 0, end)
    return .matched(number)
  }

  /// Makes an attempt at the text's start.
  private mutating func begin(_ program: ScanProgram, _ text: ByteView) -> Int {
    begin(groupCount: program.groupCount, optional: program.optionalGroups)
    var task = unsafe scanTask(program)
    return unsafe forms.pointee.scan(&task, text.base, text.count, 0)
  }

  private mutating func notKnown() -> AlternativesOutcome {
    fail()
    return .notKnown
  }

  /// Whether a match may begin behind the text's start. The groups stay as they are.
  private func mayBegin(_ beginning: ScanProgram, _ text: ByteView) -> Bool {
    // After an attempt at `\r\n` a search is given back.
    guard let first = text.first, first != UInt8(ascii: "\r") else { return !text.isEmpty }
    var task = unsafe scanTask(beginning)
    var place = 1
    var left = unsafe lw_search_budget(beginning.search, text.count)
    let end = unsafe forms.pointee.search(
      &task, beginning.search, text.base, text.count, 1, &left, &place)
    return end != LW_SEARCH_FOUND_NOTHING
  }
}

extension [ScanInstruction] {
  /// It takes back fewer choices than give a text to PCRE2, whatever the text. So does a pattern that is not tried since the
  /// next byte excludes it.
  fileprivate var triesLittle: Bool {
    let tries = ScanWalk(self, end: count).maximumTries()
    return tries.map { $0 <= ScanProgram.maximumTakenBack } ?? false
  }

  /// The same without captures.
  fileprivate var withoutGroups: [ScanInstruction] {
    compactMap { instruction in
      switch instruction {
      case .open, .close: nil
      case .attempt(let label, _): .attempt(otherwise: label, group: .max)
      default: instruction
      }
    }
  }
}
