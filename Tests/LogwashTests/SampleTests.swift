import Foundation
import Logwash
import Synchronization
import Testing

/// Every template that comes along, over its sample: what comes out, what is rejected and why, and that its records have the
/// fields that its header declares.
@Suite struct SampleTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  private func text(_ name: String, of template: String) throws -> String {
    try String(contentsOf: Self.samples.appendingPathComponent("\(template)/\(name)"), encoding: .utf8)
  }

  @Test(arguments: Template.shippedNames)
  func `a template that comes along does what its sample says`(name: String) throws {
    let output = Mutex<[UInt8]>([])
    let rejects = Mutex("")
    let input = Self.samples.appendingPathComponent("\(name)/input.log").path
    _ = try Pipeline([Template(shipped: name)]).run(
      [.file(input)],
      to: .handler { bytes in
        output.withLock { output in for i in bytes.indices { output.append(bytes[i]) } }
        return true
      },
      onRejection: { rejection in
        rejects.withLock { $0 += "\(rejection.lineNumber): \(rejection.message)\n" }
      })
    #expect(String(decoding: output.withLock { $0 }, as: UTF8.self) == (try text("expected.jsonl", of: name)))
    #expect(rejects.withLock { $0 } == (try text("expected-rejects.txt", of: name)))
  }

  @Test(arguments: Template.shippedNames)
  func `a template that comes along declares the fields of its records`(name: String) throws {
    let entry = try #require(ReferenceEntry.all.first { $0.topic == "template" && $0.name == name })
    var declared: [String: String] = [:]
    for field in entry.parameters {
      let type = field.summary.prefix { $0 != "," }
      #expect(field.summary.contains(", "), "`\(field.name)` says a type and then what it is")
      #expect(Self.types.contains(String(type)), "`\(type)` of `\(field.name)` is no type")
      declared[field.name] = String(type)
    }
    var unseen = Set(declared.keys)
    unseen.remove("*")
    for (key, types) in try members(of: name) {
      unseen.remove(key)
      guard let type = declared[key] ?? declared["*"] else {
        Issue.record("`\(key)` is not declared")
        continue
      }
      #expect(types.contains(type), "`\(key)` is declared as \(type), but is \(types[0])")
    }
    #expect(unseen.isEmpty, "no clean record of the sample has \(unseen.sorted())")
  }

  private static let types = ["text", "integer", "number", "boolean", "date-time", "list", "hash", "any"]

  /// The members of the clean records, each with the types that it may be declared as; null may be of any.
  private func members(of name: String) throws -> [(key: String, types: [String])] {
    let template = #"""
      <#ftl input="json">
      <#list .record as key, value>
      ${key} <#if !value??>date-time text integer number boolean list hash any<#elseif value?is_string><#if
        value?matches(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")>date-time </#if>text any<#elseif
        value?is_number><#if value == value?floor>integer </#if>number any<#elseif
        value?is_boolean>boolean any<#elseif value?is_sequence>list any<#else>hash any</#if>
      </#list>
      """#
    let cleaner = Cleaner(try Pipeline([Template(template)]))
    let records = Array(try text("expected.jsonl", of: name).utf8)
    let (output, _, rejections) = cleaner.clean(lines: records, isLast: true)
    #expect(rejections.map(\.description) == [])
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return (words[0], Array(words[1...]))
    }
  }

  @Test func `the templates that come along are those with samples`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Self.samples.path)
    #expect(folders.filter { $0 != "embedding" }.sorted() == Template.shippedNames.sorted())
  }
}
