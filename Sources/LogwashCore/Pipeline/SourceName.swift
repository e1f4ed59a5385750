/// What an input is called, in messages and as `.source`.
package final class SourceName: Sendable {
  package let name: String
  let bytes: ConstantBytes

  package init(_ name: String) {
    self.name = name
    bytes = ConstantBytes(Array(name.utf8))
  }
}
