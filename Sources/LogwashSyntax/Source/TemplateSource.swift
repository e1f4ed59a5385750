/// A template's text and the name it goes by in messages and in `.current_template_name`.
package struct TemplateSource: Sendable, Hashable {
  /// Relative to the root, without a leading slash: `nginx.ftl`, `lib/common.ftl`.
  package var name: String
  package var text: String

  package init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}
