import Logwash

/// A pipeline as it is named on the command line.
enum PipelineArguments {
  static func pipeline(
    _ template: String, then later: [String], header: HeaderOptions, redaction: RedactionOptions
  ) throws -> Pipeline {
    var templates = [try TemplateArgument.load(template, header: header.entries)]
    for name in later {
      templates.append(try TemplateArgument.load(name, header: header.laterEntries, followsAnother: true))
    }
    return try Pipeline(templates, redactionKey: redaction.key())
  }
}
