import Logwash

/// A pipeline as it is named on the command line.
enum PipelineArguments {
  static func pipeline(
    _ template: String, then later: [String], header: HeaderOptions, redactionKeyFile: String?
  ) throws -> Pipeline {
    var templates = [try TemplateArgument.load(template, header: header.entries)]
    for name in later {
      templates.append(try TemplateArgument.load(name, header: header.laterEntries, followsAnother: true))
    }
    return try Pipeline(templates, redactionKey: redactionKey(in: redactionKeyFile))
  }

  /// The key in a file, without the line end at its end.
  static func redactionKey(in file: String?) throws -> [UInt8]? {
    guard let file else { return nil }
    guard var key = StandardStreams.contents(of: file) else {
      throw ExitStatus(saying: "cannot read the key in \(file)")
    }
    while key.last == UInt8(ascii: "\n") || key.last == UInt8(ascii: "\r") { key.removeLast() }
    guard !key.isEmpty else { throw ExitStatus(saying: "the key in \(file) is empty") }
    return key
  }
}
