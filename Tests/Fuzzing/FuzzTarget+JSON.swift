internal import LogwashCore

extension FuzzTarget {
  /// `JSONCheck` is the specification of the reader, which is faster and expects of a record what earlier ones had.
  static func json() -> FuzzTarget {
    FuzzTarget(
      "json", "Records of JSON: the reader against `JSONCheck`; a record that nobody edits keeps its bytes."
    ) {
      let untouched = TemplateProbe("<#ftl input=\"json\">")
      let values = TemplateProbe(
        "<#ftl input=\"json\">${[a!, b.c!, b!, l!, l[0]!, l[1].x!]?json}", writesJSON: true)
      return { bytes in
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        var expected: [UInt8] = []
        for line in lines {
          let constant = ConstantBytes(Array(line))
          let view = constant.view
          var check = JSONCheck(view, maxDepth: TemplateProbe.limits.depth)
          if let range = check.checkText(), view[range.lowerBound] == UInt8(ascii: "{"), view.isValidUTF8 {
            expected += view[range].array + [UInt8(ascii: "\n")]
          }
          requireRoundTrip(view)
          extendLifetime(constant)
        }
        let output = untouched.output(bytes)
        let isValid = output.allSatisfy { $0 < 0x80 } && bytes.allSatisfy { $0 < 0x80 }
        if isValid, output != expected { fail("\(shown(output)) is not \(shown(expected))") }
        values.run(bytes)
      }
    }
  }

  static func jsonEdit() -> FuzzTarget {
    FuzzTarget("json-edit", "Edits of JSON records; what comes out is JSON.") {
      let probes = [
        "<#set a = 1, b.c = \"x\">", "<#unset a, b.c>", "<#rename a as b, b as a, c.d as e>",
        "<#keep a, d>",
        "<#set a = a!0>", "<#extract b!{}>", "<#redact>",
      ].map { TemplateProbe("<#ftl input=\"json\" output=\"json\">" + $0, writesJSON: true) }
      let pretty = TemplateProbe("<#ftl input=\"json\" output=\"pretty\"><#set z = 1>")
      let table = TemplateProbe("<#ftl input=\"json\" output=\"csv\" columns=[\"a\", \"b\"]>")
      let logfmt = TemplateProbe("<#ftl input=\"json\" output=\"logfmt\">")
      return { bytes in
        for probe in probes + [pretty, table, logfmt] { probe.run(bytes) }
      }
    }
  }
}

/// A document that is looked into, and written again as it is or from all its parts, is the same or at least JSON.
private func requireRoundTrip(_ view: ByteView) {
  var heap = Heap()
  heap.record = view
  heap.elementLimit = 50_000
  let text = Text(.record, offset: 0, count: view.count)
  var check = JSONCheck(view, maxDepth: TemplateProbe.limits.depth)
  let range = check.checkText()
  do throws(Fault) {
    let value = try JSONDocument.parse(text, heap: heap, maxDepth: TemplateProbe.limits.depth)
    guard let range else { fail("parsed, but no JSON: \(shown(view.array))") }
    var out = OutputBuffer()
    try JSONWriter().append(value, heap: heap, to: &out)
    if view.isValidUTF8, out.view() != view[range] {
      fail("\(shown(out.array)) is not \(shown(view[range].array))")
    }
    if case .document(let document) = value {
      out.removeAll()
      try JSONWriter().append(JSONDocument.materialize(document, heap: &heap), heap: heap, to: &out)
      requireJSON(out.array)
    }
  } catch {
    if range != nil, error.code == .invalidJSON { fail("JSON, but not parsed: \(shown(view.array))") }
  }
}
