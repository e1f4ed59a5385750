internal import LogwashCore

/// A pattern for paths: `*` and `?` stand for characters of one step, `[…]` for one of some characters, `**` for any number of
/// steps. What begins with a dot is met only by a step that begins with one.
package struct Glob: Sendable, Hashable {
  private enum Step: Sendable, Hashable {
    case anySteps
    case pattern([Element])
  }

  private enum Element: Sendable, Hashable {
    case character(Unicode.Scalar)
    case one
    case any
    case set([ClosedRange<Unicode.Scalar>], isNegated: Bool)
  }

  /// The steps in front that have nothing to stand for: the directory below which all that matches lies. Empty for the working
  /// directory.
  package let directory: String
  private let steps: [Step]
  /// How many steps below its directory a match can lie; nil for any.
  package var depth: Int? { steps.contains(.anySteps) ? nil : steps.count }

  /// Whether a text has anything that stands for something else.
  package static func isGlob(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  package init(_ text: String) {
    var parts = text.pathSteps.map(String.init)
    var fixed: [String] = []
    while parts.count > 1, let first = parts.first, !Self.isGlob(first) {
      fixed.append(first)
      parts.removeFirst()
    }
    directory = (text.hasPrefix("/") ? "/" : "") + fixed.joined(separator: "/")
    steps = parts.map { $0 == "**" ? .anySteps : .pattern(Self.elements(of: $0)) }
  }

  private static func elements(of text: String) -> [Element] {
    let scalars = Array(text.unicodeScalars)
    var elements: [Element] = []
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      position += 1
      switch scalar {
      case "*": if elements.last != .any { elements.append(.any) }
      case "?": elements.append(.one)
      case "[":
        if let (set, end) = set(in: scalars, from: position) {
          elements.append(set)
          position = end
        } else {
          elements.append(.character(scalar))
        }
      default: elements.append(.character(scalar))
      }
    }
    return elements
  }

  /// What stands between brackets; a `]` right at the beginning is one of the characters.
  private static func set(in scalars: [Unicode.Scalar], from start: Int) -> (Element, end: Int)? {
    var position = start
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    let isNegated = position < scalars.count && (scalars[position] == "!" || scalars[position] == "^")
    if isNegated { position += 1 }
    while position < scalars.count {
      let first = scalars[position]
      if first == "]", !ranges.isEmpty { return (.set(ranges, isNegated: isNegated), position + 1) }
      if position + 2 < scalars.count, scalars[position + 1] == "-", scalars[position + 2] != "]",
        first <= scalars[position + 2]
      {
        ranges.append(first...scalars[position + 2])
        position += 3
      } else {
        ranges.append(first...first)
        position += 1
      }
    }
    return nil
  }

  /// Whether a path below `directory`, relative to it, matches.
  package func matches(_ path: String) -> Bool {
    matches(path.pathSteps.map { Array($0.unicodeScalars) }[...], steps[...])
  }

  private func matches(_ names: ArraySlice<[Unicode.Scalar]>, _ steps: ArraySlice<Step>) -> Bool {
    guard let step = steps.first else { return names.isEmpty }
    switch step {
    case .anySteps:
      if matches(names, steps.dropFirst()) { return true }
      guard let name = names.first, name.first != "." else { return false }
      return matches(names.dropFirst(), steps)
    case .pattern(let elements):
      guard let name = names.first, Self.matches(name, elements) else { return false }
      return matches(names.dropFirst(), steps.dropFirst())
    }
  }

  /// Goes back to the last `*` only, which is enough, so that the time is the product of the lengths at most.
  private static func matches(_ name: [Unicode.Scalar], _ elements: [Element]) -> Bool {
    if name.first == ".", elements.first != .character(".") { return false }
    var (position, element) = (0, 0)
    var retry: (position: Int, element: Int)?
    while position < name.count {
      if element < elements.count, elements[element] == .any {
        retry = (position, element)
        element += 1
      } else if element < elements.count, Self.matches(name[position], elements[element]) {
        position += 1
        element += 1
      } else if let last = retry {
        retry = (last.position + 1, last.element)
        position = last.position + 1
        element = last.element + 1
      } else {
        return false
      }
    }
    return elements[element...].allSatisfy { $0 == .any }
  }

  private static func matches(_ scalar: Unicode.Scalar, _ element: Element) -> Bool {
    switch element {
    case .character(let wanted): scalar == wanted
    case .one: true
    case .any: false
    case .set(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
    }
  }
}
