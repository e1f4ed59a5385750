// What the files that read JSON share.
#ifndef LOGWASH_JSON_H
#define LOGWASH_JSON_H

#include "CKernels.h"

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

// Behind the closing quote of the string of the reader's record that stops at `at` for the first time, not at a quote; 0 when
// it is wrong.
size_t lw_json_escaped_end(const lw_json_reader *r, size_t at);

#endif
