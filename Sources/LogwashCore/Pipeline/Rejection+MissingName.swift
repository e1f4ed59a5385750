import LogwashSyntax

/// Which name of a path had no value, and what its author may have meant.
extension Rejection {
  /// The help for a missing value: the nearest name that is there, which step of a path is missing, what a call lacks. Nil
  /// when there is nothing better to say than for any missing value.
  static func missingHelp(
    _ code: String, _ reject: RejectedRecord, in record: ByteView, _ program: Program
  ) -> String? {
    let isCallee = reject.error.fault.operand == 0 && !code.contains(".")
    switch program.code[Int(reject.error.instruction)] {
    case .requireParameter:
      return "the call gives no value for `\(code)`; give one, or write a default: `\(code)=\"…\"`"
    case .callFunction where isCallee, .callMacro where isCallee:
      let names = program.variableNames.array.map { program.bytes.view($0).string }
      let near = nearest(to: code, in: names.filter { $0 != code }).map { "did you mean `\($0)`?" }
      return near
        ?? "no `<#macro>` or `<#function>` has this name; one from another template needs `<#import>`"
    default: return missingName(code, in: record, program, isFirstStage: reject.stage == 0)
    }
  }

  private static func missingName(
    _ code: String, in record: ByteView, _ program: Program, isFirstStage: Bool
  ) -> String? {
    guard code.isSimplePath else { return nil }
    let path = code.split(separator: ".").map(String.init)
    let variables = program.variableNames.array.map { program.bytes.view($0).string }
    guard let first = path.first else { return nil }
    if variables.contains(first) { return nil }
    guard program.input == .json, isFirstStage else {
      let names = variables + program.fieldNames.filter { $0 != first }
      return nearest(to: first, in: names).map {
        "did you mean `\(([$0] + path.dropFirst()).joined(separator: "."))`?"
      }
    }
    return missingStep(of: path, in: record, variables)
  }

  private static func missingStep(of path: [String], in record: ByteView, _ variables: [String]) -> String? {
    var heap = Heap()
    heap.record = record
    guard var value = try? JSONDocument.parse(Text(.record, offset: 0, count: record.count), heap: heap)
    else {
      return nil
    }
    for (index, name) in path.enumerated() {
      guard case .document(let text) = value, let hash = try? JSONDocument.materialize(text, heap: &heap),
        case .hash(let number) = hash
      else { return nil }
      let hashObject = heap.hashes[Int(number)]
      let members = (0..<Int(hashObject.count)).map { heap.members[Int(hashObject.start) + $0] }
      if let member = members.last(where: { heap.view($0.key).string == name }) {
        value = member.value
        continue
      }
      let names = members.map { heap.view($0.key).string } + (index == 0 ? variables : [])
      if let near = nearest(to: name, in: names) {
        let corrected = path[..<index] + [near] + path[(index + 1)...]
        return "did you mean `\(corrected.joined(separator: "."))`?"
      }
      guard index < path.count - 1 else { return nil }
      let known = path[...index].joined(separator: ".")
      return "`\(known)` is missing already; `(\(path.joined(separator: ".")))!\"…\"` guards every step"
    }
    return nil
  }
}
