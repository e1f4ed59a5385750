internal import LogwashCore
internal import LogwashSyntax
internal import Synchronization

/// What most records of some templates need in place of the machine. An input is choices, of which a template is made, and, behind a
/// NUL byte, records.
extension FuzzTarget {
  static func straight() -> FuzzTarget {
    FuzzTarget("straight", "Straight code does what the instructions do.") {
      let programs = KnownPrograms(limits: TemplateProbe.limits)
      return { bytes in
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        let template = StraightTemplate(bytes[..<end]).text
        // Reading the record as a whole makes the machine keep all members, and none only in the match.
        guard let program = programs.program(template, isPlain: false),
          let plain = programs.program(template + "<#assign all = .record>", isPlain: true)
        else { return }
        TemplateProbe(program, plain: plain, forbids: []).run(Array(bytes[end...].dropFirst()))
      }
    }
  }

  static func picking() -> FuzzTarget {
    FuzzTarget("picking", "Picking does what the instructions do, whatever records of the same layout hold.")
    {
      // With fewer steps, programs do not pick; inputs are so short that it makes no difference.
      var limits = TemplateProbe.limits
      limits.steps = Limits().steps
      limits.elements = Limits().elements
      let programs = KnownPrograms(limits: limits)
      return { bytes in
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        let template = PickingTemplate(bytes[..<end]).text
        guard let program = programs.program(template, isPlain: false),
          let plain = programs.program(template, isPlain: true)
        else { return }
        let records = Array(bytes[end...].dropFirst())
        let others = records.map { $0.isDigit ? UInt8(ascii: "0") + ($0 - UInt8(ascii: "0") + 7) % 10 : $0 }
        TemplateProbe(program, plain: plain, forbids: []).run(records + [UInt8(ascii: "\n")] + others)
      }
    }
  }
}

/// Whether the templates that are made of choices reach what they are made for.
package enum GeneratedTemplates {
  /// Of so many inputs, how many are templates that have straight code, or that pick.
  package static func count(_ inputs: [[UInt8]]) -> (straight: Int, picking: Int) {
    let straight = KnownPrograms(limits: TemplateProbe.limits)
    let picking = KnownPrograms(limits: Limits())
    return (
      inputs.count {
        straight.program(StraightTemplate($0[...]).text, isPlain: false)?.straight.count ?? 0 > 0
      },
      inputs.count { picking.program(PickingTemplate($0[...]).text, isPlain: false)?.picks ?? false }
    )
  }
}

/// Programs that were compiled once: most inputs of a fuzzer have a template that was there before.
private final class KnownPrograms: Sendable {
  private let limits: Limits
  private let known = Mutex<[String: Program?]>([:])
  private static let most = 2000

  init(limits: Limits) { self.limits = limits }

  /// Nil when the template has mistakes.
  func program(_ template: String, isPlain: Bool) -> Program? {
    known.withLock { known in
      let key = template + (isPlain ? "-" : "+")
      if let program = known[key] { return program }
      var options = CompilerOptions()
      options.limits = limits
      options.takesShortcuts = !isPlain
      let program =
        Compiler.compile(TemplateSource(name: "t.ftl", text: template), options: options).program
      if known.count >= Self.most { known.removeAll() }
      known[key] = program
      return program
    }
  }
}
