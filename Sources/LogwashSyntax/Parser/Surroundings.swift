/// What a piece of template stands in, as far as it decides which directives may stand there. A macro begins
/// anew.
struct Surroundings: Sendable {
  enum Callable: Sendable {
    case macro
    case function
  }

  /// A `list` whose items can be reached from here.
  enum Loop: Sendable {
    /// `<#list xs as x>`
    case withVariable
    /// `<#list xs>`: `items` may follow; whether one did.
    case awaitingItems(found: Bool)
    /// Inside `<#items as x>`.
    case inItems
  }

  var callable: Callable?
  var loops: [Loop] = []
  /// Whether `break` and `continue` have something to act on.
  var canBreak = false
  var canContinue = false
}
