internal import LogwashCore

/// Template files under a root directory, which names cannot leave.
struct TemplateFiles: Sendable {
  private let root: String
  /// The main template, relative to the root.
  let name: String

  /// The longest template that is read, in bytes.
  private static let limit = 16 << 20

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

  /// The text of a template, or nil if there is none.
  @Sendable func text(of name: String) -> String? {
    // The compiler has resolved `..`; a link that leads outside was put there by whoever owns the directory.
    guard !name.split(separator: "/").contains("..") else { return nil }
    guard let bytes = fileContents(path: path(of: name), limit: Self.limit) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
