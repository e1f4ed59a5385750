import Testing

/// Names that mean nothing: the nearest one that does is offered.
@Suite struct CompilerNamesTests {
  @Test(arguments: templates) func `a name that means nothing is refused`(_ template: BadTemplate) {
    template.check()
  }

  static let templates: [BadTemplate] = [
    BadTemplate(
      "${line?uper_case}",
      """
      error[LW0201]: unknown built-in `?uper_case`
       --> t.ftl:1:8
        |
      1 | ${line?uper_case}
        |        ^^^^^^^^^ not a built-in
        = help: did you mean `?upper_case`?
      """),
    BadTemplate(
      "${line?zzzzzzzz}",
      """
      error[LW0201]: unknown built-in `?zzzzzzzz`
       --> t.ftl:1:8
        |
      1 | ${line?zzzzzzzz}
        |        ^^^^^^^^ not a built-in
        = help: `logwash builtins` lists them
      """),
    BadTemplate(
      "${line?trim?uncap_frist}",
      """
      error[LW0201]: unknown built-in `?uncap_frist`
       --> t.ftl:1:13
        |
      1 | ${line?trim?uncap_frist}
        |             ^^^^^^^^^^^ not a built-in
        = help: did you mean `?uncap_first`?
      """),
    BadTemplate(
      "${.lien}",
      """
      error[LW0204]: unknown special variable `.lien`
       --> t.ftl:1:3
        |
      1 | ${.lien}
        |   ^^^^^ not a special variable
        = help: did you mean `.line`?
      """),
    BadTemplate(
      "${.zzzzzzz}",
      """
      error[LW0204]: unknown special variable `.zzzzzzz`
       --> t.ftl:1:3
        |
      1 | ${.zzzzzzz}
        |   ^^^^^^^^ not a special variable
        = help: those of a record are `.record`, `.line`, `.line_number`, `.source` and `.null`
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:client} %{INT:status}")>${stauts}"#,
      """
      error[LW0203]: unknown variable `stauts`
       --> t.ftl:1:53
        |
      1 | <#extract line?grok("%{IP:client} %{INT:status}")>${stauts}
        |                                                     ^^^^^^ nothing gives it a value
        = help: did you mean `status`?
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:client} %{INT:status}")><#if clinet == "x"></#if>"#,
      """
      error[LW0203]: unknown variable `clinet`
       --> t.ftl:1:56
        |
      1 | <#extract line?grok("%{IP:client} %{INT:status}")><#if clinet == "x"></#if>
        |                                                        ^^^^^^ nothing gives it a value
        = help: did you mean `client`?
      """),
    BadTemplate(
      #"<#extract line?dissect("%{user} %{id}")><#emit {"u": {"name": usre}}>"#,
      """
      error[LW0203]: unknown variable `usre`
       --> t.ftl:1:63
        |
      1 | <#extract line?dissect("%{user} %{id}")><#emit {"u": {"name": usre}}>
        |                                                               ^^^^ nothing gives it a value
        = help: did you mean `user`?
      """),
    BadTemplate(
      "<#list [1] as item>${itme}</#list>",
      """
      error[LW0203]: unknown variable `itme`
       --> t.ftl:1:22
        |
      1 | <#list [1] as item>${itme}</#list>
        |                      ^^^^ nothing gives it a value
        = help: did you mean `item`?
      """),
    BadTemplate(
      "<#assign total = 1>${totl}",
      """
      error[LW0203]: unknown variable `totl`
       --> t.ftl:1:22
        |
      1 | <#assign total = 1>${totl}
        |                      ^^^^ nothing gives it a value
        = help: did you mean `total`?
      """),
    BadTemplate(
      "<#macro row></#macro><@rwo/>",
      """
      error[LW0203]: unknown variable `rwo`
       --> t.ftl:1:24
        |
      1 | <#macro row></#macro><@rwo/>
        |                        ^^^ nothing gives it a value
        = help: did you mean `row`?
      """),
    BadTemplate(
      "${foo}",
      """
      error[LW0203]: unknown variable `foo`
       --> t.ftl:1:3
        |
      1 | ${foo}
        |   ^^^ nothing gives it a value
        = help: the record has `line`
      """),
    BadTemplate(
      "${f(1)}",
      """
      error[LW0203]: unknown variable `f`
       --> t.ftl:1:3
        |
      1 | ${f(1)}
        |   ^ nothing gives it a value
        = help: the record has `line`
      """),
    BadTemplate(
      #"<#extract line?dissect("%{a}")><#unset bb, a>"#,
      """
      error[LW0203]: unknown variable `bb`
       --> t.ftl:1:40
        |
      1 | <#extract line?dissect("%{a}")><#unset bb, a>
        |                                        ^^ nothing gives it a value
        = help: the record has `line`, `a`
      """),
    BadTemplate(
      #"<#extract line?dissect("%{user} %{b}")><#rename usr as id>"#,
      """
      error[LW0203]: unknown variable `usr`
       --> t.ftl:1:49
        |
      1 | <#extract line?dissect("%{user} %{b}")><#rename usr as id>
        |                                                 ^^^ nothing gives it a value
        = help: did you mean `user`?
      """),
    BadTemplate(
      #"<#extract line?dissect("%{user} %{b}")><#keep user, bx>"#,
      """
      error[LW0203]: unknown variable `bx`
       --> t.ftl:1:53
        |
      1 | <#extract line?dissect("%{user} %{b}")><#keep user, bx>
        |                                                     ^^ nothing gives it a value
        = help: the record has `line`, `user`, `b`
      """),
    BadTemplate(
      #"<#extract line?grok("%{IP:a}")><#if line?grok("%{IP:b}")??>${b}</#if>"#,
      """
      error[LW0203]: unknown variable `b`
       --> t.ftl:1:62
        |
      1 | <#extract line?grok("%{IP:a}")><#if line?grok("%{IP:b}")??>${b}</#if>
        |                                                              ^ nothing gives it a value
        = help: the record has `line`, `a`
      """),
    BadTemplate(
      "${[1]?filter(x -> y)?size}",
      """
      error[LW0203]: unknown variable `y`
       --> t.ftl:1:19
        |
      1 | ${[1]?filter(x -> y)?size}
        |                   ^ nothing gives it a value
        = help: the record has `line`
      """),
    BadTemplate(
      #"<#setting numbr_format="0">"#,
      """
      error[LW0503]: unknown setting `numbr_format`
       --> t.ftl:1:11
        |
      1 | <#setting numbr_format="0">
        |           ^^^^^^^^^^^^ not a setting
        = help: did you mean `number_format`?
      """),
    BadTemplate(
      #"<#setting foo="0">"#,
      """
      error[LW0503]: unknown setting `foo`
       --> t.ftl:1:11
        |
      1 | <#setting foo="0">
        |           ^^^ not a setting
        = help: the settings are `boolean_format`, `c_format`, `date_format`, `datetime_format`, `locale`, `number_format`, `time_format`, `time_zone`, `url_escaping_charset`
      """),
    BadTemplate(
      "${line?index}",
      """
      error[LW0205]: `?index` needs a loop variable
       --> t.ftl:1:3
        |
      1 | ${line?index}
        |   ^^^^ not a loop variable here
        = help: it stands directly behind the name that `<#list … as name>` declares
      """),
    BadTemplate(
      "<#list [1] as x>${y?index}</#list>",
      """
      error[LW0205]: `?index` needs a loop variable
       --> t.ftl:1:19
        |
      1 | <#list [1] as x>${y?index}</#list>
        |                   ^ not a loop variable here
        = help: it stands directly behind the name that `<#list … as name>` declares
      """),
    BadTemplate(
      "<#list [1] as x>${(x + 1)?counter}</#list>",
      """
      error[LW0205]: `?counter` needs a loop variable
       --> t.ftl:1:19
        |
      1 | <#list [1] as x>${(x + 1)?counter}</#list>
        |                   ^^^^^^^ not a loop variable here
        = help: it stands directly behind the name that `<#list … as name>` declares
      """),
    BadTemplate(
      #"${line?timestamp("iso", zne="UTC")}"#,
      """
      error[LW0304]: `?timestamp` has no argument `zne`
       --> t.ftl:1:25
        |
      1 | ${line?timestamp("iso", zne="UTC")}
        |                         ^^^ not an argument
        = help: did you mean `zone`?
      """),
  ]
}
