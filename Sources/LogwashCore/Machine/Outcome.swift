/// How a record ended.
package enum Outcome: BitwiseCopyable, Sendable, Equatable {
  /// Its output, if any, is in the sink.
  case finished
  /// The template dropped it on purpose, by the instruction given.
  case dropped(instruction: UInt32)
}

/// Why a record was rejected, and by which instruction: 8 bytes. What else there is to say (template position, how far a
/// pattern matched) is found out when somebody asks.
package struct RecordError: Error, BitwiseCopyable, Sendable, Equatable {
  package var fault: Fault
  /// The instruction that faulted; `UInt32.max` when the reader did.
  package var instruction: UInt32

  package init(_ fault: Fault, instruction: UInt32) {
    self.fault = fault
    self.instruction = instruction
  }

  package static let inReader = UInt32.max
}
