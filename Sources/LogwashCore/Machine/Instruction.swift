/// What the machine does, one step each. 16 bytes, no references: a program is a flat table of these.
///
/// The machine has a stack of values; "pops" and "pushes" mean that stack. `text` is what the template has printed so far.
/// Jump targets are instruction numbers. This list is also what `logwash explain` prints.
package enum Instruction: BitwiseCopyable, Sendable {
  // MARK: Printing
  /// text := text + constant
  case printConstant(Text)
  /// pops a; text := text + a, formatted by the settings
  case print
  /// pops n values and pushes their texts, joined: a string literal with interpolations
  case join(count: UInt16)

  // MARK: Constants and variables
  /// pushes constant k
  case push(constant: UInt32)
  /// pushes an integer
  case pushInteger(Int64)
  /// pushes a decimal that does not fit in 64 bits
  case pushWide(index: UInt32)
  /// pushes slot s of the current frame
  case local(slot: UInt16)
  /// as `local`; if that is an element of a list that the JSON reader knows, pushes the element's member instead and goes on behind
  /// the `member` that stands there, the next but `skipped` instructions
  case localMember(slot: UInt16, key: Text, skipped: UInt8)
  /// pushes variable v of the current namespace, else the global one, else `missing`
  case variable(UInt16)
  /// pushes global variable v, or `missing`
  case global(UInt16)
  /// pushes slot s of the record
  case field(slot: UInt16)
  /// the same from the match of the pattern that the program begins with: nothing else fills or changes it
  case captured(slot: UInt16, group: UInt16)
  /// pushes a special variable
  case special(SpecialVariable)
  /// pops a; slot s of the frame := a
  case setLocal(slot: UInt16)
  /// pops a; variable v of the current namespace := a
  case setVariable(UInt16)
  /// pops a; global variable v := a
  case setGlobal(UInt16)
  /// pops namespace n, then a; variable v of n := a
  case setInNamespace(UInt16)

  // MARK: Reading into values
  /// pops a hash; pushes its member, or `missing`
  case member(Text)
  /// pops a key, index or range, then what it reads from; pushes the part
  case index

  // MARK: Missing values
  /// if the top is `missing` pops it, else jumps
  case jumpIfPresent(UInt32)
  /// if the top is `missing` jumps, leaving it
  case jumpIfMissing(UInt32)
  /// pops a; pushes whether it is there
  case exists
  /// from here to `guardEnd`, a missing value makes the machine jump with `missing` pushed
  case guardBegin(UInt32)
  case guardEnd
  /// replaces the top by what a test of it gives
  case test(ValueTest)
  /// faults: `?switch` found nothing
  case noMatchingCase
  /// faults if the top is `missing` or not of a kind; decodes what is text or number
  case check(Kinds, operand: UInt8)
  /// formats the top as `${…}` would, so that it is text
  case format(operand: UInt8)

  // MARK: Operators
  case add
  case subtract
  case multiply
  case divide
  case remainder
  case negate
  case plus
  case not
  case equal
  case notEqual
  /// pops b and a; pushes whether they are equal, false where `==` would be an error
  case same
  case less
  case greater
  case lessOrEqual
  case greaterOrEqual
  /// pops the end (unless endless), then the start; pushes a range
  case range(RangeForm)
  /// pops n values, pushes a sequence of them
  case sequence(count: UInt16)
  /// pops n keys with values, pushes a hash of them
  case hash(count: UInt16)

  // MARK: Control
  case jump(UInt32)
  /// pops a boolean; jumps if it is false
  case jumpIfFalse(UInt32)
  /// pops a boolean; jumps if it is true
  case jumpIfTrue(UInt32)
  /// faults: a mistake that the compiler has found, inside of an `<#attempt>` that may expect it
  case raise(FaultCode)
  /// if the current namespace is that of the main template, global variable v := the top
  case setGlobalInMain(UInt16)
  /// pops a
  case pop
  /// pops what it loops over; jumps if there is nothing; 1 variable is for items, 2 are for members, 0 for whatever comes
  case loopBegin(loop: UInt16, variables: UInt8, otherwise: UInt32)
  /// faults if the items of the loop were listed before
  case itemsBegin(loop: UInt16)
  /// slot := the current item (for a hash: its key, the value in the slot behind it)
  case loopItem(loop: UInt16, slot: UInt16, pairs: Bool)
  /// if there is a further item jumps to it, else ends the loop
  case loopNext(loop: UInt16, body: UInt32)
  /// pushes something of a loop's state
  case loopState(loop: UInt16, LoopProperty)
  /// if this is the last item jumps: the body of `<#sep>` is left out
  case jumpIfLast(loop: UInt16, UInt32)
  /// pops n values; pushes the one whose turn it is
  case loopCycle(loop: UInt16, count: UInt16)
  /// pops an item; appends it to the sequence being collected
  case collect
  /// starts collecting a sequence
  case collectBegin
  /// pushes the sequence collected
  case collectEnd
  /// pops an index or range; pushes whether the items collected so far reach that far
  case collectedReach

  // MARK: What is printed
  /// remembers where text is
  case captureBegin
  /// pushes what was printed since, and takes it back
  case captureEnd
  /// takes back what was printed since
  case discardEnd
  /// remembers where text is, for `compressEnd`
  case compressBegin
  /// compresses white space in what was printed since
  case compressEnd
  /// from here to `attemptEnd`, a fault makes the machine take back what was printed and jump
  case attemptBegin(UInt32)
  case attemptEnd(UInt32)
  /// ends it on the way out, by `<#break>` or `<#return>`: takes back what was printed
  case attemptLeave

  // MARK: Calls
  /// pops the arguments and the subject of a built-in; pushes its result
  case builtIn(index: UInt16, arguments: UInt8)
  /// the same with what was compiled from constant arguments, or -1
  case preparedBuiltIn(index: UInt16, arguments: UInt8, prepared: Int32)
  /// pops arguments (a hash or sequence), then a macro or function; pushes it with them bound
  case bindArguments(isLast: Bool)
  /// pops n arguments and what is called; calls it as a function
  case callFunction(arguments: UInt16)
  /// pops the arguments of a call site and what is called; calls it as a macro
  case callMacro(site: UInt32)
  /// pops n arguments; runs the body that the macro was called with. A `<#break>` out of that goes on at exits e, or -1
  case nested(arguments: UInt16, exits: Int32)
  /// ends a macro's body that was run by `nested`
  case nestedEnd
  /// ends a macro
  case macroReturn
  /// pops the result; ends a function
  case functionReturn
  /// if slot s holds a value jumps: its default is not needed
  case jumpIfLocal(slot: UInt16, UInt32)
  /// faults: the parameter in slot s has no value and no default
  case requireParameter(slot: UInt16)
  /// makes macro m a variable of the current namespace
  case defineMacro(variable: UInt16, macro: UInt16)
  /// ends bodies and macros up to the loop that a `<#break>` or `<#continue>` in a body leaves
  case breakOut(isBreak: Bool)
  /// pops a value; pushes a method of it: a built-in that waits for its arguments
  case method(UInt16)

  // MARK: Other templates
  /// runs template t, which sees the locals of list l, or -1
  case include(template: UInt16, locals: Int32)
  /// pops whether a missing one is ignored, whether it is parsed (or a word for it), and a name; runs that template
  case includeNamed(locals: Int32)
  /// ends a template that was run by an include or import
  case templateEnd
  /// pushes the local variable that is visible where this template is included, or `missing`
  case outerLocal(Text)
  /// pushes a namespace as a hash
  case pushNamespace(UInt16)
  /// makes the namespace of template t the current one and runs that, once
  case importTemplate(UInt16, locals: Int32)
  /// pops a name; pushes the number of that template, and its namespace
  case findImport
  /// pops the number of a template; does what `importTemplate` does
  case importFound(locals: Int32)
  /// pops n arguments; pushes what `.get_optional_template` gives
  case optionalTemplate(arguments: UInt8)
  /// `.template_name` := a name
  case setTemplateName(Text)
  /// `.template_name` := the name of the template of the current namespace
  case setTemplateNameOfNamespace

  // MARK: Settings and errors
  /// pops a value; changes a setting
  case setting(Setting)
  /// pops a message; ends with an error
  case stop

  // MARK: Shortcuts
  // Each stands in the place of the first instruction of several: it does what all of them do and goes on behind them; or, when
  // it cannot, what the first does, and the others follow.
  /// `field s` or `captured s`, `print`
  case printField(FieldPlace)
  /// `field s` or `captured s`, `push k`, a comparison, `jumpIfFalse`
  case testField(FieldPlace, Comparison, constant: UInt16, otherwise: UInt32)
  /// `field s` or `captured s`, `exists`, perhaps `not`, `jumpIfFalse`
  case testPresence(FieldPlace, isNegated: Bool, otherwise: UInt32)
  /// `variable v`, `jumpIfPresent`
  case jumpIfVariable(UInt16, UInt32)
  /// `builtIn ?matches` with what was compiled, `jumpIfFalse`: all of the subject is matched, and nothing is looked for in it
  case testMatch(builtIn: UInt16, arguments: UInt8, prepared: UInt16, otherwise: UInt32)
  /// `field s`, `push k`, an operator
  case computeField(slot: UInt16, Operation, constant: UInt16)
  /// `extractMatch`, and what reads the same text for each other pattern of a chain and tries that
  case extractFirst(chain: UInt16, UInt32)
  /// `capture`, `jumpIfPresent`, and the same
  case captureFirst(chain: UInt16, UInt32)

  // MARK: The record
  /// pops a string; if plan p matches copies the captures into the record and jumps
  case extractMatch(plan: UInt16, UInt32)
  /// faults: no pattern of an `<#extract>` matched
  case extractFailed
  /// pops a hash; copies its members into the record
  case extractHash
  /// pops the arguments and the subject of a built-in; copies what it reads, if anything, into the slots of list k, and passes over
  /// the next instruction
  case extractMembers(builtIn: UInt16, arguments: UInt8, list: UInt16)
  /// pops a string; pushes the hash that plan p captures, or `missing`
  case capture(plan: UInt16)
  /// pops a; slot s of the record := a
  case setField(slot: UInt16)
  /// pops the indexes in path p, then a; sets the member at the path
  case setPath(UInt16)
  /// removes slot s of the record
  case unsetField(slot: UInt16)
  /// removes the member at path p
  case unsetPath(UInt16)
  /// moves slot a to slot b, keeping its place
  case renameField(UInt16, to: UInt16)
  /// pops the indexes in path p; gives the member at the path another key, keeping its place
  case renamePath(UInt16, to: UInt32)
  /// keeps the slots of list k, in its order
  case keepFields(UInt16)
  /// pops a; pushes it without what redaction p looks for
  case redact(plan: UInt16)
  /// redacts all members of the record
  case redactRecord(plan: UInt16)
  /// writes the record
  case emitRecord(output: UInt8)
  /// pops a hash or a string; writes it as a record
  case emitValue(output: UInt8)
  /// pops a; writes a member of an object that goes to the main output member by member: the constant, `{"a":` or `,"a":`, and a
  /// as JSON
  case emitMember(key: Text)
  /// the same with slot s
  case emitField(slot: UInt16, key: Text)
  /// ends the object
  case emitEnd
  /// pops a reason; ends the record without output
  case drop
  /// pops a reason; ends the record as rejected
  case reject
  /// ends the record
  case end
}

/// How `range` makes a range of what it pops.
package enum RangeForm: UInt8, BitwiseCopyable, Sendable {
  case inclusive
  case exclusive
  case counted
  case endless
}

/// What a loop variable's built-ins read.
package enum LoopProperty: UInt8, BitwiseCopyable, Sendable {
  case index
  case counter
  case hasNext
  case isFirst
  case isLast
  case isEvenItem
  case isOddItem
  case itemParity
  case itemParityCap
}

/// What `test` does with a value that may be missing.
package enum ValueTest: UInt8, BitwiseCopyable, Sendable {
  /// A boolean: there, and not "", [] or {}.
  case hasContent
  /// Missing if it is an empty text.
  case empty
  /// Missing if it is white space alone.
  case blank
  /// Without the white space at its ends; missing if nothing is left.
  case trimmed
  /// As `?c` prints it.
  case computerFormat
}

/// Where the value of a field is that is read: in its slot, or in what the leading pattern has matched.
package enum FieldPlace: BitwiseCopyable, Sendable {
  case slot(UInt16)
  case captured(slot: UInt16, group: UInt16)

  package var slot: UInt16 {
    switch self {
    case .slot(let slot), .captured(let slot, _): slot
    }
  }
}
