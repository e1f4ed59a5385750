import LogwashSyntax

extension CodeGenerator {
  // MARK: Include

  /// `<#include name>`: the code of a template with a constant name stands here, so that it sees what is visible here. A template
  /// that is being included already, and one whose name is computed, is called.
  mutating func include(_ node: IncludeDirective) {
    guard node.isConstant else { return includeNamed(node) }
    let ignoresMissing = node.ignoreMissing?.constantTruth ?? false
    guard let number = template(node.path, ignoresMissing: ignoresMissing) else { return }
    if node.parse?.constantAnswer == false {
      builder.emit(.printConstant(builder.text(templates.sources[number].text)), at: node.span)
      return
    }
    if templates.hasMistakes(number) {
      builder.emit(.raise(.unknownTemplate), at: node.span)
    } else if templateStack.contains(number) {
      requestUnit(number)
      setTemplateName(of: number, at: node.span)
      builder.emit(
        .include(template: UInt16(clamping: number), locals: visibleLocals()), at: node.span)
      setTemplateName(of: 0, at: node.span)
    } else {
      includeInPlace(number, at: node.span)
    }
  }

  private mutating func includeInPlace(_ number: Int, at span: SourceSpan) {
    setTemplateName(of: number, at: span)
    templateStack.append(number)
    // An included template cannot break out of the loop that it is included in.
    let outer = (context.breakables, context.canBreakOut)
    (context.breakables, context.canBreakOut) = ([], .none)
    defineMacros(of: templates.trees[number])
    generate(templates.trees[number].nodes)
    (context.breakables, context.canBreakOut) = outer
    templateStack.removeLast()
    setTemplateName(of: 0, at: span)
  }

  /// An include of which something is computed.
  private mutating func includeNamed(_ node: IncludeDirective) {
    name(node.path)
    if let parse = node.parse {
      let isWord = parse.constantString == nil || parse.constantAnswer != nil
      require(expression(parse), isWord ? [.boolean, .text] : .boolean, parse)
    } else {
      builder.push(.boolean(true), at: node.span)
    }
    if let ignore = node.ignoreMissing {
      require(expression(ignore), .boolean, ignore)
    } else {
      builder.push(.boolean(false), at: node.span)
    }
    let operands = [node.path, node.parse ?? node.path, node.ignoreMissing ?? node.path]
    builder.emit(
      .includeNamed(locals: visibleLocals()), at: node.span, operands: operands.map(\.span))
    setTemplateName(of: 0, at: node.span)
  }

  /// The name of a template, as text on the stack.
  private mutating func name(_ path: Expression) {
    let kinds = expression(path)
    if kinds.isDisjoint(with: Kinds.printable.union(.missing)) { report(.notPrintable(kinds, at: path.span)) }
    text(kinds, of: path, operand: 0)
  }

  // MARK: Import

  /// `<#import "name" as ns>`: the template runs once, in its own namespace, its output dropped. The name is there before it
  /// runs, so that two templates can import each other.
  mutating func importDirective(_ node: ImportDirective) {
    let isComputed = node.path.constantString == nil
    var number = 0
    if isComputed {
      name(node.path)
      builder.emit(.findImport, at: node.span, operands: [node.path.span])
    } else {
      guard let found = template(node.path, ignoresMissing: false) else { return }
      guard !templates.hasMistakes(found) else {
        return builder.emit(.raise(.unknownTemplate), at: node.span)
      }
      number = found
      requestUnit(number)
      builder.emit(.pushNamespace(UInt16(clamping: namespace(of: number))), at: node.span)
    }
    // What the main template imports, the templates that it imports see, too.
    builder.emit(.setGlobalInMain(variable(node.namespace.value)), at: node.namespace.span)
    builder.emit(.setVariable(variable(node.namespace.value)), at: node.namespace.span)
    let locals = visibleLocals()
    builder.emit(
      isComputed
        ? .importFound(locals: locals) : .importTemplate(UInt16(clamping: number), locals: locals),
      at: node.span)
    setTemplateName(of: 0, at: node.span)
  }

  private mutating func namespace(of number: Int) -> Int {
    if let known = namespaces[number] { return known }
    defer { parts.namespaceCount += 1 }
    namespaces[number] = parts.namespaceCount
    return parts.namespaceCount
  }

  // MARK: Templates that are called

  /// A place for each template in the program's table, and code for those that computed names can mean.
  mutating func prepareTemplates() {
    parts.templates = templates.sources.map { TemplatePlan(name: builder.text($0.name)) }
    for number in templates.candidates.sorted() {
      parts.templates[number].isCandidate = true
      parts.templates[number].text = builder.text(templates.sources[number].text)
      if !templates.hasMistakes(number), templates.runnable.contains(number) { requestUnit(number) }
      if templates.imported.contains(number) { _ = namespace(of: number) }
    }
    if facts.usesOptionalTemplates {
      parts.words.exists = builder.text("exists")
      parts.words.include = builder.text("include")
      parts.words.import = builder.text("import")
    }
    setTemplateName(of: 0, at: SourceSpan(0, 0))
  }

  /// Sees to it that a template has code of its own.
  private mutating func requestUnit(_ number: Int) {
    if requestedUnits.insert(number).inserted { pendingUnits.append(number) }
  }

  /// The code of a template that is called: it stands behind that of the main template, once, and finds the local variables of
  /// the place by their names.
  mutating func generateUnit(_ number: Int) {
    context = FrameContext(kind: .template)
    context.isUnit = true
    templateStack = [number]
    captureDepth = 1
    parts.templates[number].entry = UInt32(builder.count)
    let length = templates.sources[number].text.utf8.count
    setTemplateName(of: number, at: SourceSpan(0, 0, source: number))
    defineMacros(of: templates.trees[number])
    generate(templates.trees[number].nodes)
    builder.emit(.templateEnd, at: SourceSpan(length, length, source: number))
    parts.templates[number].slotCount = UInt16(clamping: context.slotCount)
    parts.templates[number].loopCount = UInt16(clamping: context.loopCount)
    captureDepth = 0
  }

  /// What is visible here by name, for a template that is called from here; -1 for nothing.
  mutating func visibleLocals() -> Int32 {
    var visible: [VisibleLocal] = []
    func add(_ name: String, _ number: Int, _ property: LoopProperty? = nil) {
      visible.append(
        VisibleLocal(name: builder.text(name), number: UInt16(clamping: number), property: property))
    }
    for scope in context.scopes.reversed() {
      for (name, binding) in scope.sorted(by: { $0.key < $1.key }) {
        add(name, binding.slot)
        guard let loop = binding.loop else { continue }
        add(name + "_index", loop, .index)
        add(name + "_has_next", loop, .hasNext)
      }
    }
    for (name, slot) in context.locals.sorted(by: { $0.value < $1.value }) { add(name, slot) }
    guard !visible.isEmpty else { return -1 }
    parts.localLists.append(LocalList(start: parts.visibleLocals.count, count: visible.count))
    parts.visibleLocals += visible
    return Int32(parts.localLists.count - 1)
  }

  /// `.template_name` changes with includes; afterwards it is the main template's, as in the engine.
  private mutating func setTemplateName(of number: Int, at span: SourceSpan) {
    guard facts.usesTemplateName else { return }
    builder.emit(.setTemplateName(builder.text(templates.sources[number].name)), at: span)
  }

  // MARK: Names

  /// The number of a template that is named by a constant; nil if there is none, which is reported.
  private mutating func template(_ path: Expression, ignoresMissing: Bool) -> Int? {
    includeCount += 1
    guard includeCount <= Self.maximumIncludes else {
      if includeCount == Self.maximumIncludes + 1 {
        report(.tooMany("includes", limit: Self.maximumIncludes, at: path.span))
      }
      return nil
    }
    let written = path.constantString ?? ""
    let current = templates.sources[templateStack.last ?? 0].name
    guard let name = TemplateName.resolve(written, from: current) else {
      if !ignoresMissing { report(.includeOutsideRoot(written, at: path.span)) }
      return nil
    }
    let known = templates.number(of: name)
    if known == nil, !ignoresMissing {
      report(.templateNotFound(name, nearest: templates.shippedName(near: name), at: path.span))
    }
    return known
  }
}
