// Takes addresses of mail and of the network out of lines of text.
//
//   redact FILE > OUT
#include "text.h"

static pcre2_code *mail, *network;

// A line between the two replacements.
static unsigned char between[ROOM];

// Appends to `to` and says where that ends.
static inline unsigned char *append(unsigned char *to, const void *from, size_t n) {
  memcpy(to, from, n);
  return to + n;
}

static inline unsigned char *replace(const pcre2_code *code, bytes line, bytes end, const char *with, unsigned char *to) {
  size_t at = 0, length = (size_t)(end - line);
  while (matches(code, line, end, at)) {
    to = append(to, line + at, group[0] - at);
    to = append(to, with, strlen(with));
    at = group[1];
  }
  return append(to, line + at, length - at);
}

static void redact(bytes line, bytes end) {
  end = replace(mail, line, end, "[email]", between);
  used = (size_t)((char *)replace(network, between, end, "[ip]", (unsigned char *)output + used) - output);
  PUT("\n");
}

int main(int argc, char **argv) {
  if (argc != 2) return 2;
  mail = compile("[\\w.+-]+@[\\w-]+\\.[\\w.-]+");
  network = compile("\\b\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\b");
  return each_line(argv[1], redact);
}
