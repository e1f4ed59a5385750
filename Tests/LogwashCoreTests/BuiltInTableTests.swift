import LogwashCore
import Testing

/// The table that everything reads: the compiler, the command line, the reference.
@Suite struct BuiltInTableTests {
  @Test func `names are unique and sorted`() {
    let names = BuiltIn.all.map(\.name)
    #expect(names == Set(names).sorted())
    #expect(BuiltIn.byName.count == names.count)
  }

  @Test func `names are written in small letters, digits and underscores`() {
    for name in BuiltIn.all.map(\.name) {
      #expect(name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789_".utf8.contains($0) }, "\(name)")
    }
  }

  @Test func `every summary is one sentence with a full stop`() {
    for builtIn in BuiltIn.all {
      #expect(builtIn.summary.hasSuffix("."), "\(builtIn.name)")
      #expect(!builtIn.summary.dropLast().contains(". "), "\(builtIn.name)")
      #expect(builtIn.summary.first?.isUppercase == true || builtIn.summary.hasPrefix("`"), "\(builtIn.name)")
    }
  }

  @Test func `every built-in has at least two examples that use it`() {
    for builtIn in BuiltIn.all {
      #expect(builtIn.examples.count >= 2, "\(builtIn.name)")
      for example in builtIn.examples {
        #expect(example.template.contains("?\(builtIn.name)"), "\(builtIn.name): \(example.template)")
      }
    }
  }

  @Test func `required parameters come before optional ones and names are unique in a built-in`() {
    for builtIn in BuiltIn.all {
      let optional = builtIn.parameters.map(\.isOptional)
      #expect(optional == optional.sorted { !$0 && $1 }, "\(builtIn.name)")
      #expect(Set(builtIn.parameters.map(\.name)).count == builtIn.parameters.count, "\(builtIn.name)")
    }
  }

  @Test func `every special form belongs to exactly one built-in`() {
    let forms = BuiltIn.all.compactMap { builtIn in
      if case .special(let form) = builtIn.body { form.rawValue } else { nil }
    }
    #expect(forms.sorted() == SpecialForm.allCases.map(\.rawValue).sorted())
  }
}
