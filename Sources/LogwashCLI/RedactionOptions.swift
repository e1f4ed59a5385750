import ArgumentParser

/// What a command that cleans is told about redaction.
struct RedactionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the key is for <#redact with=\"hmac\">: a file; the line end at its end does not count.",
      valueName: "file"), completion: .file())
  var redactionKeyFile: String?

  @Flag(
    name: .customLong("verify-redaction"),
    help: "Search the output for what the templates redact, in another way, and fail where some is left.")
  var verifies = false

  /// The key in the file that is named.
  func key() throws -> [UInt8]? { try Self.key(inFile: redactionKeyFile) }

  /// The key in a file, without the line end at its end; nil without one.
  static func key(inFile file: String?) throws -> [UInt8]? {
    guard let file else { return nil }
    guard var key = StandardStreams.contents(of: file) else {
      throw ExitStatus(saying: "cannot read the key in \(file)")
    }
    while key.last == UInt8(ascii: "\n") || key.last == UInt8(ascii: "\r") { key.removeLast() }
    guard !key.isEmpty else { throw ExitStatus(saying: "the key in \(file) is empty") }
    return key
  }
}
