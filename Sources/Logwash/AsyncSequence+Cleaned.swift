extension AsyncSequence where Self: Sendable, Element: Collection<UInt8> {
  /// The outcomes of cleaning each element as one record, in order: `lines.map(\.utf8).cleaned(by:
  /// pipeline)`.
  ///
  /// A record is cleaned when its outcome is asked for, on the task that asks.
  public func cleaned(by pipeline: Pipeline) -> some AsyncSequence<Outcome, Failure> & Sendable {
    CleanedSequence(base: self, pipeline: pipeline)
  }
}

struct CleanedSequence<Base: AsyncSequence & Sendable>: AsyncSequence, Sendable
where Base.Element: Collection<UInt8> {
  typealias Failure = Base.Failure

  let base: Base
  let pipeline: Pipeline

  struct AsyncIterator: AsyncIteratorProtocol {
    var base: Base.AsyncIterator
    let cleaner: Cleaner

    mutating func next() async throws -> Outcome? {
      try await next(isolation: nil)
    }

    mutating func next(isolation actor: isolated (any Actor)?) async throws(Base.Failure) -> Outcome? {
      guard let record = try await base.next(isolation: actor) else { return nil }
      return cleaner.clean(record)
    }
  }

  func makeAsyncIterator() -> AsyncIterator {
    AsyncIterator(base: base.makeAsyncIterator(), cleaner: Cleaner(pipeline))
  }
}
