// Byte kernels of the scanner: how long a run is. They follow the slack contract of CKernels.h.
#ifndef LOGWASH_CKERNELS_SCAN_H
#define LOGWASH_CKERNELS_SCAN_H

#include "CKernels.h"

// The smaller one. A branch, not a conditional move: the next run begins behind this one, and need not
// wait for n.
static inline size_t lw_scan_within(size_t at, size_t n) {
  if (__builtin_expect(at >= n, 0)) {
    __asm__ volatile("" : "+r"(n));
    return n;
  }
  return at;
}

// The index of the first `b` in p[0..<n], or n. The first 16 bytes are looked at alone, since most fields
// end there; then 32 at a time.
static inline size_t lw_scan_until(const uint8_t *p, size_t n, uint8_t b) {
#if LW_VECTOR
  const lw_vector wanted = lw_splat(b);
  uint32_t hits = lw_mask(lw_equal(lw_load(p), wanted));
  size_t i = 0;
  if (!hits) {
    for (i = 16; i < n; i += 32) {
      hits = lw_mask(lw_equal(lw_load(p + i), wanted)) | lw_mask(lw_equal(lw_load(p + i + 16), wanted)) << 16;
      if (hits) break;
    }
    if (i >= n) return n;
  }
  return lw_scan_within(i + (size_t)__builtin_ctz(hits), n);
#else
  return lw_find_byte(p, n, b);
#endif
}

// The index of the first `a` or `b` in p[0..<n], or n, in the same way.
static inline size_t lw_scan_either(const uint8_t *p, size_t n, uint8_t a, uint8_t b) {
#if LW_VECTOR
  const lw_vector first = lw_splat(a), second = lw_splat(b);
  lw_vector v = lw_load(p), w;
  uint32_t hits = lw_mask(lw_or(lw_equal(v, first), lw_equal(v, second)));
  size_t i = 0;
  if (!hits) {
    for (i = 16; i < n; i += 32) {
      v = lw_load(p + i);
      w = lw_load(p + i + 16);
      hits = lw_mask(lw_or(lw_equal(v, first), lw_equal(v, second))) |
             lw_mask(lw_or(lw_equal(w, first), lw_equal(w, second))) << 16;
      if (hits) break;
    }
    if (i >= n) return n;
  }
  return lw_scan_within(i + (size_t)__builtin_ctz(hits), n);
#else
  return lw_find_either(p, n, a, b);
#endif
}

// The index of the first byte of p[0..<n] that is at most `limit` and whose entry of `table` lacks `bit`, or n. Few
// bytes up to `limit` are to have it: with `\S` and a limit of 32 only control bytes, which hardly occur.
static inline size_t lw_scan_until_low(
    const uint8_t *p, size_t n, uint8_t limit, const uint8_t *table, uint8_t bit) {
#if LW_VECTOR
  const lw_vector most = lw_splat(limit);
  size_t i = 0;
  uint32_t hits = lw_mask(lw_at_most(lw_load(p), most));
  while (1) {
    if (hits) {
      const size_t at = i + (size_t)__builtin_ctz(hits);
      if (__builtin_expect(at >= n, 0)) return n;
      if (__builtin_expect(!(table[p[at]] & bit), 1)) return at;
      hits &= hits - 1;
      if (hits) continue;
    }
    i += 16;
    if (i >= n) return n;
    hits = lw_mask(lw_at_most(lw_load(p + i), most));
  }
#else
  size_t i = 0;
  while (i < n && (p[i] > limit || (table[p[i]] & bit))) i++;
  return i;
#endif
}

#if defined(__SSE2__)
static inline lw_vector lw_scan_subtract(lw_vector a, lw_vector b) { return _mm_sub_epi8(a, b); }
#elif defined(__aarch64__)
static inline lw_vector lw_scan_subtract(lw_vector a, lw_vector b) { return vsubq_u8(a, b); }
#endif

// How many bytes of p[0..<n] from the first on are in one of `count` ranges, or, `inverted`, in none. A
// range is 16 times its lower bound, then 16 times its width. `count` is mostly a constant where this is
// called.
static inline __attribute__((always_inline)) size_t lw_scan_ranges(
    const uint8_t *p, size_t n, const uint8_t *ranges, int count, bool inverted) {
#if LW_VECTOR
  const uint32_t flip = inverted ? 0 : 0xFFFF;
  for (size_t i = 0; i < n; i += 16) {
    const lw_vector v = lw_load(p + i);
    lw_vector in = lw_at_most(lw_scan_subtract(v, lw_load(ranges)), lw_load(ranges + 16));
    for (int k = 1; k < count; k++)
      in = lw_or(
          in, lw_at_most(lw_scan_subtract(v, lw_load(ranges + 32 * k)), lw_load(ranges + 32 * k + 16)));
    const uint32_t stops = lw_mask(in) ^ flip;
    if (stops) return lw_scan_within(i + (size_t)__builtin_ctz(stops), n);
  }
#else
  for (size_t i = 0; i < n; i++) {
    bool in = false;
    for (int k = 0; k < count; k++) in |= (uint8_t)(p[i] - ranges[32 * k]) <= ranges[32 * k + 16];
    if (in == inverted) return i;
  }
#endif
  return n;
}

// How many bytes of p[0..<n] from the first on have `bit` in their entry of `table`.
static inline size_t lw_scan_table(const uint8_t *p, size_t n, const uint8_t *table, uint8_t bit) {
  size_t i = 0;
  while (i < n && (table[p[i]] & bit)) i++;
  return i;
}

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
