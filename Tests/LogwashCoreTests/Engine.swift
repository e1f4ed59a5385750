import LogwashCore
import LogwashSyntax
import Testing

/// Runs a template in a test: from its text to what comes out, and how each record ended.
enum Engine {
  /// How a record ended, in words that a test can write down.
  enum End: Equatable, CustomStringConvertible {
    case finished
    /// By which piece of the template, and with which reason.
    case dropped(String, String)
    case failed(Failure)

    /// A rejection by its code alone; where it happened is not compared.
    static func rejected(_ code: FaultCode) -> End { .failed(Failure(code: code)) }

    var description: String {
      switch self {
      case .finished: "finished"
      case .dropped(let place, let reason): "dropped by \(place): \(reason)"
      case .failed(let failure): failure.description
      }
    }
  }

  /// Why a record was rejected. Places are pieces of the template; nil is not compared.
  struct Failure: Equatable, CustomStringConvertible {
    var code: FaultCode
    /// What the instruction was compiled from.
    var place: String?
    /// The operand that the fault is about; the place when the instruction names none.
    var operand: String?
    /// The message of `<#reject>` and `<#stop>`.
    var reason: String?

    static func == (a: Failure, b: Failure) -> Bool {
      func agree(_ x: String?, _ y: String?) -> Bool { x == nil || y == nil || x == y }
      return a.code == b.code && agree(a.place, b.place) && agree(a.operand, b.operand)
        && agree(a.reason, b.reason)
    }

    var description: String {
      "\(code.name) at \(place ?? "?"), operand \(operand ?? "?")" + (reason.map { ", reason \($0)" } ?? "")
    }
  }

  struct Run {
    /// The main output.
    var output = ""
    /// The same, as bytes.
    var bytes: [UInt8] = []
    /// Named outputs.
    var outputs: [String: String] = [:]
    var ends: [End] = []
    /// How many records were written.
    var count = 0
  }

  /// A template that does not compile.
  struct Rejected: Error, CustomStringConvertible {
    var description: String
  }

  // MARK: Compiling

  static func compile(
    _ template: String, options: CompilerOptions = CompilerOptions(), files: [String: String] = [:]
  ) -> Compiler.Result {
    Compiler.compile(
      TemplateSource(name: "t.ftl", text: template), options: options, loader: TemplateLoader(files))
  }

  static func program(
    _ template: String, options: CompilerOptions = CompilerOptions(), files: [String: String] = [:]
  ) throws -> Program {
    let result = compile(template, options: options, files: files)
    if let program = result.program { return program }
    throw Rejected(
      description: DiagnosticRenderer(sources: result.sources, color: false).render(result.diagnostics))
  }

  /// Everything that is said about a template, as a user sees it without colours.
  static func diagnostics(
    _ template: String, options: CompilerOptions = CompilerOptions(), files: [String: String] = [:]
  ) -> String {
    let result = compile(template, options: options, files: files)
    let diagnostics = result.program == nil ? result.diagnostics : result.warnings
    return DiagnosticRenderer(sources: result.sources, color: false).render(diagnostics)
  }

  /// The instructions of a template, one on a line, with their numbers.
  static func disassembly(
    _ template: String, options: CompilerOptions = CompilerOptions(), takesShortcuts: Bool = false
  ) throws -> String {
    var options = options
    options.takesShortcuts = takesShortcuts
    return Disassembler(try program(template, options: options)).lines().joined(separator: "\n")
  }

  // MARK: Running

  /// Runs a template over lines; those of a JSON template are JSON.
  static func run(
    _ template: String, _ lines: [String], input: RecordFormat? = nil, output: OutputFormat? = nil,
    limits: Limits = Limits(), files: [String: String] = [:], takesShortcuts: Bool = true
  ) throws -> Run {
    var options = CompilerOptions()
    options.takesShortcuts = takesShortcuts
    options.input = input
    options.output = output
    options.limits = limits
    return try run(program(template, options: options, files: files), lines.map { Array($0.utf8) })
  }

  static func run(_ template: String, _ line: String, input: RecordFormat? = nil) throws -> Run {
    try run(template, [line], input: input)
  }

  static func run(_ program: Program, _ records: [[UInt8]]) -> Run {
    var run = Run()
    var machine = Machine(policies: program.policies)
    if program.output.isTable {
      machine.sink.tables = OutputTables(count: program.outputNames.count + 1, fixed: program.columns)
    }
    for (number, record) in records.enumerated() {
      let bytes = ConstantBytes(record)
      do throws(RecordError) {
        var outcome = program.runsAtOnce ? machine.runAtOnce(bytes.view, program) : nil
        if outcome == nil {
          try machine.beginRecord(bytes.view, lineNumber: number + 1, program)
          outcome = try machine.run(program)
        }
        switch outcome {
        case nil: break
        case .finished: run.ends.append(.finished)
        case .dropped(let instruction):
          run.ends.append(.dropped(place(instruction, program), machine.heap.view(machine.reason).string))
        }
      } catch {
        run.ends.append(.failed(failure(error, program, reason: machine.heap.view(machine.reason).string)))
      }
      extendLifetime(bytes)
    }
    run.bytes = machine.sink.main.view().array
    run.output = machine.sink.main.string
    run.count = machine.sink.recordCount
    let side = machine.sink.side.view()
    for i in 0..<machine.sink.segments.count {
      let segment = machine.sink.segments[i]
      run.outputs[program.outputNames[Int(segment.output) - 1], default: ""] +=
        side[segment.range].string
    }
    return run
  }

  /// What a template prints over a model, as `logwash render` does.
  static func render(_ template: String, _ model: String = "{}") throws -> String {
    var options = CompilerOptions()
    options.isRendering = true
    let program = try program(template, options: options)
    var machine = Machine(policies: program.policies)
    let bytes = ConstantBytes(Array(model.utf8))
    defer { extendLifetime(bytes) }
    try machine.beginRecord(bytes.view, lineNumber: 1, program)
    _ = try machine.run(program)
    return machine.text.string
  }

  /// The failure of the one record that a template is run on; nil when it does not fail.
  static func failure(
    _ template: String, _ line: String = "{}", input: RecordFormat = .json, limits: Limits = Limits()
  ) throws -> Failure? {
    guard case .failed(let failure) = try run(template, [line], input: input, limits: limits).ends[0] else {
      return nil
    }
    return failure
  }

  private static func failure(_ error: RecordError, _ program: Program, reason: String) -> Failure {
    guard error.instruction != RecordError.inReader else { return Failure(code: error.fault.code) }
    let whole = place(error.instruction, program)
    let operands = program.operandSpans[Int(error.instruction)] ?? []
    let operand = Int(error.fault.operand)
    return Failure(
      code: error.fault.code, place: whole,
      operand: operand < operands.count ? text(operands[operand], program) : whole, reason: reason)
  }

  private static func place(_ instruction: UInt32, _ program: Program) -> String {
    text(program.locations[Int(instruction)], program)
  }

  private static func text(_ span: SourceSpan, _ program: Program) -> String {
    String(decoding: Array(program.sources[span.source].text.utf8)[span.lower..<span.upper], as: UTF8.self)
  }
}

/// Compares two values and shows both when they differ, which `#expect` does not do for a call that throws.
func expect<Value: Equatable>(
  _ found: Value, is wanted: Value, _ comment: Comment? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found == wanted, comment, sourceLocation: sourceLocation)
}

/// A template that does not compile, with all that is said about it.
struct BadTemplate: CustomTestStringConvertible, Sendable {
  var template: String
  var diagnostics: String
  var testDescription: String { template }

  init(_ template: String, _ diagnostics: String) {
    self.template = template
    self.diagnostics = diagnostics
  }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    expect(Engine.diagnostics(template), is: diagnostics, sourceLocation: sourceLocation)
  }
}

extension TemplateLoader {
  /// The templates of a test, by name.
  init(_ files: [String: String]) {
    self.init(
      load: { name in files[name].map { TemplateSource(name: name, text: $0) } },
      names: { files.keys.sorted() })
  }
}
