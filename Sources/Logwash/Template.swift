internal import LogwashCore
internal import LogwashSyntax

/// A compiled template: what is to be done with one record. Immutable, and shared by any number of threads.
public struct Template: Sendable {
  /// What the template was compiled from, so that a pipeline can compile it for its place.
  struct Origin: Sendable {
    var source: TemplateSource
    var header: [String: String]
    var loader: TemplateLoader
  }

  /// What it is compiled for.
  struct Place: Sendable, Equatable {
    /// Its records come from another template.
    var followsAnother = false
    /// What it emits goes to another template.
    var precedesAnother = false
    var rendersModel = false
  }

  let origin: Origin
  let place: Place
  let program: Program
  private let compilation: Compiler.Result

  /// What the compiler has to say that is no error. Each time it is asked for, the patterns are looked at anew: that may take longer than
  /// compiling did.
  public var warnings: [TemplateDiagnostic] {
    compilation.warnings.map { TemplateDiagnostic($0, compilation.sources) }
  }

  /// Compiles a template.
  ///
  /// - Parameters:
  ///   - text: The template.
  ///   - name: What it is called in messages. Includes are looked up relative to it.
  ///   - header: Entries of the header (`<#ftl …>`) that win over the template's own: how records are
  ///     found (`input`, `framing`, `multiline`, `record`, `names`, …), `output` and `columns`, and the policies.
  ///   - followsAnother: Its records come from another template of a pipeline. Which fields they have is not
  ///     known then, so that any variable may be one.
  ///   - rendersModel: It is for ``render(_:into:)``: the data is a model, and all that it prints comes out.
  ///   - includes: Gives the text of another template by its name, for `<#include>` and `<#import>`; nil if
  ///     there is none.
  ///   - includeNames: All names that `includes` knows. A template is compiled with everything that it can
  ///     include, so that they are needed where it computes a name; without them that is a mistake.
  /// - Throws: Everything that is wrong with the template.
  public init(
    _ text: String, name: String = "template.ftl", header: [String: String] = [:],
    followsAnother: Bool = false,
    rendersModel: Bool = false, includes: @escaping @Sendable (String) -> String? = { _ in nil },
    includeNames: [String]? = nil
  ) throws(TemplateError) {
    let loader = TemplateLoader(
      load: { name in includes(name).map { TemplateSource(name: name, text: $0) } },
      names: { includeNames })
    try self.init(
      Origin(source: TemplateSource(name: name, text: text), header: header, loader: loader),
      Place(followsAnother: followsAnother, rendersModel: rendersModel))
  }

  /// Compiles the template in a file. What it includes is read from beside it, or from the directory `root`,
  /// and never from outside of that.
  ///
  /// - Parameters:
  ///   - path: The file; with `root`, a path that begins with that, or one relative to it.
  ///   - root: The directory that names in `<#include>` are relative to.
  ///   - header: Entries of the header that win over the template's own.
  ///   - followsAnother: Its records come from another template of a pipeline.
  ///   - rendersModel: It is for ``render(_:into:)``.
  /// - Throws: Everything that is wrong with the template, or that it cannot be read.
  public init(
    path: String, root: String? = nil, header: [String: String] = [:], followsAnother: Bool = false,
    rendersModel: Bool = false
  ) throws(TemplateError) {
    let files = TemplateFiles(path: path, root: root)
    let source = try TemplateSource(name: files.name, text: files.mainText())
    try self.init(
      Origin(source: source, header: header, loader: files.loader),
      Place(followsAnother: followsAnother, rendersModel: rendersModel))
  }

  /// The names of the templates that come with Logwash.
  public static var shippedNames: [String] { shippedTemplates.map(\.name) }

  /// Compiles a template that comes with Logwash: one of ``shippedNames``.
  ///
  /// - Throws: Everything that is wrong with it in its place, or that there is none of that name.
  public init(
    shipped name: String, header: [String: String] = [:], followsAnother: Bool = false
  ) throws(TemplateError) {
    guard let found = shippedTemplates.first(where: { $0.name == name }) else {
      throw TemplateError(message: "no template of the name `\(name)` comes with Logwash")
    }
    let loader = TemplateLoader(
      load: { name in
        shippedTemplates.first { $0.name + ".ftl" == name }.map { TemplateSource(name: name, text: $0.text) }
      }, names: { shippedTemplates.map { $0.name + ".ftl" } })
    try self.init(
      Origin(
        source: TemplateSource(name: name + ".ftl", text: found.text), header: header, loader: loader),
      Place(followsAnother: followsAnother))
  }

  init(_ origin: Origin, _ place: Place) throws(TemplateError) {
    let overrides = HeaderOverrides(origin.header)
    guard overrides.problems.isEmpty else {
      throw TemplateError(message: overrides.problems.joined(separator: "; "))
    }
    var options = overrides.options
    options.isRendering = place.rendersModel
    options.readsValues = place.followsAnother
    options.emitsValues = place.precedesAnother
    let result = Compiler.compile(origin.source, options: options, loader: origin.loader.withShipped)
    guard let program = result.program else {
      throw TemplateError(diagnostics: result.diagnostics.map { TemplateDiagnostic($0, result.sources) })
    }
    self.origin = origin
    self.place = place
    self.program = program
    compilation = result
  }

  /// The template, compiled for another place.
  func compiled(for wanted: Place) throws(TemplateError) -> Template {
    wanted == place ? self : try Template(origin, wanted)
  }
}

extension TemplateLoader {
  /// The same, with the templates that come along as `shipped:nginx`.
  fileprivate var withShipped: TemplateLoader {
    var loader = self
    loader.shippedNames = Template.shippedNames
    loader.load = { [load] name in
      guard name.hasPrefix(TemplateName.shipped) else { return load(name) }
      let wanted = name.dropFirst(TemplateName.shipped.count)
      return shippedTemplates.first { $0.name == wanted }.map { TemplateSource(name: name, text: $0.text) }
    }
    return loader
  }
}
