extension BuiltIn {
  static let macros: [BuiltIn] = [
    BuiltIn(
      "with_args", .macros, on: .callable, [.of([.hash, .sequence], "arguments")], returns: .callable,
      summary:
        "The macro or function with `arguments` given: by name as a hash, or the first ones as a sequence.",
      examples: [
        #"<#macro m a b>${a}${b}</#macro><@m?with_args({"b": 2}) a=1/>"#: "12",
        #"<#function f a b><#return a - b></#function>${f?with_args([5])(3)}"#: "2",
      ],
      body: .special(.withArgs)),
    BuiltIn(
      "with_args_last", .macros, on: .callable, [.of([.hash, .sequence], "arguments")], returns: .callable,
      summary: "The macro or function with `arguments` given behind those of the call.",
      examples: [
        #"<#function f a b><#return a - b></#function>${f?with_args_last([5])(3)}"#: "-2",
        #"<#macro m a b>${a}${b}</#macro><@m?with_args_last([2]) 1/>"#: "12",
      ],
      body: .special(.withArgsLast)),
  ]
}
