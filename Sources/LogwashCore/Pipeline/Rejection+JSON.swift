/// A rejected record as one JSON object, for the file of rejects.
extension Rejection {
  /// Appends the object, without a line end. The record is in it without loss: as `record` when it is valid
  /// UTF-8, else as `record_base64`.
  package func appendJSON(to out: inout OutputBuffer) {
    out.append("{\"source\":")
    out.append(jsonString: sourceName)
    out.append(",\"line\":")
    out.append(decimal: Int64(lineNumber))
    out.append(",\"offset\":")
    out.append(decimal: Int64(offset))
    out.append(",\"fault\":")
    out.append(jsonString: fault.name)
    out.append(",\"reason\":")
    out.append(jsonString: message)
    out.append(",\"stage\":")
    out.append(decimal: Int64(stage))
    template?.appendJSON(to: &out)
    if let place {
      out.append(",\"at\":")
      out.append(decimal: Int64(place))
    }
    if !expected.isEmpty { appendExpected(to: &out) }
    if let element {
      out.append(",\"element\":")
      out.append(jsonString: element)
    }
    output?.appendJSON(to: &out)
    if let help {
      out.append(",\"help\":")
      out.append(jsonString: help)
    }
    if isCut { out.append(",\"cut\":true") }
    appendRecord(to: &out)
    out.append("}")
  }

  private func appendExpected(to out: inout OutputBuffer) {
    out.append(",\"expected\":[")
    for (index, text) in expected.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      out.append(jsonString: text)
    }
    out.append("]")
  }

  private func appendRecord(to out: inout OutputBuffer) {
    let bytes = ConstantBytes(record)
    if bytes.view.isValidUTF8 {
      out.append(",\"record\":\"")
      out.append(jsonContents: bytes.view)
    } else {
      out.append(",\"record_base64\":\"")
      out.append(base64: record)
    }
    out.append("\"")
  }
}

extension Rejection.Output {
  fileprivate func appendJSON(to out: inout OutputBuffer) {
    out.append(",\"output\":{\"at\":")
    out.append(decimal: Int64(place))
    out.append(",\"expected\":")
    out.append(jsonString: expected)
    out.append(",\"from\":")
    out.append(decimal: Int64(start))
    out.append(",\"excerpt\":")
    out.append(jsonString: String(decoding: excerpt, as: UTF8.self))
    out.append("}")
  }
}

extension OutputBuffer {
  /// Appends a string as JSON, with its quotes. For cold paths.
  package mutating func append(jsonString text: String) {
    let bytes = ConstantBytes(Array(text.utf8))
    append(UInt8(ascii: "\""))
    append(jsonContents: bytes.view)
    append(UInt8(ascii: "\""))
  }

  /// Appends bytes in base64 (RFC 4648, with padding). For cold paths.
  package mutating func append(base64 bytes: [UInt8]) {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits: UInt32 = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < group.count ? UInt32(group[start + offset]) : 0) }
      for place in 0..<4 {
        let digit = digits[Int(bits >> UInt32(18 - 6 * place)) & 63]
        append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
  }
}
