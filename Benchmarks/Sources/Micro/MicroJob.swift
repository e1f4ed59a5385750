/// A template so small that nearly all of its time goes into one layer, and the records to run it on.
///
/// Layers cannot be called from outside of their package; what they take is the time of such a template, less that of a
/// template which does the rest.
struct MicroJob {
  enum Layer: String, CaseIterable {
    case lines, text, numbers, times, patterns, reader, writer, program
  }

  var layer: Layer
  var name: String
  var template: String
  var records: [String]
  /// What is done besides; nothing for what every run does.
  var without: String?

  init(_ layer: Layer, _ name: String, _ template: String, _ records: [String], without: String?) {
    self.layer = layer
    self.name = name
    self.template = template
    self.records = records
    self.without = without
  }

  /// Text that is read, and dropped after an expression was worked out.
  static func text(_ layer: Layer, _ name: String, _ expression: String, _ records: [String]) -> Self {
    Self(layer, name, "<#assign x = \(expression)><#drop>", records, without: "<#assign x = line><#drop>")
  }

  /// A record with the fields that a pattern finds.
  static func pattern(_ name: String, _ expression: String, _ records: [String]) -> Self {
    Self(.patterns, name, "<#extract \(expression)><#drop>", records, without: "<#assign x = line><#drop>")
  }

  /// JSON that is read and dropped.
  static func json(_ name: String, _ body: String, _ records: [String]) -> Self {
    let header = #"<#ftl input="json">"#
    return Self(.reader, name, header + body + "<#drop>", records, without: nil)
  }
}
