import Foundation
import Logwash
import Synchronization
import Testing

/// `<#include "shipped:NAME">` and `<#import "shipped:NAME" as x>`.
@Suite struct ShippedIncludeTests {
  private static let samples = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("samples")

  /// What a template makes of an input.
  private static func output(_ template: Template, _ input: Input) throws -> String {
    let output = Mutex<[UInt8]>([])
    _ = try Pipeline([template]).run(
      [input],
      to: .handler { bytes in
        output.withLock { output in for i in bytes.indices { output.append(bytes[i]) } }
        return true
      })
    return String(decoding: output.withLock { $0 }, as: UTF8.self)
  }

  private static func output(_ template: Template, _ text: String) throws -> String {
    try output(template, .bytes(Array(text.utf8), name: "records"))
  }

  private static func problem(_ template: String) throws -> String {
    try #require(throws: TemplateError.self) { try Template(template, name: "t.ftl") }.description
  }

  private static let line =
    #"192.0.2.7 - ann [03/Feb/2026:10:05:03 +0000] "GET /a?b=1 HTTP/1.1" 200 12 "-" "curl/8.5.0""#
  private static let clean =
    #""client":"192.0.2.7","user":"ann","method":"GET","path":"/a","query":"b=1","protocol":"HTTP/1.1","status":200,"bytes":12,"agent":"curl/8.5.0""#

  @Test(arguments: Template.shippedNames)
  func `a template that includes one does what that does, without a header of its own`(name: String) throws {
    let including = try Template("<#include \"shipped:\(name)\">")
    let alone = try Template(shipped: name)
    #expect(including.warnings.map(\.message) == alone.warnings.map(\.message))
    let input = Input.file(Self.samples.appendingPathComponent("\(name)/input.log").path)
    #expect(try Self.output(including, input) == Self.output(alone, input))
  }

  @Test func `it goes on with the fields, and a misspelt one is found`() throws {
    let template = try Template(#"<#include "shipped:nginx"><#set slow = bytes gt 10><#keep status, slow>"#)
    #expect(try Self.output(template, Self.line) == "{\"status\":200,\"slow\":true}\n")
    #expect(
      try Self.problem(#"<#include "shipped:nginx">${stauts}"#) == """
        error[LW0203]: unknown variable `stauts`
         --> t.ftl:1:29
          |
        1 | <#include "shipped:nginx">${stauts}
          |                             ^^^^^^ nothing gives it a value
          = help: did you mean `status`?
        """)
  }

  @Test func `what its own header says counts, and what the command says counts more`() throws {
    // The header of the included one finds records by their first lines.
    let java = #"<#include "shipped:java"><#keep message>"#
    let trace = "2026-02-03 10:05:03,123 [main] INFO  com.example.Shop - one\n  two\n"
    #expect(try Self.output(Template(java), trace) == "{\"message\":\"one\\n  two\"}\n")
    let byLine = try Template(#"<#ftl multiline="start:^"><#include "shipped:java"><#keep message>"#)
    #expect(try Self.output(byLine, trace).hasPrefix("{\"message\":\"one\"}\n"))
    let fromOutside = try Template(java, header: ["multiline": "start:^"])
    #expect(try Self.output(fromOutside, trace).hasPrefix("{\"message\":\"one\"}\n"))
  }

  @Test func `a file includes one from whatever folder, and so does what it includes`() throws {
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(
      at: directory.appendingPathComponent("lib"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try #"<#include "lib/part.ftl"><#keep client>"#.write(
      to: directory.appendingPathComponent("main.ftl"), atomically: true, encoding: .utf8)
    try #"<#include "shipped:nginx">"#.write(
      to: directory.appendingPathComponent("lib/part.ftl"), atomically: true, encoding: .utf8)
    let template = try Template(path: directory.appendingPathComponent("main.ftl").path)
    #expect(try Self.output(template, Self.line) == "{\"client\":\"192.0.2.7\"}\n")
  }

  @Test func `templates that a host gives do not hide those that come along`() throws {
    let template = try Template(
      #"<#include "a.ftl">"#,
      includes: { $0 == "a.ftl" ? #"<#include "shipped:nginx"><#keep user>"# : "<#reject 'no'>" })
    #expect(try Self.output(template, Self.line) == "{\"user\":\"ann\"}\n")
  }

  @Test func `one can be imported, and used to render a document`() throws {
    let template = try Template(#"<#import "shipped:nginx" as nginx><#keep user, status>"#)
    #expect(try Self.output(template, Self.line) == "{\"user\":\"ann\",\"status\":200}\n")
    let rendering = try Template(#"<#include "shipped:nginx">${user} ${status}"#, rendersModel: true)
    var output: [UInt8] = []
    let quoted = Self.line.replacingOccurrences(of: "\"", with: "\\\"")
    try rendering.render("{\"line\":\"\(quoted)\"}".utf8, into: &output)
    #expect(String(decoding: output, as: UTF8.self).hasSuffix("\nann 200"))
  }

  @Test func `errors and rejections name it as it is included`() throws {
    let cleaner = try Cleaner(Pipeline([Template(#"<#include "shipped:nginx">"#)]))
    guard case .rejected(let rejection) = cleaner.clean("oh".utf8) else {
      Issue.record("the record was not rejected")
      return
    }
    #expect(rejection.template?.name == "shipped:nginx")
  }

  @Test(arguments: [
    (
      "shipped:nginy",
      """
      error[LW0701]: no template `nginy` comes along
       --> t.ftl:1:11
        |
      1 | <#include "shipped:nginy">
        |           ^^^^^^^^^^^^^^^ not found
        = help: did you mean `shipped:nginx`?
      """
    ),
    (
      "shipped:no such",
      """
      error[LW0701]: no template `no such` comes along
       --> t.ftl:1:11
        |
      1 | <#include "shipped:no such">
        |           ^^^^^^^^^^^^^^^^^ not found
        = help: `logwash templates` lists those that do
      """
    ),
    (
      "nginx.ftl",
      """
      error[LW0701]: there is no template `nginx.ftl`
       --> t.ftl:1:11
        |
      1 | <#include "nginx.ftl">
        |           ^^^^^^^^^^^ not found
        = help: the one that comes along is `shipped:nginx`
      """
    ),
    (
      "shipped:${line}",
      """
      error[LW0305]: the name of a template must be a constant string
       --> t.ftl:1:11
        |
      1 | <#include "shipped:${line}">
        |           ^^^^^^^^^^^^^^^^^ not a constant
        = help: the names of the templates are not known here; choose between them with `<#if>`
      """
    ),
  ])
  func `a name that there is none of gets a suggestion`(name: String, message: String) throws {
    #expect(try Self.problem("<#include \"\(name)\">") == message)
  }

  @Test func `two that mean different things by the name of a pattern need a third`() throws {
    let both = #"<#include "a.ftl"><#include "b.ftl">"#
    let files = [
      "a.ftl": ##"<#ftl patterns={"N": r"\d"}><#extract line?grok("^%{N:a}")>"##,
      "b.ftl": ##"<#ftl patterns={"N": r"\d\d"}><#extract line?grok("^%{N:b}")>"##,
    ]
    let error = #expect(throws: TemplateError.self) { try Template(both, includes: { files[$0] }) }
    #expect(
      error?.description == """
        error[LW0502]: bad value for `patterns` in the header
         --> b.ftl:1:17
          |
        1 | <#ftl patterns={"N": r"\\d\\d"}><#extract line?grok("^%{N:b}")>
          |                 ^^^ `N` is another pattern in a template that is included before
          = help: a pattern of this name in the main template's header holds for both
        """)
    let settled = try Template(
      ##"<#ftl patterns={"N": r"\d+"}>"## + both + "<#keep a, b>", includes: { files[$0] })
    #expect(try Self.output(settled, "123") == "{\"a\":\"123\",\"b\":\"123\"}\n")
  }
}
