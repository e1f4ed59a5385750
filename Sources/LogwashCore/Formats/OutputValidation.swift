/// What the texts that go out have to be: what a template prints, and the strings that it emits.
package enum OutputValidation: String, HeaderChoice {
  case none
  case json

  package var summary: String {
    switch self {
    case .none: "They are written as they are."
    case .json: "JSON: one value, or several with line breaks between them, in UTF-8."
    }
  }
}
