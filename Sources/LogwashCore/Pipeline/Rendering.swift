/// A template printed once over a data model.
package struct Rendering: Sendable {
  /// What was printed, also when the template failed.
  package let output: [UInt8]
  package let failure: Rejection?

  package init(_ program: Program, _ model: some Collection<UInt8>) {
    var chunk = Chunk(capacity: 1 << 12)
    chunk.block.append(contentsOf: model)
    chunk.recordBytes = chunk.block.count
    var machine = Machine(policies: program.policies)
    do throws(RecordError) {
      try machine.beginRecord(chunk.records, lineNumber: 1, program)
      _ = try machine.run(program)
      failure = nil
    } catch {
      var reject = RejectedRecord(0..<chunk.recordBytes, lineNumber: 1, offset: 0, stage: 0, error: error)
      reject.takeDetails(from: &machine, notes: &chunk.notes)
      failure = Rejection(reject, chunk, Chain([program]), sourceName: "the data model")
    }
    output = machine.text.array
  }
}
