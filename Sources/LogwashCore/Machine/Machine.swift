/// Runs programs on records, one after the other. It owns every buffer that a record needs and keeps their memory, so that a
/// record allocates nothing; it is made once per worker and belongs to one thread at a time.
///
/// Where things are: the loop over instructions in `Machine+Run.swift`, values in `Machine+Values.swift` and its neighbours,
/// the record in `Machine+Record.swift`, what goes out in `Machine+Emit.swift`.
package struct Machine: ~Copyable {
  package var heap = Heap()
  /// Operands, and the slots of the frames.
  package var stack = Arena<Value>(capacity: 256)
  package var frames = Arena<Frame>(capacity: 16)
  package var loops = Arena<LoopState>(capacity: 16)
  package var handlers = Arena<Handler>(capacity: 4)
  /// Where captures began in `text`.
  package var marks = Arena<CaptureMark>(capacity: 8)
  /// Where collections began on the stack.
  package var collections = Arena<Int>(capacity: 4)
  /// Variables: those of the globals, then those of each namespace.
  package var variables = Arena<Value>(capacity: 16)
  /// What the template has printed.
  package var text = OutputBuffer(capacity: 1 << 12)
  /// Where a value is formatted before it becomes a text.
  var staging = OutputBuffer(capacity: 256)
  package var record = RecordState()
  /// The program that runs; good until the next record begins.
  var running: Unretained<Program>?
  package var sink = RecordSink()
  var row = RowState()
  package var settings = Settings()
  package var matchData: MatchData
  /// Of the pattern that the program begins with: what it captured stays until the record has ended.
  var leadMatch: MatchData
  /// What it came to for the record that is about to begin, when straight code has had it matched.
  var knownLead: MatchOutcome?
  /// By the numbers of links of chains.
  var experiences = Arena<ChainExperience>(capacity: 8)
  var straightRegisters = StraightRegisters()
  package var reader = JSONReaderState()
  var keys = KeyTable()
  /// Of the rows that are read.
  var columns = Columns()
  var repeats = Arena<RepeatedKey>(capacity: 16)
  /// What a built-in with known members has read, by their numbers.
  package var parsed = Arena<Value>(capacity: 16)
  var openElements = Arena<OpenElement>(capacity: 8)
  var writer = JSONWriter()
  var textMembers = TextMembers()
  package var redaction = Redaction()
  /// Which namespaces have run.
  var importedNamespaces = Arena<Bool>(capacity: 2)
  /// Formats and patterns that templates made at run time.
  var numberFormats = RunTimeCache<NumberFormat>()
  /// By the kind of moment.
  var dateFormats = Array(repeating: RunTimeCache<DateFormat>(), count: 4)
  var zones = RunTimeCache<Zone>()
  var zoneHandles: [Unretained<Zone>] = []
  var timestampFormats = RunTimeCache<TimestampFormat>()
  var patternCache: [PatternKey: Pattern] = [:]
  var retiredPatterns: [Pattern] = []
  package let limits: Limits
  /// What becomes of bytes that are no UTF-8; of the first program of a chain, as all policies.
  let invalidUTF8: Policies.InvalidUTF8

  /// The current frame's slots, loops and namespace, taken out of `frames` for speed.
  package var base = 0
  package var loopBase = 0
  package var namespace = 0
  package var steps = 0
  /// `.template_name`; a program that reads it sets it first.
  var templateName = Text.empty
  /// The message of `stop`, the reason of `drop` and `reject`, the part of an output that is not what it has to be.
  package var reason = Text.empty
  /// Where a text went wrong that was to go out.
  package var refused = RefusedOutput()
  /// Which pattern was tried last, to explain a record that none matched: an index into the program's plans, or -1.
  package var lastPlan = -1
  /// What it was tried on.
  package var lastSubject = Text.empty

  package init(policies: Policies) {
    limits = policies.limits
    invalidUTF8 = policies.invalidUTF8
    matchData = MatchData(limits: MatchLimits(steps: limits.match))
    leadMatch = MatchData(limits: MatchLimits(steps: limits.match))
    heap.scratch.limit = limits.textBytes
    heap.elementLimit = limits.elements
    writer.maxDepth = limits.depth
    writer.maxBytes = limits.textBytes
    writer.repairsUTF8 = invalidUTF8 != .keep
  }
}
