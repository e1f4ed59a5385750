// Byte kernels for tables and words. They follow the slack contract of CKernels.h.
#ifndef LOGWASH_CKERNELS_SCAN_H
#define LOGWASH_CKERNELS_SCAN_H

#include "CKernels.h"

// The index of the first byte of p[i..<n] whose entry in `table` has one of the bits `wanted`, or n.
static inline size_t lw_find_in_table(
    const uint8_t *p, size_t n, size_t i, const uint32_t *table, uint32_t wanted) {
  // Four at a time: what lies behind the end is readable, and found there does not count.
  for (; i < n; i += 4) {
    if (table[p[i]] & wanted) return i;
    if (table[p[i + 1]] & wanted) return i + 1 < n ? i + 1 : n;
    if (table[p[i + 2]] & wanted) return i + 2 < n ? i + 2 : n;
    if (table[p[i + 3]] & wanted) return i + 3 < n ? i + 3 : n;
  }
  return n;
}

// The eight bytes from p on, the first in the lowest place. They may lie in the slack.
static inline uint64_t lw_scan_word(const uint8_t *p) {
  uint64_t word;
  memcpy(&word, p, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

#endif
