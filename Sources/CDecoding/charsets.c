#include "decoding.h"

#include <errno.h>
#include <iconv.h>

void *lw_charset_open(const char *name) {
  iconv_t converter = iconv_open("UTF-8", name);
  return converter == (iconv_t)-1 ? NULL : (void *)converter;
}

void lw_charset_close(void *converter) {
  if (converter) iconv_close((iconv_t)converter);
}

void lw_charset_step(void *converter, const uint8_t *bytes, size_t count, size_t *used, uint8_t *out, size_t room,
                     size_t *made, size_t unit, bool is_last) {
  char *from = (char *)bytes;
  char *to = (char *)out;
  size_t left = count;
  size_t free_bytes = room;
  while (left > 0 && free_bytes >= 16) {
    if (iconv((iconv_t)converter, &from, &left, &to, &free_bytes) != (size_t)-1) break;
    if (errno == E2BIG) break;
    if (errno == EINVAL && !is_last) break;  // the rest of the character comes with the next bytes
    size_t passed = left < unit ? left : unit;
    from += passed;
    left -= passed;
    *to++ = (char)0xFF;
    free_bytes -= 1;
    // What was begun is over: the next character begins anew.
    iconv((iconv_t)converter, NULL, NULL, NULL, NULL);
  }
  *used = count - left;
  *made = room - free_bytes;
}
