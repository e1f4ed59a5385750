internal import Logwash

/// Cleans what a follower reads, and writes what comes of it.
final class FollowWriter: FollowSink {
  let outputs: FollowOutputs
  let cleaner: GrowingInputCleaner
  private let saver: CheckpointSaver?
  /// Takes a checkpoint.
  var save: () throws -> Void = {}

  init(_ outputs: FollowOutputs, _ cleaner: GrowingInputCleaner, _ saver: CheckpointSaver?) {
    self.outputs = outputs
    self.cleaner = cleaner
    self.saver = saver
  }

  func prepare(for name: String) throws {
    try outputs.prepare(for: name)
  }

  func noteFound() throws { try save() }

  func writes(to identity: FileIdentity) -> Bool {
    outputs.identities.contains(identity) || saver?.isOwn(identity) == true
  }

  func clean(_ bytes: ArraySlice<UInt8>, of input: GrowingInput, name: String, isLast: Bool) throws {
    try cleaner.clean(bytes, of: input, isLast: isLast) { destination, bytes in
      try outputs.write(bytes, destination, of: name)
    }
  }

  func pause(_ input: GrowingInput, name: String) throws {
    try cleaner.pause(input) { destination, bytes in try outputs.write(bytes, destination, of: name) }
  }
}
