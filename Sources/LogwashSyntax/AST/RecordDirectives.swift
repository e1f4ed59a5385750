/// A member of the record: `user.id`, `tags[0]`, `headers["x-id"]`. Steps after the first are keys or
/// indexes.
package struct RecordPath: Sendable, Hashable {
  package enum Step: Sendable, Hashable {
    case key(Located<String>)
    case index(Expression)
  }

  package var root: Located<String>
  package var steps: [Step]
  package var span: SourceSpan

  package init(root: Located<String>, steps: [Step], span: SourceSpan) {
    self.root = root
    self.steps = steps
    self.span = span
  }
}

/// `<#extract hash>`: copies the members of a hash into the record.
package struct ExtractDirective: Sendable, Hashable {
  package var value: Expression
  package var span: SourceSpan

  package init(value: Expression, span: SourceSpan) {
    self.value = value
    self.span = span
  }
}

/// `<#set a.b = 1, c += 2>`; commas between assignments are optional, as in `<#assign>`.
package struct SetDirective: Sendable, Hashable {
  package struct Assignment: Sendable, Hashable {
    package var path: RecordPath
    package var `operator`: AssignOperator
    package var value: Expression?

    package init(path: RecordPath, operator: AssignOperator, value: Expression?) {
      self.path = path
      self.operator = `operator`
      self.value = value
    }
  }

  package var assignments: [Assignment]
  package var span: SourceSpan

  package init(assignments: [Assignment], span: SourceSpan) {
    self.assignments = assignments
    self.span = span
  }
}

/// `<#unset a, b.c>`.
package struct UnsetDirective: Sendable, Hashable {
  package var paths: [RecordPath]
  package var span: SourceSpan

  package init(paths: [RecordPath], span: SourceSpan) {
    self.paths = paths
    self.span = span
  }
}

/// `<#rename a as b, c as d>`.
package struct RenameDirective: Sendable, Hashable {
  package struct Renaming: Sendable, Hashable {
    package var from: RecordPath
    package var to: RecordPath

    package init(from: RecordPath, to: RecordPath) {
      self.from = from
      self.to = to
    }
  }

  package var renamings: [Renaming]
  package var span: SourceSpan

  package init(renamings: [Renaming], span: SourceSpan) {
    self.renamings = renamings
    self.span = span
  }
}

/// `<#keep a, b>`.
package struct KeepDirective: Sendable, Hashable {
  package var paths: [RecordPath]
  package var span: SourceSpan

  package init(paths: [RecordPath], span: SourceSpan) {
    self.paths = paths
    self.span = span
  }
}

/// `<#redact>`, `<#redact "email", "ip", with="hash", keys=["password"]>`.
package struct RedactDirective: Sendable, Hashable {
  package var arguments: [Argument]
  package var span: SourceSpan

  package init(arguments: [Argument], span: SourceSpan) {
    self.arguments = arguments
    self.span = span
  }
}

/// `<#emit>`, `<#emit expr>`, `<#emit expr to "name">`, `<#emit to "name">`.
package struct EmitDirective: Sendable, Hashable {
  package var value: Expression?
  package var output: Expression?
  package var span: SourceSpan

  package init(value: Expression?, output: Expression?, span: SourceSpan) {
    self.value = value
    self.output = output
    self.span = span
  }
}

/// `<#drop>`, `<#drop reason>`.
package struct DropDirective: Sendable, Hashable {
  package var reason: Expression?
  package var span: SourceSpan

  package init(reason: Expression?, span: SourceSpan) {
    self.reason = reason
    self.span = span
  }
}

/// `<#reject>`, `<#reject reason>`.
package struct RejectDirective: Sendable, Hashable {
  package var reason: Expression?
  package var span: SourceSpan

  package init(reason: Expression?, span: SourceSpan) {
    self.reason = reason
    self.span = span
  }
}
