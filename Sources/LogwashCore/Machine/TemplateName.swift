/// Names of templates as FreeMarker reads them: relative to a template or from the root on, with `.`, `..` and the step `*`, which
/// looks in a folder and then in those above.
package enum TemplateName {
  /// What the name of a template begins with that comes along with the program, wherever it is named.
  package static let shipped = "shipped:"

  /// A name as written, seen from the template `base`, from the root on; nil if it leads above the root.
  ///
  /// Source: FreeMarker's name format "2.3.0", which takes `..` before `.`, so that `d/./../a` is `d/a`.
  package static func resolve(_ name: [UInt8], from base: [UInt8]) -> [UInt8]? {
    if name.starts(with: shipped.utf8) { return name }
    var path: [UInt8]
    if name.first == slash {
      path = Array(name.dropFirst())
    } else {
      path = Array(base[..<((base.lastIndex(of: slash) ?? -1) + 1)]) + name
    }
    while let step = index(of: "/../", in: path) {
      if step == 0 { return nil }
      let folder = (path[..<step].lastIndex(of: slash) ?? -1) + 1
      path.replaceSubrange(folder..<step + 4, with: [])
    }
    if path.starts(with: "../".utf8) { return nil }
    while let step = index(of: "/./", in: path) { path.removeSubrange(step..<step + 2) }
    if path.starts(with: "./".utf8) { path.removeFirst(2) }
    if path.count > 1, path[0] == slash { path.removeFirst() }
    return path
  }

  /// The names to try for a name from the root on: itself, or for one with a step `*`, from that step's folder upwards.
  package static func attempts(_ name: [UInt8]) -> [[UInt8]] {
    var steps = name.split(separator: slash).map { Array($0) }
    guard let star = steps.lastIndex(of: [asterisk]) else { return [name] }
    // Only the last star counts; those before it are left out.
    let folder = steps[..<star].filter { $0 != [asterisk] }
    steps.removeFirst(star + 1)
    return (0...folder.count).reversed().map { Array((folder[..<$0] + steps).joined(separator: [slash])) }
  }

  package static func resolve(_ name: String, from base: String) -> String? {
    resolve(Array(name.utf8), from: Array(base.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  package static func attempts(_ name: String) -> [String] {
    attempts(Array(name.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let slash = UInt8(ascii: "/")
  private static let asterisk = UInt8(ascii: "*")

  private static func index(of step: StaticString, in path: [UInt8]) -> Int? {
    let wanted = Array("\(step)".utf8)
    guard path.count >= wanted.count else { return nil }
    return (0...path.count - wanted.count).first { path[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
