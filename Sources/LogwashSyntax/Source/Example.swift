/// A template and what comes out: shown in the reference and run by the tests. Every declaration that the
/// reference is made of has some.
package struct Example: Sendable, Hashable {
  /// What the template runs on.
  package enum Data: Sendable, Hashable {
    /// Rendered once: a JSON object, whose members are the variables.
    case model(String)
    /// Cleaned, line by line; the header says what a line is.
    case records(String)
  }

  /// Another template, which this one includes or imports.
  package struct File: Sendable, Hashable {
    package var name: String
    package var text: String
  }

  package var template: String
  package var data: Data
  package var files: [File]
  /// All that is printed; for records, their lines without the last line break.
  package var output: String

  /// - Parameters:
  ///   - model: Empty by default.
  ///   - files: Texts by name.
  package init(
    _ template: String, model: String = "{}", files: KeyValuePairs<String, String> = [:],
    prints output: String
  ) {
    self.template = template
    data = .model(model)
    self.files = files.map { File(name: $0.key, text: $0.value) }
    self.output = output
  }

  package init(_ template: String, records: String, gives output: String) {
    self.template = template
    data = .records(records)
    files = []
    self.output = output
  }
}
