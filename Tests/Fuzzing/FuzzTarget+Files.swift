internal import LogwashFiles

extension FuzzTarget {
  /// Checkpoints and manifests are ours, but lie where others can write.
  static func checkpoint() -> FuzzTarget {
    FuzzTarget(
      "checkpoint", "Checkpoints, and lines of manifests; what is written of one that was read says the same."
    ) {
      { bytes in
        if let value = JSONValue(bytes) {
          let text = value.description
          guard let again = JSONValue(text.utf8), again.description.utf8.elementsEqual(text.utf8) else {
            fail("not the same JSON: \(shown(bytes))")
          }
          if let entry = ManifestEntry(value), ManifestEntry(entry.json) != entry {
            fail("not the same entry: \(shown(bytes))")
          }
        }
        if let checkpoint = try? Checkpoint(bytes, path: "c") {
          let json = checkpoint.json
          requireJSON(json.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 })
          guard let again = try? Checkpoint(json, path: "c"), again.json == json else {
            fail("not the same checkpoint: \(shown(bytes))")
          }
        }
      }
    }
  }

  /// An input is a pattern and, behind a NUL byte, a path.
  static func glob() -> FuzzTarget {
    FuzzTarget("glob", "Patterns of paths, and paths; a path without signs fits itself.") {
      { bytes in
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        let pattern = SystemName.text(Array(bytes[..<end]))
        let path = SystemName.text(Array(bytes[end...].dropFirst()))
        _ = FilePattern(pattern).fits(path)
        _ = FileSystem.split(path)
        if !Glob.isGlob(path), !FilePattern(path).fits(path) {
          fail("it does not fit itself: \(shown(bytes))")
        }
      }
    }
  }
}
