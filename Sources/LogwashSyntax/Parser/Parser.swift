/// Parses a template: text, interpolations, comments and tags, and the rules on where tags may stand.
///
/// It reports everything it finds, up to a hundred diagnostics, and goes on behind the tag that is wrong.
/// Each directive has its syntax in its own extension; what stands inside of a tag is read by an
/// `ExpressionParser`; the texts are stripped at the end by `WhitespaceStripping`.
package struct Parser {
  /// How deep blocks may nest.
  static let maximumDepth = 200
  static let maximumDiagnostics = 100
  /// In bytes.
  static let maximumSize = 16 << 20

  let input: LexerInput
  let map: SourceMap
  var scanner: MarkupScanner
  /// The blocks that are open, the innermost last.
  var blocks: [Block] = []
  /// A tag that ends or continues a block further out than the innermost; the blocks between end here without
  /// their own end tag.
  var carried: Terminator?
  var surroundings = Surroundings()
  /// The expressions that interpolations are wrapped into, the innermost last; each holds those further out
  /// already.
  var escapes: [Escape] = []
  var header: HeaderDirective?
  var stripsWhitespace = true
  var stripsText = false
  /// The names of unknown directives that were reported; their end tags are not reported again.
  var unknownNames: Set<String> = []
  /// The template is nested too deeply to go on.
  var isAborted = false
  /// The template ends inside a tag: that blocks are not closed either is no news.
  var endsInTag = false
  private(set) var diagnostics: [Diagnostic] = []

  /// Parses `source`, which is number `index` of its compilation. Without errors among the diagnostics, which
  /// are in the order of the text, the tree is the whole template.
  package static func parse(
    _ source: TemplateSource, index: Int = 0
  ) -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    let size = source.text.utf8.count
    guard size <= maximumSize else {
      let span = SourceSpan(0, 0, source: index)
      return (SyntaxTree(header: nil, nodes: []), [.templateTooLarge(span, limit: maximumSize)])
    }
    var parser = Parser(LexerInput(bytes: Array(source.text.utf8), source: index))
    return parser.template()
  }

  init(_ input: LexerInput) {
    self.input = input
    map = SourceMap(input.bytes)
    scanner = MarkupScanner(input)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  private mutating func template() -> (tree: SyntaxTree, diagnostics: [Diagnostic]) {
    parseHeader()
    let top = content()
    let root = Element(.other, children: top.elements, at: 0..<input.count, in: map) { Array($0.joined()) }
    WhitespaceStripping.apply(to: root, isOn: stripsWhitespace)
    let sorted = diagnostics.sorted { $0.primary.span.lower < $1.primary.span.lower }
    return (
      SyntaxTree(header: header, nodes: root.nodes(source: input.source)),
      Array(sorted.prefix(Self.maximumDiagnostics))
    )
  }
}
