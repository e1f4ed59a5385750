package import Logwash

/// How far files were cleaned, and how much of the output belongs to that: what is needed to go on after the process has ended in
/// any way, with nothing lost.
package struct Checkpoint: Sendable, Equatable {
  /// A file, known again by its identity and its first and last bytes.
  package struct File: Sendable, Equatable {
    /// The path under which it was found first.
    package var name: String
    package var identity: FileIdentity
    /// Of its beginning, as far as it was there.
    package var head: FilePrint
    /// Of the bytes before `position.done`.
    package var tail: FilePrint
    package var position: GrowingInput.Position
    /// Nanoseconds since the beginning of 1970, when it was looked at last.
    package var modified: Int64
    /// Its name is gone, and nothing has come for so many milliseconds.
    package var rested = 0
    /// Rotated away or removed, and read to its end: it is not looked for any more.
    package var isFinished = false
  }

  /// A file that is written, and how many bytes of it belong to what was cleaned.
  package struct Output: Sendable, Equatable {
    package var path: String
    package var count: Int
  }

  package var files: [File] = []
  /// Empty unless each record is to be written exactly once.
  package var outputs: [Output] = []
  /// For each output that is a table, the columns of its header if that is written.
  package var columns: [[String]?] = []

  package init() {}
}

/// A checkpoint that cannot be used. Nothing is read then: beginning anew would write all records twice.
package struct CheckpointError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Problem: Sendable, Equatable {
    /// It is no JSON.
    case damaged
    /// It is something else.
    case foreign
    /// It was written by a later version.
    case version(Int)
    /// A member is missing or is of another kind.
    case member(String)
  }

  package var path: String
  package var problem: Problem

  package init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  package var description: String {
    let what =
      switch problem {
      case .damaged: "is damaged"
      case .foreign: "is no checkpoint of logwash"
      case .version(let version): "is of version \(version), which this logwash does not know"
      case .member(let name): "is damaged: `\(name)` is missing or is something else"
      }
    return "the checkpoint \(path) \(what); remove it to begin anew"
  }
}
