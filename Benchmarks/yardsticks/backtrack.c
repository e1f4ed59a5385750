// Who tried to log in from where, from a syslog, to JSON lines: by a pattern that has to go back.
//
//   backtrack FILE > OUT
#include "text.h"

static pcre2_code *code;

static void to_json(bytes line, bytes end) {
  if (!matches(code, line, end, 0)) return;
  put_member("{\"time\":\"", line, 1);
  put_member(",\"host\":\"", line, 2);
  put_member(",\"app\":\"", line, 3);
  put_member(",\"pid\":\"", line, 4);
  put_member(",\"what\":\"", line, 5);
  put_member(",\"user\":\"", line, 6);
  put_member(",\"ip\":\"", line, 7);
  put_member(",\"port\":\"", line, 8);
  PUT("}\n");
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  code = compile("^(\\w{3} [ \\d]\\d [\\d:]{8}) (\\S+) ([\\w./-]+?)(?:\\[(\\d+)\\])?: (.*?)"
                 "(?: for (?:invalid user )?(\\S+))? from ([\\d.]+) port (\\d+)");
  return each_line(argv[1], to_json);
}
