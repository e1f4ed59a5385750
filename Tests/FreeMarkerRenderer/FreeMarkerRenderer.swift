import Foundation
import Logwash

/// Renders templates as fast as they come: the half of `scripts/differential-freemarker` that is ours.
///
/// Standard input has, for each template, its length in four bytes (the highest first) and its bytes. Standard output gets a
/// letter (`o` output, `r` an error when it ran, `p` an error before), what was printed, and the error's text, both with their
/// length before them. The only argument is the file of the data model.
@main struct FreeMarkerRenderer {
  static func main() throws {
    let model = [UInt8](try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[1])))
    while let template = readTemplate() {
      var printed: [UInt8] = []
      var kind = "o"
      var message = ""
      do {
        try Template(template, name: "main.ftl", rendersModel: true).render(model, into: &printed)
      } catch let error as TemplateError {
        kind = "p"
        message = "\(error)"
      } catch {
        kind = "r"
        message = "\(error)"
      }
      let answer = Data(kind.utf8) + framed(printed) + framed(Array(message.utf8))
      try FileHandle.standardOutput.write(contentsOf: answer)
    }
  }

  private static func readTemplate() -> String? {
    guard let length = read(4) else { return nil }
    let count = length.reduce(0) { $0 << 8 | Int($1) }
    return read(count).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func read(_ count: Int) -> Data? {
    if count == 0 { return Data() }
    guard let data = try? FileHandle.standardInput.read(upToCount: count), data.count == count else {
      return nil
    }
    return data
  }

  private static func framed(_ bytes: [UInt8]) -> Data {
    let count = UInt32(bytes.count)
    return Data([24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + bytes)
  }
}
