internal import LogwashCore

extension FuzzTarget {
  static func rejects() -> FuzzTarget {
    FuzzTarget(
      "rejects",
      "Files of rejects, which are grouped, shown and written again: what is read then is the same."
    ) {
      { bytes in
        var reader = RejectReader(maxRecordBytes: 400)
        var groups = RejectGroups()
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
          guard let rejection = read(Array(line), &reader) else { continue }
          groups.add(rejection)
          if rejection.rendered.isEmpty { fail("nothing is said about \(shown(line))") }
          var out = OutputBuffer()
          rejection.appendJSON(to: &out)
          requireJSON(out.view().array)
          let again = read(out.view().array, &reader)
          if again != rejection { fail("\(rejection), and written again \(String(describing: again))") }
        }
        let count = groups.sorted.reduce(groups.others) { $0 + $1.count }
        if count != groups.count { fail("\(groups.count) rejects, \(count) in groups") }
        for group in groups.sorted where RejectGroups.Key(group.first) != group.key {
          fail("an example is of another group: \(group.first)")
        }
      }
    }
  }

  private static func read(_ line: [UInt8], _ reader: inout RejectReader) -> Rejection? {
    let bytes = ConstantBytes(line)
    defer { extendLifetime(bytes) }
    return try? reader.read(bytes.view)
  }
}
