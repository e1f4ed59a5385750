import Foundation

/// A case of `Tests/Cases/freemarker`: a template, its model, and what the real engine made of it. The format is described in
/// `Tests/Cases/README.md`.
struct FreeMarkerCase: Sendable {
  enum Expectation: Sendable, Equatable {
    case output(String)
    /// An error; while parsing, or while running after having printed something.
    case error(printed: String?)
  }

  var name: String
  /// The case's file without its folder and extension, and its name: what the list of gaps calls it.
  var id: String
  var template: String
  var model: String
  var files: [String: String]
  var expectation: Expectation

  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Cases/freemarker")

  /// The categories: folders of cases.
  static let categories: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.contains(".") }.sorted()
  }()

  static func cases(in category: String) throws -> [FreeMarkerCase] {
    let folder = folder.appendingPathComponent(category)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".case") }.flatMap { file in
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      return parse(text, file: "\(category)/\(file.dropLast(5))")
    }
  }

  /// Split by bytes: `\r\n` is one `Character`, but two bytes of a template.
  private static func parse(_ text: String, file: String) -> [FreeMarkerCase] {
    var cases: [FreeMarkerCase] = []
    var name: String?
    var sections: [(marker: String, lines: [Substring.UTF8View])] = []
    func finish() {
      if let name { cases.append(FreeMarkerCase(name, file, sections)) }
      sections = []
    }
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let string = String(decoding: line, as: UTF8.self)
      if string.hasPrefix("=== ") {
        finish()
        name = String(string.dropFirst(4))
      } else if string.hasPrefix("--- "), name != nil {
        sections.append((String(string.dropFirst(4)), []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].lines.append(line)
      }
    }
    finish()
    return cases
  }

  private init(_ name: String, _ file: String, _ sections: [(marker: String, lines: [Substring.UTF8View])]) {
    self.name = name
    id = "\(file): \(name)"
    template = ""
    model = "{}"
    files = [:]
    expectation = .output("")
    var printed: String?
    var isError = false
    var isRuntime = false
    for (marker, lines) in sections {
      let isEscaped = marker.hasSuffix(" escaped")
      let kind = isEscaped ? String(marker.dropLast(8)) : marker
      let body = Self.body(lines, isEscaped: isEscaped)
      switch kind {
      case "template": template = body
      case "model": model = body
      case "output": expectation = .output(body)
      case "printed": printed = body
      default:
        if kind.hasPrefix("file ") { files[String(kind.dropFirst(5))] = body }
        if kind.hasPrefix("error") { isError = true }
        if kind == "error runtime" { isRuntime = true }
      }
    }
    if isError { expectation = .error(printed: isRuntime ? printed ?? "" : nil) }
  }

  /// The lines without the empty ones at the end, joined by LF.
  private static func body(_ lines: [Substring.UTF8View], isEscaped: Bool) -> String {
    var lines = lines
    while let last = lines.last, last.isEmpty { lines.removeLast() }
    let text = String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    return isEscaped ? unescape(text) : text
  }

  private static func unescape(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var units: [UInt16] = []
    var rest = text.unicodeScalars[...]
    func flush() {
      result.append(contentsOf: String(decoding: units, as: UTF16.self).unicodeScalars)
      units = []
    }
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let kind = rest.popFirst() else {
        flush()
        result.append(scalar)
        continue
      }
      if kind == "u" {
        let digits = String(String.UnicodeScalarView(rest.prefix(4)))
        rest = rest.dropFirst(4)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        continue
      }
      flush()
      switch kind {
      case "n": result.append("\n")
      case "r": result.append("\r")
      case "t": result.append("\t")
      case "s": result.append(" ")
      default: result.append(kind)
      }
    }
    flush()
    return String(result)
  }
}
