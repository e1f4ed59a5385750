internal import Foundation

/// Something that reads what others have written, to be run on bytes that libFuzzer chooses. It may refuse them, but neither
/// trap nor hang nor read memory that is not its own; where there are two ways to one result, both are taken and must agree.
package struct FuzzTarget: Sendable {
  package let name: String
  /// What is read, and what must hold of it beside.
  package let summary: String
  package let run: @Sendable ([UInt8]) -> Void

  /// - Parameter make: makes what is used again for every input.
  init(_ name: String, _ summary: String, _ make: @Sendable () -> @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.summary = summary
    run = make()
  }

  /// The one that the environment variable `LOGWASH_FUZZ_TARGET` names.
  package static func chosen() -> FuzzTarget {
    let name = ProcessInfo.processInfo.environment["LOGWASH_FUZZ_TARGET"] ?? ""
    guard let make = all[name] else {
      fatalError("LOGWASH_FUZZ_TARGET must be one of: \(all.keys.sorted().joined(separator: " "))")
    }
    return make()
  }
}

/// Ends the process with what is wrong; what a finding is to libFuzzer.
func fail(_ what: String) -> Never { fatalError(what) }

/// Bytes shown in a message.
func shown(_ bytes: some Collection<UInt8>) -> String {
  String(decoding: bytes.prefix(400), as: UTF8.self).debugDescription
}
