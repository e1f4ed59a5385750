// What the yardsticks for text share: the input in memory, a line at a time; PCRE2 with JIT; one large output buffer.
#ifndef YARDSTICKS_TEXT_H
#define YARDSTICKS_TEXT_H

#define PCRE2_CODE_UNIT_WIDTH 8
#include <errno.h>
#include <fcntl.h>
#include <pcre2.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef const unsigned char *bytes;

enum {
  FLUSH_AT = 1 << 18,
  // What one line may add: the inputs have no line of more than 64 KiB, and a byte becomes six at most.
  ROOM = 1 << 20,
};

static char output[FLUSH_AT + ROOM];
static size_t used;

static void flush_output(void) {
  for (size_t at = 0; at < used;) {
    ssize_t n = write(STDOUT_FILENO, output + at, used - at);
    if (n < 0) {
      if (errno == EINTR) continue;
      exit(1);
    }
    at += (size_t)n;
  }
  used = 0;
}

static inline void put(const void *from, size_t n) {
  memcpy(output + used, from, n);
  used += n;
}

#define PUT(text) put(text, sizeof(text) - 1)

// A whole number in decimal.
static inline void put_number(uint64_t number) {
  char digits[20];
  size_t n = 0;
  do digits[sizeof digits - ++n] = (char)('0' + number % 10);
  while (number /= 10);
  put(digits + sizeof digits - n, n);
}

static bool must_be_escaped[256];

// The content of a JSON string; stretches without escapes are copied as a whole.
static inline void put_escaped(bytes at, bytes end) {
  while (at < end) {
    bytes start = at;
    while (at < end && !must_be_escaped[*at]) at++;
    put(start, (size_t)(at - start));
    if (at == end) return;
    static const char hex[] = "0123456789abcdef";
    unsigned char byte = *at++;
    output[used++] = '\\';
    switch (byte) {
    case '"':
    case '\\': output[used++] = (char)byte; break;
    case '\n': output[used++] = 'n'; break;
    case '\r': output[used++] = 'r'; break;
    case '\t': output[used++] = 't'; break;
    default:
      PUT("u00");
      output[used++] = hex[byte >> 4];
      output[used++] = hex[byte & 15];
    }
  }
}

static pcre2_match_data *match;

// Where the groups of the last match begin and end.
static const PCRE2_SIZE *group;

static pcre2_code *compile(const char *pattern) {
  int error;
  PCRE2_SIZE offset;
  pcre2_code *code = pcre2_compile((PCRE2_SPTR)pattern, PCRE2_ZERO_TERMINATED, 0, &error, &offset, NULL);
  if (!code || pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) != 0) exit(2);
  pcre2_match_data_free(match);
  match = pcre2_match_data_create(32, NULL);
  group = pcre2_get_ovector_pointer(match);
  return code;
}

static inline bool matches(const pcre2_code *code, bytes at, bytes end, size_t offset) {
  return pcre2_jit_match(code, at, (size_t)(end - at), offset, 0, match, NULL) > 0;
}

// The member of a JSON object that a group gives, if it took part: `lead` is what stands before the content of the string.
static inline void put_member(const char *lead, bytes line, int number) {
  if (group[2 * number] == PCRE2_UNSET) return;
  put(lead, strlen(lead));
  put_escaped(line + group[2 * number], line + group[2 * number + 1]);
  output[used++] = '"';
}

typedef void work_on_line(bytes line, bytes end);

// Gives each line of a file to a function, and writes what it puts.
static inline int each_line(const char *path, work_on_line *work) {
  for (int byte = 0; byte < 0x20; byte++) must_be_escaped[byte] = true;
  must_be_escaped['"'] = must_be_escaped['\\'] = true;
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0) return 2;
  bytes at = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (at == MAP_FAILED) return 2;
  for (bytes end = at + status.st_size; at < end;) {
    bytes newline = memchr(at, '\n', (size_t)(end - at));
    if (!newline) newline = end;
    work(at, newline);
    if (used > FLUSH_AT) flush_output();
    at = newline + 1;
  }
  flush_output();
  return 0;
}

#endif
