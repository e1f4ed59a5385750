import Foundation
import Logwash
import LogwashDecoding
import LogwashFiles
import Testing

/// A directory with logs, and batches over them.
struct Workspace {
  let root: String
  var out: String { root + "/out" }

  static func with(_ files: [String: String], _ body: (Workspace) throws -> Void) throws {
    try withDirectory { root in
      let workspace = Workspace(root: root)
      for (name, contents) in files { try workspace.write("in/" + name, contents) }
      try body(workspace)
    }
  }

  func write(_ name: String, _ contents: String) throws {
    let path = root + "/" + name
    try FileManager.default.createDirectory(
      atPath: FileSystem.split(path).parent, withIntermediateDirectories: true)
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
  }

  func text(_ name: String) throws -> String {
    String(decoding: try FileSystem().contents(of: root + "/" + name), as: UTF8.self)
  }

  /// All files below a directory with their contents, by their paths, without the manifest.
  func files(_ directory: String = "out") throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in FileManager.default.enumerator(atPath: root + "/" + directory) ?? .init() {
      guard let name = name as? String else { continue }
      let path = "\(root)/\(directory)/\(name)"
      guard try FileSystem().status(of: path, followsLink: false)?.kind == .regular else { continue }
      if !name.hasSuffix(Manifest.fileName) { files[name] = try FileSystem().contents(of: path) }
    }
    return files
  }

  func manifest() throws -> [ManifestEntry] {
    try text("out/" + Manifest.fileName).split(separator: "\n").dropFirst().map { line in
      try #require(JSONValue(Array(line.utf8)).flatMap { ManifestEntry($0) })
    }
  }

  /// Drops `x`, rejects `bad…`, and writes all else.
  static let template = """
    <#if line == "x"><#drop "x"></#if><#if line?starts_with("bad")><#reject "bad"></#if><#set n = line?length>
    """

  func batch(
    _ names: [String] = ["in"], template: String = Self.template, resumes: Bool = false,
    in system: FileSystem = FileSystem(), base: String? = nil,
    _ change: (inout BatchSettings) -> Void = { _ in }
  ) throws -> Batch {
    var settings = BatchSettings(.directory(out))
    settings.resumes = resumes
    change(&settings)
    let selection = try InputSelection(
      names.map { root + "/" + $0 }, isRecursive: true, base: base.map { root + "/" + $0 },
      excluding: [out], in: system)
    return try Batch(selection.files, try Pipeline([Template(template)]), settings, in: system)
  }
}
