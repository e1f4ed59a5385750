extension Operator {
  static let postfixed: [Operator] = [
    Operator(
      .postfix(.member), .dot, tier: .postfix, syntax: "x.name",
      summary: "The member of a hash that has this name.",
      examples: [
        Example("${user.name}", model: #"{"user":{"name":"ann"}}"#, prints: "ann"),
        Example("${(user.address.city)!\"no city\"}", model: #"{"user":{"name":"ann"}}"#, prints: "no city"),
      ]),
    Operator(
      .postfix(.index), .openBracket, tier: .postfix, syntax: "x[i], x[\"name\"], x[a..b]",
      summary:
        "An item by its index from 0, a member by a name that is worked out, or a part by a range of indexes.",
      examples: [
        Example(
          "${tags[0]} ${headers[\"user-agent\"]}",
          model: #"{"tags":["db","ops"],"headers":{"user-agent":"curl"}}"#, prints: "db curl"),
        Example("${\"GET /report\"[4..]} ${\"GET /report\"[0..<3]}", prints: "/report GET"),
      ]),
    Operator(
      .postfix(.call), .openParenthesis, tier: .postfix, syntax: "f(x, y)",
      summary: "Calls a function of the template.",
      examples: [
        Example("<#function seconds ms><#return ms / 1000></#function>${seconds(1500)}", prints: "1.5"),
        Example("<#function add a b=1><#return a + b></#function>${add(2)} ${add(2, 3)}", prints: "3 5"),
      ]),
    Operator(
      .postfix(.builtIn), .question, tier: .postfix, syntax: "x?name, x?name(y)",
      summary: "Does what the built-in of this name does; `logwash builtins` lists them.",
      examples: [
        Example("${\"warn\"?upper_case}", prints: "WARN"),
        Example("${\"/a?b=c\"?keep_before(\"?\")?length}", prints: "2"),
      ]),
    Operator(
      .postfix(.exists), .questionQuestion, tier: .postfix, syntax: "x??",
      summary: "Whether x has a value; in parentheses, `(x.y.z)??`, every step of it may be missing.",
      examples: [
        Example("<#if email??>${email}<#else>none</#if>", prints: "none"),
        Example("${(user.address.city)???c}", model: #"{"user":{"name":"ann"}}"#, prints: "false"),
      ]),
    Operator(
      .postfix(.defaulted), .exclamation, .finalExclamation, tier: .postfix, syntax: "x!y, x!",
      summary:
        "x, or y when x is missing; without y, something that is an empty string, sequence and hash at once. y is all that "
        + "follows, operators included: put `(x!y)` in parentheses.",
      examples: [
        Example("${user!\"nobody\"}[${user!}]", prints: "nobody[]"),
        Example("${(ms!0) + 1} ${ms!0 + 1}", model: #"{"ms":5}"#, prints: "6 5"),
      ]),
  ]

  static let prefixed: [Operator] = [
    Operator(
      .prefix(.not), .exclamation, .finalExclamation, tier: .prefix, syntax: "!x",
      summary: "True when the boolean x is false, and the other way round.",
      examples: [
        Example("<#if !user??>anonymous</#if>", prints: "anonymous"),
        Example("${(!(1 gt 2))?c}", prints: "true"),
      ]),
    Operator(
      .prefix(.minus), .minus, tier: .prefix, syntax: "-x", summary: "The number with its sign changed.",
      examples: [
        Example("${-ms}", model: #"{"ms":12}"#, prints: "-12"), Example("${3 - -2}", prints: "5"),
      ]),
    Operator(
      .prefix(.plus), .plus, tier: .prefix, syntax: "+x", summary: "The number as it is.",
      examples: [Example("${+1.50}", prints: "1.5"), Example("${2 * +3}", prints: "6")]),
  ]

  static let arithmetic: [Operator] = [
    Operator(
      .infix(.binary(.multiply)), .star, tier: .product, syntax: "x * y",
      summary: "The product of two numbers, exactly.",
      examples: [
        Example("${price * quantity}", model: #"{"price":0.10,"quantity":3}"#, prints: "0.3"),
        Example("${2 + 3 * 4}", prints: "14"),
      ]),
    Operator(
      .infix(.binary(.divide)), .slash, tier: .product, syntax: "x / y",
      summary: "The quotient of two numbers, with 12 decimals or as many as the operands have.",
      examples: [
        Example("${ms / 1000}", model: #"{"ms":1250.5}"#, prints: "1.2505"),
        Example("${10 / 4} ${(10 / 4)?int}", prints: "2.5 2"),
      ]),
    Operator(
      .infix(.binary(.remainder)), .percent, tier: .product, syntax: "x % y",
      summary: "The remainder of a division of whole numbers; decimals of x and y are cut off first.",
      examples: [Example("${7 % 3} ${-7 % 3}", prints: "1 -1"), Example("${7.9 % 3.9}", prints: "1")]),
    Operator(
      .infix(.binary(.add)), .plus, tier: .sum, syntax: "x + y",
      summary:
        "The sum of two numbers; a string, when one is a string; sequences and hashes put together, where later members win.",
      examples: [
        Example("${0.1 + 0.2} ${\"took \" + 12 + \" ms\"}", prints: "0.3 took 12 ms"),
        Example("${(tags + [\"new\"])?join(\",\")}", model: #"{"tags":["db"]}"#, prints: "db,new"),
        Example("${({\"a\": 1, \"b\": 2} + {\"b\": 3}).b}", prints: "3"),
      ]),
    Operator(
      .infix(.binary(.subtract)), .minus, tier: .sum, syntax: "x - y",
      summary: "The difference of two numbers, exactly.",
      examples: [
        Example("${end - start}", model: #"{"start":1.9,"end":2.1}"#, prints: "0.2"),
        Example("${1 - 2 - 3}", prints: "-4"),
      ]),
  ]

  static let ranges: [Operator] = [
    Operator(
      .infix(.range(.inclusive)), .dotDot, tier: .range, syntax: "x..y, x..",
      summary: "The whole numbers from x to y, downwards when y is smaller; without y, on and on.",
      examples: [
        Example("<#list 1..3 as n>${n}</#list> <#list 3..1 as n>${n}</#list>", prints: "123 321"),
        Example("${\"2026-02-03\"[5..]}", prints: "02-03"),
      ]),
    Operator(
      .infix(.range(.exclusive)), .dotDotLess, tier: .range, syntax: "x..<y",
      summary: "The same without y.",
      examples: [
        Example("<#list 0..<3 as n>${n}</#list>", prints: "012"),
        Example("${\"2026-02-03\"[0..<4]}", prints: "2026"),
      ]),
    Operator(
      .infix(.range(.counted)), .dotDotStar, tier: .range, syntax: "x..*n",
      summary:
        "n whole numbers from x; a slice by it takes what is there and does not fail when there are fewer.",
      examples: [
        Example("<#list 5..*3 as n>${n}</#list>", prints: "567"),
        Example("${\"abcdef\"[2..*3]} ${\"ab\"[0..*80]}", prints: "cde ab"),
      ]),
  ]

  static let comparisons: [Operator] = [
    Operator(
      .infix(.binary(.less)), .less, tier: .relation, syntax: "x lt y",
      summary: "Whether x is less than y; both are numbers, or both points in time.",
      examples: [
        Example("<#if ms lt 100>fast</#if>", model: #"{"ms":12}"#, prints: "fast"),
        Example("${(2 lt 10)?c} ${(1.50 < 1.5)?c}", prints: "true false"),
      ]),
    Operator(
      .infix(.binary(.greater)), .greater, tier: .relation, syntax: "x gt y, (x > y)",
      summary: "Whether x is greater than y; `>` must stand in parentheses, since it would end the tag.",
      examples: [
        Example("<#if ms gt 100>slow</#if>", model: #"{"ms":1250}"#, prints: "slow"),
        Example("<#if (ms > 100)>slow</#if>", model: #"{"ms":1250}"#, prints: "slow"),
      ]),
    Operator(
      .infix(.binary(.lessOrEqual)), .lessOrEqual, tier: .relation, syntax: "x lte y",
      summary: "Whether x is less than y or equal to it.",
      examples: [
        Example("<#if status lte 399>fine</#if>", model: #"{"status":302}"#, prints: "fine"),
        Example("${(1.0 lte 1)?c}", prints: "true"),
      ]),
    Operator(
      .infix(.binary(.greaterOrEqual)), .greaterOrEqual, tier: .relation, syntax: "x gte y, (x >= y)",
      summary: "Whether x is greater than y or equal to it.",
      examples: [
        Example("<#if status gte 500>error</#if>", model: #"{"status":503}"#, prints: "error"),
        Example("${(1.0 gte 1)?c}", prints: "true"),
      ]),
    Operator(
      .infix(.binary(.equal)), .equal, .assign, tier: .equality, syntax: "x == y",
      summary:
        "Whether two numbers, two strings, two booleans or two points in time are equal; other pairs are an error.",
      examples: [
        Example("<#if level == \"warn\">!</#if>", model: #"{"level":"warn"}"#, prints: "!"),
        Example("${(1.0 == 1)?c} ${(\"a\" = \"A\")?c}", prints: "true false"),
      ]),
    Operator(
      .infix(.binary(.notEqual)), .notEqual, tier: .equality, syntax: "x != y",
      summary: "The opposite of `==`.",
      examples: [
        Example("<#if level != \"debug\">${level}</#if>", model: #"{"level":"warn"}"#, prints: "warn"),
        Example("${(1.0 != 1)?c}", prints: "false"),
      ]),
  ]

  static let logic: [Operator] = [
    Operator(
      .infix(.binary(.and)), .and, tier: .and, syntax: "x && y",
      summary: "Whether both booleans are true; y is looked at only if x is.",
      examples: [
        Example(
          "<#if status gte 400 && status lt 500>the client's fault</#if>", model: #"{"status":404}"#,
          prints: "the client's fault"),
        Example("<#if user?? && user.id == 7>seven</#if>done", prints: "done"),
      ]),
    Operator(
      .infix(.binary(.or)), .or, tier: .or, syntax: "x || y",
      summary: "Whether at least one of two booleans is true; y is looked at only if x is not.",
      examples: [
        Example("${(!user?? || user.id == 7)?c}", prints: "true"),
        Example("${(true || false && false)?c}", prints: "true"),
      ]),
    Operator(
      .lambda, .arrow, tier: .lambda, syntax: "x -> y",
      summary: "A small function from x to y; only as an argument of built-ins such as `?filter` and `?map`.",
      examples: [
        Example("${[1, 5, 12]?filter(n -> n gt 3)?join(\" \")}", prints: "5 12"),
        Example(
          "${tags?map(tag -> tag?upper_case)?join(\"+\")}", model: #"{"tags":["db","ops"]}"#, prints: "DB+OPS"
        ),
      ]),
  ]
}
