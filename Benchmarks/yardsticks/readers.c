// What a careful programmer would write in C to pick five fields of logfmt, CSV or BSD syslog and print them as JSON.
//
//   readers logfmt|csv|syslog FILE
//
// The whole file is mapped; output goes through one buffer. Like the templates it stands beside, it checks as much of a line
// as it needs to take it apart, undoes quoting, and escapes what JSON wants escaped; it does not check UTF-8.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct { const char *at; size_t count; char quote; } field;

static char *out, *out_end, *out_base;

static void flush(void) {
  for (char *p = out_base; p < out;) p += write(1, p, (size_t)(out - p));
  out = out_base;
}

static void put(const char *s, size_t n) {
  if ((size_t)(out_end - out) < n) flush();
  memcpy(out, s, n);
  out += n;
}

// Writes a text in quotes; `quote` is the byte before which another stands for itself, or 0.
static void put_text(field f) {
  if ((size_t)(out_end - out) < f.count * 6 + 2) flush();
  *out++ = '"';
  for (size_t i = 0; i < f.count; i++) {
    unsigned char c = (unsigned char)f.at[i];
    if (f.quote && c == (unsigned char)f.quote && i + 1 < f.count) c = (unsigned char)f.at[++i];
    if (c == '"' || c == '\\') { *out++ = '\\'; *out++ = (char)c; }
    else if (c == '\n') { *out++ = '\\'; *out++ = 'n'; }
    else if (c < 0x20) out += sprintf(out, "\\u%04x", c);
    else *out++ = (char)c;
  }
  *out++ = '"';
}

static void member(const char *name, field f, int *first) {
  if (!f.at) return;
  put(*first ? "{" : ",", 1);
  *first = 0;
  put("\"", 1); put(name, strlen(name)); put("\":", 2);
  put_text(f);
}

static void finish(int first) { if (!first) put("}\n", 2); }

static void logfmt(const char *p, const char *end) {
  static const char *const names[5] = {"time", "level", "msg", "status", "client"};
  while (p < end) {
    const char *eol = memchr(p, '\n', (size_t)(end - p));
    if (!eol) eol = end;
    field values[5] = {{0}};
    while (p < eol) {
      while (p < eol && *p == ' ') p++;
      const char *key = p;
      while (p < eol && *p != '=' && *p != ' ') p++;
      size_t length = (size_t)(p - key);
      field value = {p, 0, 0};
      if (p < eol && *p == '=') {
        p++;
        if (p < eol && *p == '"') {
          const char *start = ++p;
          while (p < eol && *p != '"') p += *p == '\\' ? 2 : 1;
          value = (field){start, (size_t)(p - start), '\\'};
          p++;
        } else {
          const char *start = p;
          while (p < eol && *p != ' ') p++;
          value = (field){start, (size_t)(p - start), 0};
        }
      }
      for (int i = 0; i < 5; i++)
        if (strlen(names[i]) == length && !memcmp(names[i], key, length)) values[i] = value;
    }
    int first = 1;
    for (int i = 0; i < 5; i++) member(names[i], values[i], &first);
    finish(first);
    p = eol + 1;
  }
}

static void csv(const char *p, const char *end) {
  static const char *const names[5] = {"time", "order", "city", "price", "note"};
  static const int columns[5] = {0, 1, 4, 7, 9};
  int row = 0;
  while (p < end) {
    field fields[10] = {{0}};
    for (int column = 0;; column++) {
      field value;
      if (p < end && *p == '"') {
        const char *start = ++p;
        while (p < end && (*p != '"' || (p + 1 < end && p[1] == '"'))) p += *p == '"' ? 2 : 1;
        value = (field){start, (size_t)(p - start), '"'};
        p++;
      } else {
        const char *start = p;
        while (p < end && *p != ',' && *p != '\n') p++;
        value = (field){start, (size_t)(p - start), 0};
      }
      if (column < 10) fields[column] = value;
      char separator = p < end ? *p : '\n';
      p++;
      if (separator != ',') break;
    }
    if (row++ == 0) continue;
    int first = 1;
    for (int i = 0; i < 5; i++) member(names[i], fields[columns[i]], &first);
    finish(first);
  }
}

static void syslog_lines(const char *p, const char *end) {
  for (const char *eol; p < end; p = eol + 1) {
    eol = memchr(p, '\n', (size_t)(end - p));
    if (!eol) eol = end;
    if (*p == '<') {
      while (p < eol && *p != '>') p++;
      p++;
    }
    if (eol - p < 17) continue;
    field time = {p, 15, 0};
    p += 16;
    const char *start = p;
    while (p < eol && *p != ' ') p++;
    field host = {start, (size_t)(p - start), 0};
    if (p < eol) p++;
    start = p;
    while (p < eol && *p != '[' && *p != ':' && *p != ' ') p++;
    field app = {start, (size_t)(p - start), 0}, process = {0};
    if (p < eol && *p == '[') {
      start = ++p;
      while (p < eol && *p != ']') p++;
      process = (field){start, (size_t)(p - start), 0};
      p++;
    }
    if (p < eol && *p == ':') p++;
    if (p < eol && *p == ' ') p++;
    int first = 1;
    member("timestamp", time, &first);
    member("hostname", host, &first);
    member("appname", app, &first);
    if (process.at) { put(",\"procid\":", 10); put(process.at, process.count); }
    member("message", (field){p, (size_t)(eol - p), 0}, &first);
    finish(first);
  }
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  int file = open(arguments[2], O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status) || !status.st_size) return 1;
  size_t size = (size_t)status.st_size;
  const char *text = mmap(0, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (text == MAP_FAILED) return 1;
  out = out_base = malloc(1 << 20);
  out_end = out_base + (1 << 20);
  switch (*arguments[1]) {
  case 'l': logfmt(text, text + size); break;
  case 'c': csv(text, text + size); break;
  default: syslog_lines(text, text + size);
  }
  flush();
}
