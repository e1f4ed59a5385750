// Lines of /var/log/syslog (RFC 3164 without priority) to JSON lines.
//
//   syslog FILE > OUT
#include "text.h"

static pcre2_code *code;

static void to_json(bytes line, bytes end) {
  if (!matches(code, line, end, 0)) return;
  put_member("{\"timestamp\":\"", line, 1);
  put_member(",\"hostname\":\"", line, 2);
  put_member(",\"appname\":\"", line, 3);
  if (group[8] != PCRE2_UNSET) {
    PUT(",\"procid\":");
    put(line + group[8], group[9] - group[8]);
  }
  put_member(",\"message\":\"", line, 5);
  PUT("}\n");
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  code = compile("^([A-Z][a-z]{2} [ \\d]\\d \\d\\d:\\d\\d:\\d\\d) (\\S+) ([^\\s\\[:]+)(?:\\[(\\d+)\\])?: (.*)$");
  return each_line(argv[1], to_json);
}
