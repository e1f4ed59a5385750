/// A line of a container's log file: a line of the container, or a part of one.
struct ContainerLine: BitwiseCopyable {
  var time: ByteView
  var stream: RecordEnvelope.Stream
  var text: ByteView
  /// The contents of a JSON string, to be decoded.
  var isJSON: Bool
  /// More of the line follows; in JSON the text says so itself, by having no line feed at its end.
  var isPartial: Bool

  /// The format of the Kubernetes container runtime interface: `2016-10-06T00:17:09.669794202Z stdout F message`. The tag
  /// is `P` for a part, and may have others behind it with colons between them.
  init?(cri line: ByteView) {
    let space = UInt8(ascii: " ")
    guard let first = line.firstIndex(of: space, from: 0), first >= 20, line[0].isASCIIDigit,
      let second = line.firstIndex(of: space, from: first + 1),
      let stream = RecordEnvelope.Stream(line[first + 1..<second])
    else { return nil }
    let third = line.firstIndex(of: space, from: second + 1) ?? line.count
    let tag = line[second + 1..<third]
    guard tag.first == UInt8(ascii: "P") || tag.first == UInt8(ascii: "F"),
      tag.count == 1 || tag[1] == UInt8(ascii: ":")
    else { return nil }
    time = line.prefix(first)
    self.stream = stream
    text = line.dropFirst(third + 1)
    isJSON = false
    isPartial = tag.first == UInt8(ascii: "P")
  }

  /// The format of Docker's `json-file` driver: `{"log":"message\n","stream":"stdout","time":"2016-10-06T00:17:09.6Z"}`. A
  /// line that names no stream is one of the standard output.
  init?(docker line: ByteView) {
    var log: ByteView?
    time = line.prefix(0)
    stream = .none
    var at = line.skippingJSONSpace(from: 0)
    guard line.peek(at) == UInt8(ascii: "{") else { return nil }
    repeat {
      at = line.skippingJSONSpace(from: at + 1)
      guard line.peek(at) == UInt8(ascii: "\""), let key = JSONString.end(line, from: at + 1) else {
        return nil
      }
      let name = line[at + 1..<key.end - 1]
      at = line.skippingJSONSpace(from: key.end)
      guard line.peek(at) == UInt8(ascii: ":") else { return nil }
      at = line.skippingJSONSpace(from: at + 1)
      guard let end = line.jsonMemberEnd(from: at) else { return nil }
      if line.peek(at) == UInt8(ascii: "\"") {
        let value = line[at + 1..<end - 1]
        if name == "log" { log = value }
        if name == "time" { time = value }
        if name == "stream" { stream = RecordEnvelope.Stream(value) ?? .none }
      }
      at = line.skippingJSONSpace(from: end)
    } while line.peek(at) == UInt8(ascii: ",")
    guard let log, line.peek(at) == UInt8(ascii: "}"), line.skippingJSONSpace(from: at + 1) == line.count
    else {
      return nil
    }
    text = log
    isJSON = true
    isPartial = false
  }
}

extension RecordEnvelope.Stream {
  fileprivate init?(_ name: ByteView) {
    if name == "stdout" {
      self = .stdout
    } else if name == "stderr" {
      self = .stderr
    } else {
      return nil
    }
  }
}

extension ByteView {
  /// Behind the value at `start`, which is not looked into; nil when a string is not valid or does not end.
  fileprivate func jsonMemberEnd(from start: Int) -> Int? {
    switch peek(start) {
    case UInt8(ascii: "\""): return JSONString.end(self, from: start + 1)?.end
    case UInt8(ascii: "{"), UInt8(ascii: "["): return jsonContainerEnd(from: start)
    default:
      var at = start
      while at < count, self[at] != UInt8(ascii: ","), self[at] != UInt8(ascii: "}"), self[at] > 32 {
        at += 1
      }
      return at > start ? at : nil
    }
  }
}
