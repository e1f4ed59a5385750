internal import LogwashCore

/// A failure that has become a test case.
package struct AdoptedCase: Sendable {
  /// Its directory.
  package var path: String
  /// What is expected is known; else the case fails until a template handles it.
  package var isHandled: Bool
}

/// Makes a test case of each distinct failure: a directory with `input.log` and what is expected of it. A case that is
/// there already stays as it is.
final class Adoption {
  private let directory: String
  private var groups = RejectGroups()
  private(set) var cases: [AdoptedCase] = []

  init(_ directory: String) throws(RunError) {
    self.directory = directory
    try adopting(directory) { () throws(IOError) in try FileDescriptor.makeDirectories(directory) }
  }

  /// - Parameter outcome: what a template makes of it.
  func add(_ rejection: LogwashCore.Rejection, outcome: Outcome?) throws(RunError) {
    guard let group = groups.add(rejection), !group.first.isCut else { return }
    let path = "\(directory)/\(group.key.name)"
    if fileContents(path: "\(path)/\(TemplateCase.inputName)", limit: .max) != nil { return }
    var expected: [UInt8]?
    switch outcome {
    case .written(let bytes, _): expected = bytes
    case .dropped: expected = []
    case .rejected, nil: expected = nil
    }
    try adopting(path) { () throws(IOError) in
      try FileDescriptor.makeDirectories(path)
      try FileDescriptor.replace("\(path)/\(TemplateCase.rejectsName)", with: [])
      if let expected { try FileDescriptor.replace("\(path)/\(TemplateCase.outputName)", with: expected) }
      // Last, so that a case that is only half there is made anew.
      try FileDescriptor.replace(
        "\(path)/\(TemplateCase.inputName)", with: rejection.record + [UInt8(ascii: "\n")])
    }
    cases.append(AdoptedCase(path: path, isHandled: expected != nil))
  }

  private func adopting(_ path: String, _ body: () throws(IOError) -> Void) throws(RunError) {
    do throws(IOError) {
      try body()
    } catch {
      throw RunError(description: "cannot write \(path): \(error.message)")
    }
  }
}
