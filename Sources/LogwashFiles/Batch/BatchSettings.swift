internal import Logwash
internal import LogwashCore
package import LogwashDecoding

/// How a batch is done, beside what its templates say.
package struct BatchSettings: Sendable {
  package enum OutputCompression: Sendable, Hashable {
    /// As each input is.
    case same
    case none
    case with(Compression)
  }

  /// Where outputs go.
  package enum Destination: Sendable, Hashable {
    /// Below a directory, in the layout of the inputs, with a manifest in it.
    case directory(String)
    /// In the place of the inputs.
    ///
    /// - Parameters:
    ///   - originalSuffix: what is added to the names of the originals; nil when they are not kept.
    ///   - manifest: the path of a manifest; nil for none.
    case inPlace(originalSuffix: String?, manifest: String?)
  }

  package var destination: Destination
  package var compression = OutputCompression.same
  /// Rejected records are kept in a file beside each output.
  package var keepsRejects = false
  /// Goes on with the batch whose manifest is there: what is done, and has not changed, is not done again.
  package var resumes = false
  /// Files that are in the way are replaced.
  package var overwrites = false
  /// How many threads work, over all files.
  package var jobs = 1
  /// For each file; with more, it is not done.
  package var maxRejects: Int?
  package var maxRejectPercent: Double?
  package var verifiesRedaction = false
  /// What else decides what comes out: entries of headers that were given from outside, the version.
  package var distinctions: [String] = []

  package init(_ destination: Destination) { self.destination = destination }

  /// A digest of all that decides what an output is, but for the templates.
  func digest(_ pipeline: Pipeline) -> String {
    var hash = RunningHash(.sha256)
    let parts = distinctions + ["\(compression)", "\(keepsRejects)", pipeline.redactionKeyDigest ?? ""]
    // A length in front keeps two texts apart.
    for part in parts { hash.update(Array("\(part.utf8.count):\(part)".utf8).span) }
    return hash.finish().hexadecimal
  }
}

/// Why a batch cannot begin, or one file of it could not be done.
package enum BatchError: Error, Sendable, Hashable, CustomStringConvertible {
  case file(FileError)
  /// What the pipeline says.
  case run(String)
  case sameOutput(String, String, output: String)
  case overInput(output: String)
  case exists(String)
  case hasManifest(String)
  case locked(String)
  case cannotCompress(Compression)
  case notRegular(String)
  /// In place; the directory cannot be written.
  case cannotReplace(String, FileError)
  /// While it was cleaned in place.
  case changed(String)
  case tooManyRejects(String, Int)
  /// Records were lost: a fault of this program.
  case unbalanced(String, _ imbalance: String)
  /// By a signal.
  case stopped

  package var description: String {
    switch self {
    case .file(let error): error.description
    case .run(let message): message
    case .sameOutput(let first, let second, let output):
      "\(first) and \(second) would both become \(output); name a directory above them, or --base"
    case .overInput(let output): "\(output) is an input; nothing is written over it, unless with --in-place"
    case .exists(let path): "\(path) is there already; --overwrite replaces it"
    case .hasManifest(let path):
      "there is a batch in \(path) already; --resume goes on with it, --overwrite begins anew"
    case .locked(let path): "another batch is writing to \(path)"
    case .cannotCompress(let compression): "this build cannot write \(compression.rawValue)"
    case .notRegular(let path): "\(path) is no regular file"
    case .cannotReplace(let path, let error):
      "\(path) stays as it is: no new file can be made beside it, in \(error.path): \(error.reason); --into DIR writes elsewhere"
    case .changed(let path): "\(path) was written to while it was cleaned; it stays as it is"
    case .tooManyRejects(let path, let count): "\(path): \(count) records rejected, which is too many"
    case .unbalanced(let path, let imbalance): "\(path): the ledger does not balance: \(imbalance)"
    case .stopped: "interrupted"
    }
  }

  /// Other files would fare no better.
  var concernsAll: Bool {
    switch self {
    case .file(let error), .cannotReplace(_, let error): error.concernsWholeDisk
    case .stopped: true
    default: false
    }
  }
}
