#if os(Linux)
  import Foundation
  import Testing

  /// Names of files are bytes, in UTF-8 only by custom.
  @Suite struct FileNameTests {
    /// Runs a script in a directory with `d/good.log`, and a log whose name is no UTF-8; `$f` is that name.
    private func shell(_ script: String) throws -> Command.Result {
      try Command.withDirectory { directory in
        try Command.shell(
          #"f=$(printf 'bad\377.log'); mkdir d; echo good >d/good.log; echo bad >"d/$f"; printf '${line}!' >t; printf '${line}?' >u; "#
            + script,
          in: directory)
      }
    }

    @Test func `a batch cleans a file whose name is no UTF-8`() throws {
      let result = try shell(
        #""$0" clean t d --into out --stats=json && cat out/bad*; ls out | wc -l"#
      )
      #expect(result.status == 0)
      #expect(result.text == "bad!\n3\n")
      #expect(result.error.hasPrefix(#"{"files":{"done":2,"#), "\(result.error)")
    }

    @Test func `and resumes it`() throws {
      let result = try shell(
        #"""
        "$0" clean t d --into out 2>/dev/null
        "$0" clean t d --into out --resume --stats=json
        """#)
      #expect(
        result.error.hasPrefix(#"{"files":{"done":0,"done_before":2,"failed":0,"left":0},"#),
        "\(result.error)")
    }

    @Test func `it is read, and written, when it is named`() throws {
      let result = try shell(
        #"""
        "$0" run -e '<#emit line to "o">' --to text "d/$f" --output o="d/o$f" && cat "d/o$f"
        "$0" clean t "d/$f" --into out 2>/dev/null; cat out/bad*
        "$0" clean u "d/$f" --in-place 2>/dev/null; cat "d/$f"
        """#)
      #expect(result.text == "bad\nbad!\nbad?\n", "\(result.error)")
    }

    @Test func `it is followed, and its checkpoint found again`() throws {
      let result = try shell(
        #"""
        follow() {
          : >o; "$0" follow -e '${line}!' 'd/*' --checkpoint c >>o 2>e & p=$!
          for i in $(seq 400); do [ "$(wc -l <o)" -lt "$1" ] || break; sleep 0.05; done
          kill $p; wait $p; sort o
        }
        follow 2; echo more >>"d/$f"; follow 1; cat e
        """#)
      #expect(result.text == "bad!\ngood!\nmore!\n", "\(result.error)")
    }

    @Test func `a message shows its bytes`() throws {
      let result = try shell(#""$0" run -e '${line}' "d/$f.gone""#)
      #expect(result.error.contains(#"d/bad\xff.log.gone: No such file"#), "\(result.error)")
    }

    @Test func `two spellings of one character are two files`() throws {
      let result = try shell(
        #"""
        cd d; printf 'a\n' >"$(printf '\303\251')"; printf 'b\n' >"$(printf 'e\314\201')"; printf 'c\n' >"$(printf '\314\201x')"
        cd ..; "$0" clean t d --into out; for x in out/*; do case $x in *manifest*) ;; *) cat "$x" ;; esac; done | sort | tr '\n' ' '; ls out | wc -l
        """#)
      #expect(result.text == "a! b! bad! c! good! 6\n", "\(result.error)")
    }

    @Test func `and one is not followed for the other, nor taken for what it was rotated to`() throws {
      let result = try shell(
        #"""
        a=$(printf 'd/\303\251'); b=$(printf 'd/e\314\201')
        follow() {
          : >o; "$0" follow -e '${line}!' "$1" --checkpoint c >>o 2>>e & p=$!
          for i in $(seq 400); do [ "$(wc -l <o)" -lt 1 ] || break; sleep 0.05; done
          sleep 0.2; kill $p; wait $p; tr '\n' ' ' <o
        }
        printf 'one\n' >"$a"; printf 'none\n' >"$b.1"; follow "$a"
        printf 'two\n' >"$b"; follow "$b"
        printf 'three\n' >>"$a"; printf 'four\n' >>"$b"; follow "$a"; follow "$b"; cat e
        """#)
      #expect(result.text == "one! two! three! four! ", "\(result.error)")
    }
  }
#endif
