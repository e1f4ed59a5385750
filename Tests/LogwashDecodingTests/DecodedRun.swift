import LogwashCore
import LogwashSyntax
import Synchronization
import Testing

@testable import LogwashDecoding

/// Runs bytes through the recognizers into a template that writes each line as it is, in small blocks.
struct DecodedRun {
  var output = ""
  var error: String?

  private final class Gathered: Sendable {
    let bytes = Mutex<[UInt8]>([])
  }

  init(_ bytes: [UInt8], charset: String? = nil, template: String = "${line}", blockBytes: Int = 64) throws {
    let source = TemplateSource(name: "t.ftl", text: template)
    let program = try #require(Compiler.compile(source, options: CompilerOptions()).program)
    let charset = try charset.map { try #require(Charset($0)) } ?? .automatic
    let input = PipelineInput(
      name: "in", .bytes(bytes), recognizers: [Compression.recognizer, charset.recognizer])
    let gathered = Gathered()
    var options = RunOptions()
    options.blockBytes = blockBytes
    options.main = .handler { view in
      gathered.bytes.withLock { $0 += view.array }
      return true
    }
    do throws(PipelineError) {
      _ = try Runner(Chain([program]), inputs: [input], options).run()
    } catch {
      self.error = error.message
    }
    output = gathered.bytes.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
