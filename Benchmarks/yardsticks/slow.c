// The requests of an access log that took more than half a second, as text: milliseconds, and kilobytes a second.
//
//   slow FILE > OUT
#include "text.h"

static pcre2_code *code;

static uint64_t number(bytes at, bytes end) {
  uint64_t value = 0;
  while (at < end) value = value * 10 + (uint64_t)(*at++ - '0');
  return value;
}

static void report(bytes line, bytes end) {
  if (!matches(code, line, end, 0)) return;
  // The server writes seconds with three decimals.
  uint64_t milliseconds =
      number(line + group[10], line + group[11]) * 1000 + number(line + group[12], line + group[13]);
  if (milliseconds <= 500) return;
  uint64_t size = group[8] == PCRE2_UNSET ? 0 : number(line + group[8], line + group[9]);
  put(line + group[2], group[3] - group[2]);
  PUT(" ");
  put(line + group[4], group[5] - group[4]);
  PUT(" ");
  put(line + group[6], group[7] - group[6]);
  PUT(" ");
  put_number(milliseconds);
  PUT(" ms, ");
  put_number(size / milliseconds);
  PUT(" kB/s\n");
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  code = compile("^(\\S+) \\S+ \\S+ \\[[^\\]]+\\] \"(\\S+) (\\S+) [^\"]*\" \\d+ (?:(\\d+)|-) \"[^\"]*\" \"[^\"]*\" "
                 "(\\d+)\\.(\\d{3})$");
  return each_line(argv[1], report);
}
