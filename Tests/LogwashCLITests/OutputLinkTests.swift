import Foundation
import Testing

/// Somebody else has put a link where a command is told to write.
@Suite struct OutputLinkTests {
  @Test(arguments: [
    "run -e '<#reject line>' in --rejects shared/link",
    "-e '<#emit line to \"n\">' in --output n=shared/link",
    "follow -e '${line}' in -o shared/link", "follow -e '${line}' in --rejects shared/link",
    "follow -e '${line}' in --into shared/directory", "follow -e '${line}' in --checkpoint shared/point",
    "rejects r --template t.ftl -o shared/link",
  ])
  func `nothing is written through it`(arguments: String) throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        mkdir shared target && chmod 1777 shared
        echo keep >target/file
        ln -s ../target/file shared/link && ln -s ../target shared/directory && ln -s ../target/file shared/point.lock
        echo x >in; echo '${line}' >t.ftl
        printf '{"fault":"rejected","line":1,"record":"x"}\\n' >r
        timeout 20 "$0" \(arguments)
        status=$?; cat target/file; ls target; exit $status
        """, in: directory)
      #expect(result.status == 2)
      #expect(result.text == "keep\nfile\n")
      #expect(
        result.error.hasSuffix("a link in a directory that everybody may write to\n"), "\(result.error)"
      )
    }
  }

  @Test func `a ledger takes the place of the link`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        mkdir shared && chmod 1777 shared && echo keep >target && ln -s ../target shared/link
        echo x | "$0" -e x --ledger shared/link; cat target; test -L shared/link || cat shared/link
        """, in: directory)
      #expect(result.text.hasPrefix("x\nkeep\n{\"balanced\":true,"))
    }
  }

  @Test func `the user's mask holds for all that is made`() throws {
    try Command.withDirectory { directory in
      let result = try Command.shell(
        """
        umask 027; echo x >in
        "$0" -e '<#emit line to "n"><#reject line>' in --output n=n --rejects r --ledger l
        timeout -s TERM 3 "$0" follow -e '${line}' in -o o --checkpoint c
        stat -c '%n %a' c l n o r
        """, in: directory)
      #expect(result.text == "c 640\nl 640\nn 640\no 640\nr 640\n")
    }
  }
}
