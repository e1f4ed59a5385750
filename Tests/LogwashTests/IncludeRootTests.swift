import Foundation
import Logwash
import Testing

/// Whatever a template names, it gets no file from outside of its root.
@Suite struct IncludeRootTests {
  /// Makes a directory with a file `outside.ftl`, and beside it the root `templates`.
  private func withRoot(_ body: (URL) throws -> Void) throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let root = directory.appendingPathComponent("templates")
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("parts"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try Data("outside".utf8).write(to: directory.appendingPathComponent("outside.ftl"))
    try Data("part".utf8).write(to: root.appendingPathComponent("parts/part.ftl"))
    try body(root)
  }

  private func link(_ root: URL, _ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: root.appendingPathComponent(name).path, withDestinationPath: destination)
  }

  /// What a template prints that includes `name`.
  private func text(including name: String, _ root: URL) throws -> String {
    let main = root.appendingPathComponent("main.ftl")
    try Data(#"<#ftl output="text"><#include "\#(name)">"#.utf8).write(to: main)
    let cleaner = Cleaner(try Pipeline([Template(path: main.path)]))
    guard case .written(let bytes, _) = cleaner.clean("x".utf8) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a link that stays below the root is followed`() throws {
    try withRoot { root in
      try link(root, "file.ftl", to: "parts/part.ftl")
      try link(root, "folder", to: "parts")
      #expect(try text(including: "file.ftl", root) == "part\n")
      #expect(try text(including: "folder/part.ftl", root) == "part\n")
    }
  }

  @Test func `a link that leads out of the root is no template`() throws {
    try withRoot { root in
      try link(root, "file.ftl", to: "../outside.ftl")
      try link(root, "folder", to: "..")
      // Another directory whose name begins like the root's.
      try FileManager.default.createDirectory(
        atPath: root.path + "-of-others", withIntermediateDirectories: false)
      try Data("outside".utf8).write(to: URL(fileURLWithPath: root.path + "-of-others/x.ftl"))
      try link(root, "others", to: "../templates-of-others")
      for name in ["file.ftl", "folder/outside.ftl", "others/x.ftl"] {
        let error = #expect(throws: TemplateError.self) { try text(including: name, root) }
        #expect(error?.diagnostics.map(\.code) == ["LW0701"])
      }
    }
  }

  @Test func `a computed name cannot mean what a link leads to outside`() throws {
    try withRoot { root in
      try link(root, "file.ftl", to: "../outside.ftl")
      let main = root.appendingPathComponent("main.ftl")
      try Data(#"<#ftl output="text"><#include line>"#.utf8).write(to: main)
      let cleaner = Cleaner(try Pipeline([Template(path: main.path)]))
      for name in ["file.ftl", "../outside.ftl", root.path + "/../outside.ftl"] {
        guard case .rejected(let rejection) = cleaner.clean(name.utf8) else {
          Issue.record("\(name) was included")
          continue
        }
        #expect(rejection.fault == "unknown-template")
      }
    }
  }
}
