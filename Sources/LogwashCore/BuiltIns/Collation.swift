/// The order in which `?sort` puts strings: that of Java's collator for en_US.
///
/// Strings are compared by letters first, then by accents, then by case (small before capital): `_ 1 a A b B
/// é Z`. Spaces, hyphens and tabs count like accents, other control characters not at all. Up to U+017F this
/// is Java's order exactly; what is beyond follows by its code, as in Java for every script but Latin.
enum Collation {
  /// Negative, zero or positive; zero also for different strings that no level tells apart.
  static func compare(_ a: ByteView, _ b: ByteView) -> Int {
    for level in [Level.primary, .secondary, .tertiary] {
      var left = Elements(a)
      var right = Elements(b)
      while true {
        let (x, y) = (left.next(level), right.next(level))
        if x != y { return x < y ? -1 : 1 }
        if x == 0 { break }
      }
    }
    return 0
  }

  enum Level {
    case primary
    case secondary
    case tertiary
  }

  /// What a scalar weighs on each level. A primary weight of 0 makes it a mark on the letter before it.
  struct Element: BitwiseCopyable {
    var primary: UInt32 = 0
    var secondary: UInt8 = 0
    var tertiary: UInt8 = 0

    /// The weight on a level, 0 for none. Marks weigh more than any letter on the levels where they count.
    @inline(__always)
    func weight(_ level: Level) -> UInt32 {
      switch level {
      case .primary: primary
      case .secondary: primary > 0 ? 1 : secondary > 0 ? UInt32(secondary) + 1 : 0
      case .tertiary: primary > 0 ? UInt32(tertiary) + 1 : tertiary > 0 ? UInt32(tertiary) + 8 : 0
      }
    }
  }

  /// One or two elements: `é` is an e with an accent, `æ` is an a and an e.
  struct Expansion: BitwiseCopyable {
    var first = Element()
    var second: Element?
  }

  /// The elements of a string, one after the other.
  private struct Elements {
    private let view: ByteView
    private var at = 0
    private var pending: Element?

    init(_ view: ByteView) { self.view = view }

    /// The next weight on a level, or 0 at the end.
    mutating func next(_ level: Level) -> UInt32 {
      while true {
        let element: Element
        if let second = pending {
          element = second
          pending = nil
        } else {
          guard at < view.count else { return 0 }
          let elements = nextElements()
          element = elements.first
          pending = elements.second
        }
        let weight = element.weight(level)
        if weight > 0 { return weight }
      }
    }

    private mutating func nextElements() -> Expansion {
      let byte = view[at]
      if byte < 0x80 {
        at += 1
        return CollationTable.latin[Int(byte)]
      }
      let (scalar, length) = view.scalar(at: at)
      at += length
      guard let scalar else {
        return Expansion(first: Element(primary: CollationTable.unknown + UInt32(byte)))
      }
      if scalar.value < CollationTable.latinEnd { return CollationTable.latin[Int(scalar.value)] }
      return CollationTable.elements(of: scalar)
    }
  }
}
