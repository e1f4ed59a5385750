// What the files that read JSON share.
#ifndef LOGWASH_JSON_H
#define LOGWASH_JSON_H

#include "CKernels.h"

static inline void lw_json_store_word(uint8_t *map, uint64_t bits) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bits = __builtin_bswap64(bits);
#endif
  memcpy(map, &bits, 8);
}

static inline uint64_t lw_json_load_word(const uint8_t *map) {
  uint64_t bits;
  memcpy(&bits, map, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  bits = __builtin_bswap64(bits);
#endif
  return bits;
}

// The first stop at or after `at`. What lies behind `end` may be found, too.
static inline size_t lw_json_stop_from(const uint8_t *map, size_t at, size_t end) {
  const uint64_t first = lw_json_load_word(map + (at >> 3)) >> (at & 7);
  if (__builtin_expect(first != 0, 1)) return at + (size_t)__builtin_ctzll(first);
  for (at = (at & ~(size_t)7) + 64; at < end; at += 64) {
    const uint64_t bits = lw_json_load_word(map + (at >> 3));
    if (bits) return at + (size_t)__builtin_ctzll(bits);
  }
  return end;
}

static inline bool lw_json_is_hex(uint8_t b) { return lw_json_is_digit(b) || (uint8_t)((b | 0x20) - 'a') < 6; }

// Behind the escape at `at`, where a backslash stands; 0 when it is wrong.
static inline size_t lw_json_escape_end(const uint8_t *p, size_t end, size_t at) {
  if (at + 1 >= end) return 0;
  switch (p[at + 1]) {
    case '"':
    case '\\':
    case '/':
    case 'b':
    case 'f':
    case 'n':
    case 'r':
    case 't': return at + 2;
    case 'u':
      if (at + 6 > end) return 0;
      for (size_t k = 2; k < 6; k++)
        if (!lw_json_is_hex(p[at + k])) return 0;
      return at + 6;
    default: return 0;
  }
}

// Behind the closing quote of the string of the reader's record that stops at `at` for the first time, not at a quote; 0 when
// it is wrong.
size_t lw_json_escaped_end(const lw_json_reader *r, size_t at);

#endif
