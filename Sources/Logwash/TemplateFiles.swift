internal import LogwashCore
internal import LogwashSyntax

/// Template files under a root directory, which names cannot leave.
struct TemplateFiles: Sendable {
  private let root: String
  /// The main template, relative to the root.
  let name: String

  /// The longest template that is read, in bytes.
  private static let limit = 16 << 20
  /// How many files and directories below the root are looked at for computed names.
  private static let entryLimit = 100_000

  init(path: String, root: String?) {
    if let root {
      let below = root.hasSuffix("/") ? root : root + "/"
      self.root = root
      name = path.hasPrefix(below) ? String(path.dropFirst(below.count)) : path
    } else if let slash = path.lastIndex(of: "/") {
      self.root = String(path[...slash])
      name = String(path[path.index(after: slash)...])
    } else {
      self.root = ""
      name = path
    }
  }

  func path(of name: String) -> String {
    root.isEmpty || root.hasSuffix("/") ? root + name : "\(root)/\(name)"
  }

  /// The text of the main template.
  ///
  /// - Throws: Why it cannot be read.
  func mainText() throws(TemplateError) -> String {
    let path = path(of: name)
    var isOpen = false
    do throws(IOError) {
      // Not `fileContents`, which gives no reasons and does not wait for a pipe.
      let file = try FileDescriptor.open(reading: path)
      defer { file.close() }
      isOpen = true
      var block = InputBlock(capacity: 1 << 16)
      while block.count <= Self.limit {
        block.reserve(1)
        guard let count = try block.read(from: file) else {
          _ = try file.waitForInput(or: nil, milliseconds: -1)
          continue
        }
        if count == 0 { return String(decoding: block.view.array, as: UTF8.self) }
      }
    } catch {
      let hint = isOpen ? "" : "; \(Self.hint(insteadOf: name))"
      throw TemplateError(message: "cannot read the template \(path): \(error.message)\(hint)")
    }
    throw TemplateError(
      message: "cannot read the template \(path): it is larger than \(Self.limit >> 20) MB")
  }

  /// What may have been meant by a name of which there is no file.
  private static func hint(insteadOf name: String) -> String {
    nearest(to: name, in: Template.shippedNames).map { "did you mean `\($0)`, which comes along?" }
      ?? "`logwash templates` lists those that come along"
  }

  var loader: TemplateLoader {
    TemplateLoader(
      load: { name in text(of: name).map { TemplateSource(name: name, text: $0) } },
      names: { fileNames(below: directory, limit: Self.entryLimit) })
  }

  private var directory: String { root.isEmpty ? "." : root }

  /// The text of an included template, or nil if there is none.
  private func text(of name: String) -> String? {
    // The compiler has resolved `..`; what a link below the root stands for is found out when the file is read.
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !steps.contains(".."), !steps.contains("") else { return nil }
    guard let bytes = fileContents(path: path(of: name), below: directory, limit: Self.limit) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
