internal import LogwashCore

/// What was read of inputs that come and go: one account for each name, whatever files have had it.
///
/// A run that lasts for months may see any number of names, so that those behind a limit have one account together.
struct GrowingInputAccounts {
  /// So many names have accounts of their own.
  static let limit = 1000
  private static let otherInputs = "other inputs"

  /// What the inputs are called that the accounts are of, or were last.
  private(set) var sources: [SourceName] = []
  private var numbers: [String: Int] = [:]
  /// Of inputs that have ended, by the number of the account.
  private var closed: [InputReading] = []
  private var open: [ObjectIdentifier: GrowingInput] = [:]

  /// Takes notice of an input that is being read.
  ///
  /// - Returns: the number of its account.
  @discardableResult
  mutating func note(_ input: GrowingInput) -> Int {
    open[ObjectIdentifier(input)] = input
    let number: Int
    if let known = numbers[input.source.name] {
      number = known
    } else {
      number = min(sources.count, Self.limit)
      // The last one would have to be forgotten again.
      if number < Self.limit { numbers[input.source.name] = number }
    }
    if number == sources.count {
      sources.append(input.source)
      closed.append(InputReading())
    } else if sources[number] !== input.source {
      sources[number] = input.source
    }
    return number
  }

  /// Keeps what was read of an input if it has ended, and lets go of it.
  mutating func close(_ input: GrowingInput) {
    guard input.hasEnded, open.removeValue(forKey: ObjectIdentifier(input)) != nil else { return }
    closed[number(of: input)] += input.reading
  }

  private func number(of input: GrowingInput) -> Int { numbers[input.source.name] ?? Self.limit }

  /// - Parameter accounts: what became of the inputs' records.
  func ledger(_ accounts: [Ledger.Account], _ output: OutputAccount, _ ending: RunEnding?) -> Ledger {
    var readings = closed
    for input in open.values {
      readings[number(of: input)] += input.reading
      readings[number(of: input)].isWhole = false
    }
    var ledger = Ledger(readings, accounts, sources, output: output, ending: ending)
    if ledger.inputs.count > Self.limit { ledger.inputs[Self.limit].name = Self.otherInputs }
    return ledger
  }
}

extension InputReading {
  /// Adds what was read of another input; all of it is whole if that one is.
  fileprivate static func += (a: inout Self, b: Self) {
    a.storedByteCount += b.storedByteCount
    a.byteCount += b.byteCount
    a.recordCount += b.recordCount
    a.held += b.held
    a.isWhole = b.isWhole
  }
}
