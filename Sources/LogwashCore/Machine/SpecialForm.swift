/// Built-ins that are code, not functions: they do not simply take values and give one.
package enum SpecialForm: String, Sendable, CaseIterable {
  // Missing values: the subject may be missing.
  case `default`
  case exists
  case ifExists
  case hasContent
  case emptyToNull
  case blankToNull
  case trimToNull
  case cn
  // Only what is chosen is evaluated.
  case then
  case `switch`
  // Loop variables
  case loopIndex
  case loopCounter
  case loopHasNext
  case loopIsFirst
  case loopIsLast
  case loopIsEvenItem
  case loopIsOddItem
  case loopItemParity
  case loopItemParityCap
  case loopItemCycle
  // Lambdas
  case filter
  case map
  case takeWhile
  case dropWhile
  // Macros
  case withArgs
  case withArgsLast
  // Its arguments are compiled into a plan.
  case redact
}
