internal import Logwash
internal import LogwashCore

/// How a checkpoint is written: JSON, one file of the input on a line, for people to read.
extension Checkpoint {
  private static let version = 1
  private static let mark = "logwash_checkpoint"

  package var json: [UInt8] {
    var out = OutputBuffer(capacity: 1024)
    out.append("{\n\"logwash_checkpoint\": ")
    out.append(decimal: Int64(Self.version))
    out.append(",\n\"files\": [")
    for (index, file) in files.enumerated() {
      out.append(index == 0 ? "\n  " : ",\n  ")
      file.append(to: &out)
    }
    out.append("\n],\n\"outputs\": [")
    for (index, output) in outputs.enumerated() {
      out.append(index == 0 ? "\n  {\"path\": " : ",\n  {\"path\": ")
      out.append(jsonString: output.path)
      out.append(", \"bytes\": ")
      out.append(decimal: Int64(output.count))
      out.append("}")
    }
    out.append("\n],\n\"columns\": [")
    for (index, columns) in columns.enumerated() {
      if index > 0 { out.append(", ") }
      guard let columns else {
        out.append("null")
        continue
      }
      out.append("[")
      for (number, name) in columns.enumerated() {
        if number > 0 { out.append(", ") }
        out.append(jsonString: name)
      }
      out.append("]")
    }
    out.append("]\n}\n")
    return out.view().array
  }

  /// - Parameter path: for messages.
  package init(_ json: [UInt8], path: String) throws(CheckpointError) {
    guard let node = JSONValue(json) else { throw CheckpointError(path: path, problem: .damaged) }
    guard let version = node[Self.mark]?.number else { throw CheckpointError(path: path, problem: .foreign) }
    guard version == Self.version else { throw CheckpointError(path: path, problem: .version(version)) }
    do {
      for file in try node.wanted("files", \.array) { files.append(try File(file)) }
      for output in try node.wanted("outputs", \.array) {
        outputs.append(Output(path: try output.wanted("path", \.string), count: try output.count("bytes")))
      }
      for columns in try node.wanted("columns", \.array) {
        self.columns.append(columns.array?.compactMap(\.string))
      }
    } catch {
      throw CheckpointError(path: path, problem: .member(error.name))
    }
  }
}

extension Checkpoint.File {
  fileprivate func append(to out: inout OutputBuffer) {
    out.append("{\"path\": ")
    out.append(jsonString: name)
    let numbers: [(StaticString, Int64)] = [
      (", \"offset\": ", Int64(position.held)), (", \"line\": ", Int64(position.line)),
      (", \"done\": ", Int64(position.done)), (", \"modified\": ", modified),
    ]
    for (label, number) in numbers {
      out.append(label)
      out.append(decimal: number)
    }
    // As text: an unsigned number of 64 bits has no place among JSON's.
    out.append(", \"device\": \"\(identity.device)\"".utf8)
    out.append(", \"inode\": \"\(identity.inode)\"".utf8)
    out.append(", \"head\": {\"bytes\": \(head.count), \"sha256\": \"\(head.digest)\"}".utf8)
    out.append(", \"tail\": {\"bytes\": \(tail.count), \"sha256\": \"\(tail.digest)\"}".utf8)
    if position.isJSONValues { out.append(", \"json_values\": true") }
    if let header = position.header {
      out.append(", \"header_base64\": \"")
      out.append(base64: header)
      out.append("\"")
    }
    if rested > 0 {
      out.append(", \"rested_ms\": ")
      out.append(decimal: Int64(rested))
    }
    if isFinished { out.append(", \"finished\": true") }
    out.append("}")
  }

  fileprivate init(_ node: JSONValue) throws(JSONValue.MissingMember) {
    name = try node.wanted("path", \.string)
    identity = FileIdentity(device: try node.decimal("device"), inode: try node.decimal("inode"))
    head = try FilePrint(node, "head")
    tail = try FilePrint(node, "tail")
    position = GrowingInput.Position(
      held: try node.count("offset"), line: max(try node.count("line"), 1), done: try node.count("done"))
    guard position.held <= position.done else { throw JSONValue.MissingMember(name: "done") }
    position.isJSONValues = node["json_values"] == .bool(true)
    if let header = node["header_base64"] {
      guard let text = header.string, let bytes = Array(base64: text) else {
        throw JSONValue.MissingMember(name: "header_base64")
      }
      position.header = bytes
    }
    modified = Int64(try node.wanted("modified", \.number))
    guard tail.count <= position.done else { throw JSONValue.MissingMember(name: "tail") }
    if node["rested_ms"] != nil { rested = try node.count("rested_ms") }
    isFinished = node["finished"] == .bool(true)
  }
}

extension FilePrint {
  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)

  fileprivate init(_ node: JSONValue, _ name: String) throws(JSONValue.MissingMember) {
    guard let print = node[name] else { throw JSONValue.MissingMember(name: name) }
    self.init(count: try print.count("bytes"), digest: try print.wanted("sha256", \.string))
    guard count <= Self.mostBytes, digest.utf8.allSatisfy(Self.hexadecimalDigits.contains) else {
      throw JSONValue.MissingMember(name: name)
    }
  }
}

extension JSONValue {
  fileprivate struct MissingMember: Error {
    var name: String
  }

  fileprivate func wanted<Kind>(_ name: String, _ kind: (JSONValue) -> Kind?) throws(MissingMember) -> Kind {
    guard let value = self[name].flatMap(kind) else { throw MissingMember(name: name) }
    return value
  }

  fileprivate func count(_ name: String) throws(MissingMember) -> Int {
    let number = try wanted(name, \.number)
    guard (0...JSONValue.mostCount).contains(number) else { throw MissingMember(name: name) }
    return number
  }

  fileprivate func decimal(_ name: String) throws(MissingMember) -> UInt64 {
    guard let number = UInt64(try wanted(name, \.string)) else { throw MissingMember(name: name) }
    return number
  }
}

extension OutputBuffer {
  fileprivate mutating func append(_ text: String.UTF8View) { append(contentsOf: Array(text)) }
}

extension [UInt8] {
  /// What base64 (RFC 4648, with padding) stands for; nil when it is none.
  init?(base64 text: String) {
    self = []
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var bits: UInt32 = 0
    var count = 0
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      guard let digit = digits.firstIndex(of: byte) else { return nil }
      bits = bits << 6 | UInt32(digit)
      count += 1
      if count % 4 != 1 { append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * ((count + 3) % 4)))) }
    }
    if count % 4 == 1 { return nil }
  }
}
