internal import Logwash
internal import LogwashDecoding

/// One input of a batch, and where its outputs go.
package struct BatchItem: Sendable, Hashable {
  package let input: InputSelection.Found
  /// Where the outputs go, below the directory of outputs; the input's own directory in place.
  let directory: String
  let names: OutputNames
  let compression: Compression?

  /// The main output, as the manifest names it.
  package var output: String { path(of: names.main) }

  /// All files that there may be, as the manifest names them.
  var outputs: [String] { names.all.map(path) }

  func path(of name: String) -> String {
    directory.isEmpty ? name : directory.hasSuffix("/") ? directory + name : "\(directory)/\(name)"
  }
}

extension BatchItem {
  /// Says for each input where its outputs go, and finds out what stands in the way. Nothing is written.
  static func plan(
    _ inputs: [InputSelection.Found], for pipeline: Pipeline, _ settings: BatchSettings, in system: FileSystem
  ) throws(BatchError) -> [BatchItem] {
    if case .with(let compression) = settings.compression, !compression.isBuilt {
      throw .cannotCompress(compression)
    }
    var items: [BatchItem] = []
    // By their bytes: two spellings of one character are two names.
    var taken: [[UInt8]: String] = [:]
    for input in inputs {
      let item = try BatchItem(input, for: pipeline, settings, in: system)
      for output in item.outputs {
        if let other = taken.updateValue(input.path, forKey: Array(output.utf8)) {
          throw .sameOutput(other, input.path, output: settings.path(of: output))
        }
      }
      items.append(item)
    }
    if case .directory = settings.destination, let input = taken[Array(Manifest.fileName.utf8)] {
      throw .sameOutput("the manifest", input, output: settings.path(of: Manifest.fileName))
    }
    return items
  }

  private init(
    _ input: InputSelection.Found, for pipeline: Pipeline, _ settings: BatchSettings, in system: FileSystem
  ) throws(BatchError) {
    self.input = input
    compression =
      switch settings.compression {
      case .same: Self.compression(of: input.path, in: system)
      case .none: nil
      case .with(let compression): compression
      }
    if let compression, !compression.isBuilt { throw .cannotCompress(compression) }
    switch settings.destination {
    case .directory:
      let (parent, name) = FileSystem.split(input.place)
      directory = parent == "." ? "" : parent
      names = OutputNames(of: name, for: pipeline, compression)
    case .inPlace:
      let (parent, name) = FileSystem.split(input.path)
      directory = parent == "." ? "" : parent
      var names = OutputNames(of: name, for: pipeline, compression)
      names.main = name
      self.names = names
    }
  }

  /// What a file is compressed with; nil also when it cannot be read, which is said when it is cleaned.
  private static func compression(of path: String, in system: FileSystem) -> Compression? {
    guard let file = try? system.open(path) else { return nil }
    defer { file.closeAfterReading() }
    var beginning: [UInt8] = []
    var block = [UInt8](repeating: 0, count: Compression.beginningBytes)
    while beginning.count < block.count, let count = try? file.read(into: &block, at: beginning.count),
      count > 0
    { beginning += block[..<count] }
    return Compression(ofBeginning: beginning)
  }
}

extension BatchSettings {
  /// The path of an output, by what the manifest calls it.
  func path(of output: String) -> String {
    switch destination {
    case .directory(let path): path.hasSuffix("/") ? path + output : "\(path)/\(output)"
    case .inPlace: output
    }
  }
}
