/// How the bytes of an input are cut into records: the header entry `framing`.
package enum Framing: String, HeaderChoice {
  case lines
  case nul
  case octetCounted = "octet_counted"
  case json
  case cri
  case docker

  package var summary: String {
    switch self {
    case .lines: "A record ends with LF or CRLF."
    case .nul: "A record ends with a NUL byte, as `find -print0` writes them."
    case .octetCounted:
      "Each record has its length before it, as in syslog over TCP (RFC 6587); lines may stand between."
    case .json: "Records are JSON values over any number of lines, one behind the other or in an array."
    case .cri:
      "Lines of Kubernetes container logs: `2016-10-06T00:17:09.669794202Z stdout F message`; parts are joined."
    case .docker:
      "Lines of Docker's json-file logs: `{\"log\":\"message\\n\",\"stream\":\"stdout\",…}`; parts are joined."
    }
  }

  /// Where the names of columns are.
  package enum Header: Sendable, Hashable {
    case firstRow
    /// In lines that begin with `#Fields:`.
    case directive
    /// They were given.
    case none
  }
}

/// All that a scanner has to know to find records.
package struct FramingPlan: Sendable {
  package enum Kind: Sendable {
    /// As the framing says; nil chooses by the first bytes between lines and JSON values.
    case framing(Framing?)
    case rows(separator: UInt8, hasQuotes: Bool, Framing.Header)
  }

  package var kind = Kind.framing(.lines)
  /// Where in a JSON value the records are.
  package var path: [String] = []
  package var multiline: Multiline?
  /// How long what is open waits for what might still belong to it when input pauses.
  package var idleMilliseconds = 1000
  package var maxRecordBytes = 1 << 20
  package var matchLimits = MatchLimits()

  package init() {}

  /// A worker can find the records by itself: they are lines, and nothing else.
  package var isLines: Bool {
    if case .framing(let framing) = kind { return framing == nil || framing == .lines && multiline == nil }
    return false
  }

  /// The first bytes of an input choose between lines and JSON values.
  package var looksAtBeginning: Bool {
    if case .framing(nil) = kind { true } else { false }
  }

  /// A record may wait for something that never comes, and is whole without it.
  package var waits: Bool {
    if multiline != nil { return true }
    switch kind {
    case .framing(.cri), .framing(.docker): return true
    default: return false
    }
  }
}

/// Finds the records of one input, whose bytes come in blocks that are cut anywhere.
package enum RecordScanner: ~Copyable, Sendable {
  case separated(SeparatedScanner)
  case octetCounted(OctetCountedScanner)
  case json(JSONValueScanner)
  case multiline(MultilineScanner)
  case container(ContainerScanner)
  case rows(RowScanner)

  /// - Parameters:
  ///   - position: where in the input the bytes stand that will come; a record begins there, or something between records.
  ///   - hasHeader: the columns are known, so that the first row does not name them.
  package init(_ plan: FramingPlan, at position: InputPosition, hasHeader: Bool = false) {
    let bytes = plan.maxRecordBytes
    let limits = plan.matchLimits
    switch plan.kind {
    case .framing(.nul): self = .separated(SeparatedScanner(at: position))
    case .framing(.octetCounted): self = .octetCounted(OctetCountedScanner(at: position))
    case .framing(.cri):
      self = .container(
        ContainerScanner(.cri, plan.multiline, at: position, maxRecordBytes: bytes, limits: limits))
    case .framing(.docker):
      self = .container(
        ContainerScanner(.docker, plan.multiline, at: position, maxRecordBytes: bytes, limits: limits))
    case .rows(let separator, let hasQuotes, let header):
      let header = hasHeader && header == .firstRow ? Framing.Header.none : header
      self = .rows(RowScanner(separator: separator, hasQuotes: hasQuotes, header: header, at: position))
    case .framing:
      if let multiline = plan.multiline {
        self = .multiline(
          MultilineScanner(multiline, at: position, maxRecordBytes: bytes, limits: limits))
      } else {
        self = .json(JSONValueScanner(path: plan.path, at: position))
      }
    }
  }

  /// Takes the next bytes; records that they end are put behind the others.
  package mutating func scan(_ bytes: ByteView, into records: inout FramedRecords) {
    switch consume self {
    case .separated(var scanner):
      scanner.scan(bytes, into: &records)
      self = .separated(scanner)
    case .octetCounted(var scanner):
      scanner.scan(bytes, into: &records)
      self = .octetCounted(scanner)
    case .json(var scanner):
      scanner.scan(bytes, into: &records)
      self = .json(scanner)
    case .multiline(var scanner):
      scanner.scan(bytes, into: &records)
      self = .multiline(scanner)
    case .container(var scanner):
      scanner.scan(bytes, into: &records)
      self = .container(scanner)
    case .rows(var scanner):
      scanner.scan(bytes, into: &records)
      self = .rows(scanner)
    }
  }

  /// The input has ended: what is open is a record.
  package mutating func finish(into records: inout FramedRecords) {
    switch consume self {
    case .separated(var scanner):
      scanner.finish(into: &records)
      self = .separated(scanner)
    case .octetCounted(var scanner):
      scanner.finish(into: &records)
      self = .octetCounted(scanner)
    case .json(var scanner):
      scanner.finish(into: &records)
      self = .json(scanner)
    case .multiline(var scanner):
      scanner.finish(into: &records)
      self = .multiline(scanner)
    case .container(var scanner):
      scanner.finish(into: &records)
      self = .container(scanner)
    case .rows(var scanner):
      scanner.finish(into: &records)
      self = .rows(scanner)
    }
  }

  /// Input has paused: what might go on, but need not, is a record.
  package mutating func pause(into records: inout FramedRecords) {
    switch consume self {
    case .multiline(var scanner):
      scanner.pause(into: &records)
      self = .multiline(scanner)
    case .container(var scanner):
      scanner.pause(into: &records)
      self = .container(scanner)
    case let other: self = other
    }
  }

  /// Where reading may begin anew, with another scanner, so that no record is missed: everything before it was put behind the
  /// others. Whoever then reads up to where this one is, and forgets the records that are ended there, has this one's state.
  package func held(_ records: borrowing FramedRecords) -> InputPosition {
    switch self {
    case .separated(let scanner): scanner.held(records)
    case .octetCounted(let scanner): scanner.held(records)
    case .json(let scanner): scanner.held
    case .multiline(let scanner): scanner.held(records)
    case .container(let scanner): scanner.held
    case .rows(let scanner): scanner.held(records)
    }
  }
}
