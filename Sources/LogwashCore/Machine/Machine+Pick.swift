internal import CKernels

/// Programs that only pick values out of JSON records, compare and compute with them, and write them: most records need neither
/// slots nor instructions for that (`PickRewrite`).
extension Machine {
  /// Runs a program on a record that looks like others; nil when that cannot be, and nothing has happened: the program has to
  /// run.
  ///
  /// - Parameters:
  ///   - bytes: as in `beginRecord`.
  ///   - program: one that picks.
  @inline(__always)
  mutating func pick(_ bytes: ByteView, _ program: Program) -> Outcome? {
    sink.beginRecord()
    switch reader.pick(
      bytes, program.projection, program.indexing, program.picking, most: limits.textBytes, to: &sink.main)
    {
    case .left: return nil
    case .finished(let records):
      sink.recordCount += records
      return .finished
    case .dropped(let number):
      heap.constants = program.bytes.view
      let drop = program.pickDrops[number]
      reason = drop.reason
      return .dropped(instruction: drop.instruction)
    }
  }
}

extension Program {
  /// Most records need no more than `Machine.pick`.
  package var picks: Bool { !picking.isEmpty }
}

/// A `<#drop>` of a program that picks.
package struct PickDrop: BitwiseCopyable, Sendable {
  package var instruction: UInt32
  package var reason: Text
}

/// What a program that picks is made of; empty for one that does other things, too.
struct PickParts {
  var steps: [PickStep] = []
  var values: [PickValue] = []
  var numbers: [PickNumber] = []
  var bytes: [UInt8] = []
  var drops: [PickDrop] = []
}

extension PickTables {
  init(_ parts: PickParts) {
    self.init(steps: parts.steps, values: parts.values, numbers: parts.numbers, bytes: parts.bytes)
  }
}
