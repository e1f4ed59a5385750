// Access log in combined format to JSON lines; a line that does not match is left out.
//
//   access grok|regex FILE > OUT
#include "text.h"

enum { FIELDS = 12 };

struct job {
  const char *name;
  const char *pattern;
  // In the order of the groups; a group that took no part gives no member.
  const char *fields[FIELDS];
};

static const struct job jobs[] = {
    {"regex",
     "^(\\S+) (\\S+) (\\S+) \\[([^\\]]+)\\] \"(\\S+) (\\S+) ([^\"]*)\" (\\d{3}) (\\d+|-) \"([^\"]*)\" \"([^\"]*)\"",
     {"ip", "ident", "user", "time", "method", "path", "proto", "status", "bytes", "referrer", "agent"}},
    // What the grok pattern COMBINEDAPACHELOG means, without more checks than the log needs.
    {"grok",
     "^(\\S+) (\\S+) (\\S+) \\[([^\\]]+)\\] \"(?:(\\w+) (\\S+)(?: HTTP/([\\d.]+))?|([^\"]*))\" (\\d{3}) (?:(\\d+)|-) "
     "\"([^\"]*)\" \"([^\"]*)\"",
     {"clientip", "ident", "auth", "timestamp", "verb", "request", "httpversion", "rawrequest", "response", "bytes",
      "referrer", "agent"}},
};

static pcre2_code *code;
static char leads[FIELDS][20];
static int field_count;

static void to_json(bytes line, bytes end) {
  if (!matches(code, line, end, 0)) return;
  size_t start = used;
  for (int i = 0; i < field_count; i++) put_member(leads[i], line, i + 1);
  output[start] = '{';
  PUT("}\n");
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  for (size_t i = 0; i < sizeof jobs / sizeof *jobs; i++) {
    if (strcmp(argv[1], jobs[i].name) != 0) continue;
    code = compile(jobs[i].pattern);
    for (; field_count < FIELDS && jobs[i].fields[field_count]; field_count++)
      snprintf(leads[field_count], sizeof *leads, ",\"%s\":\"", jobs[i].fields[field_count]);
    return each_line(argv[2], to_json);
  }
  return 2;
}
