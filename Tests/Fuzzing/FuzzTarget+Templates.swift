internal import LogwashCore
internal import LogwashSyntax

extension FuzzTarget {
  /// Lexer, parser, compiler and what they say. The template may include itself.
  static func template() -> FuzzTarget {
    FuzzTarget("template", "Templates, from their text to instructions or messages.") {
      { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        for isRendering in [false, true] {
          var options = CompilerOptions()
          options.limits = TemplateProbe.limits
          options.isRendering = isRendering
          let result = compile(text, options)
          _ = DiagnosticRenderer(sources: result.sources, color: false).render(result.diagnostics)
          if let program = result.program { _ = Disassembler(program).lines() }
          if result.program == nil, !result.diagnostics.contains(where: \.isError) {
            fail("neither a program nor an error: \(shown(bytes))")
          }
        }
      }
    }
  }

  /// An input is a template and, behind a NUL byte, its records.
  static func machine() -> FuzzTarget {
    FuzzTarget("machine", "Templates that run on records, within their limits.") {
      { bytes in
        let end = bytes.firstIndex(of: 0) ?? bytes.count
        var options = CompilerOptions()
        options.limits = TemplateProbe.limits
        let text = String(decoding: bytes[..<end], as: UTF8.self)
        guard let program = compile(text, options).program else { return }
        options.takesShortcuts = false
        TemplateProbe(program, plain: compile(text, options).program, forbids: [])
          .run(Array(bytes[end...].dropFirst()))
      }
    }
  }

  private static func compile(_ text: String, _ options: CompilerOptions) -> Compiler.Result {
    let names: Set = ["a.ftl", "b/c.ftl"]
    let loader = TemplateLoader(
      load: { names.contains($0) ? TemplateSource(name: $0, text: text) : nil }, names: { names.sorted() })
    return Compiler.compile(TemplateSource(name: "a.ftl", text: text), options: options, loader: loader)
  }
}
