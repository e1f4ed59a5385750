internal import LogwashCore
internal import LogwashSyntax

/// Runs a template over bytes as a worker does, twice, and compares.
///
/// The second time, other bytes stand behind the last record, and the worker has seen the records before: neither may make a
/// difference. Nor may it make one that the compiler takes no shortcut. Every record is accounted for; whatever says that it is JSON
/// is JSON.
final class TemplateProbe: Sendable {
  private let program: ProbedProgram
  /// The same, compiled without shortcuts.
  private let plain: ProbedProgram?
  private let writesJSON: Bool
  /// Faults that say that the template found two results to differ.
  private let forbidden: [FaultCode]

  /// What stands behind the last record the second time: signs that would go on with whatever is open.
  private static let noise = Array(#""}]'\"9a.:-=,|>/é{"#.utf8)

  /// Where the limit is reached is not the same with shortcuts and without.
  private static let bounds: Set<FaultCode> = [.tooLarge, .tooDeep, .tooManySteps, .patternTooExpensive]

  static let limits: Limits = {
    var limits = Limits()
    limits.recordBytes = 1 << 14
    limits.steps = 20_000
    limits.elements = 50_000
    limits.textBytes = 1 << 20
    limits.calls = 50
    limits.match = 20_000
    return limits
  }()

  /// - Parameters:
  ///   - plain: the program without shortcuts; nil if it is not to be compared.
  ///   - writesJSON: each line of output is to be JSON, whatever the template's output is.
  init(_ program: Program, plain: Program?, writesJSON: Bool = false, forbids: [FaultCode] = [.stopped]) {
    self.program = ProbedProgram(program)
    // Rejects are compared, and these policies leave none.
    let isComparable = program.policies.onError == .reject || program.policies.onError == .stop
    self.plain = isComparable ? plain.map(ProbedProgram.init) : nil
    self.writesJSON = writesJSON
    forbidden = forbids
  }

  /// - Parameter reference: the template to compare with, if it is another.
  convenience init(
    _ template: String, reference: String? = nil, writesJSON: Bool = false, limits: Limits = limits
  ) {
    self.init(
      Self.program(template, limits, takesShortcuts: true),
      plain: Self.program(reference ?? template, limits, takesShortcuts: false), writesJSON: writesJSON)
  }

  private static func program(_ template: String, _ limits: Limits, takesShortcuts: Bool) -> Program {
    var options = CompilerOptions()
    options.limits = limits
    options.takesShortcuts = takesShortcuts
    let result = Compiler.compile(TemplateSource(name: "t.ftl", text: template), options: options)
    if let program = result.program { return program }
    fail(DiagnosticRenderer(sources: result.sources, color: false).render(result.diagnostics))
  }

  /// The lines of `bytes` are the records.
  func run(_ bytes: [UInt8]) { _ = output(bytes) }

  /// The same, and the main output.
  func output(_ bytes: [UInt8]) -> [UInt8] {
    let first = program.run(bytes, behind: [])
    requireSame(first, program.run(bytes, behind: Self.noise), "not the same again")
    guard first.counts.isBalanced else { fail("records are not accounted for: \(first.counts)") }
    if let fault = first.faults.first(where: forbidden.contains) {
      fail("\(fault): \(shown(first.rejects))")
    }
    if let plain {
      let expected = plain.run(bytes, behind: [])
      if Self.bounds.isDisjoint(with: first.faults + expected.faults) {
        requireSame(first, expected, "not the same without shortcuts")
      }
    }
    requireJSON(first.rejects)
    if writesJSON { requireJSON(first.main) }
    return first.main
  }

  private func requireSame(_ a: ProbedProgram.Result, _ b: ProbedProgram.Result, _ what: String) {
    guard a != b else { return }
    fail("\(what): \(a.difference(from: b)); the template is \(program.text.debugDescription)")
  }
}

/// Every line must be a JSON value in valid UTF-8.
func requireJSON(_ lines: [UInt8]) {
  for line in lines.split(separator: UInt8(ascii: "\n")) {
    let bytes = ConstantBytes(Array(line))
    var check = JSONCheck(bytes.view, maxDepth: JSONCheck.depthLimit)
    if check.checkText() == nil || !bytes.view.isValidUTF8 { fail("no JSON: \(shown(line))") }
    extendLifetime(bytes)
  }
}
