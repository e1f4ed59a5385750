// Byte kernels: short, inlinable loops over whole vectors.
//
// The slack contract. Every kernel may READ up to 63 bytes past `p + n`, and a kernel that writes may WRITE up to 64
// bytes past what it reports. Callers own buffers that carry 64 bytes of slack (see Bytes/ in LogwashCore); what lies in
// the slack never changes a result, because the excess lanes are masked off.
//
// Log fields are short. A kernel that finished the last 16 bytes one by one would cost more than all the rest.
#ifndef LOGWASH_CKERNELS_H
#define LOGWASH_CKERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#define LW_VECTOR 1
typedef __m128i lw_vector;
static inline lw_vector lw_load(const uint8_t *p) { return _mm_loadu_si128((const __m128i *)p); }
static inline void lw_store(uint8_t *p, lw_vector v) { _mm_storeu_si128((__m128i *)p, v); }
static inline lw_vector lw_splat(uint8_t b) { return _mm_set1_epi8((char)b); }
static inline lw_vector lw_equal(lw_vector a, lw_vector b) { return _mm_cmpeq_epi8(a, b); }
static inline lw_vector lw_or(lw_vector a, lw_vector b) { return _mm_or_si128(a, b); }
// Lanes where a <= b, unsigned.
static inline lw_vector lw_at_most(lw_vector a, lw_vector b) { return _mm_cmpeq_epi8(_mm_min_epu8(a, b), a); }
// Lanes where a < b, signed.
static inline lw_vector lw_signed_below(lw_vector a, lw_vector b) { return _mm_cmplt_epi8(a, b); }
static inline uint32_t lw_mask(lw_vector v) { return (uint32_t)_mm_movemask_epi8(v); }
#elif defined(__aarch64__)
#include <arm_neon.h>
#define LW_VECTOR 1
typedef uint8x16_t lw_vector;
static inline lw_vector lw_load(const uint8_t *p) { return vld1q_u8(p); }
static inline void lw_store(uint8_t *p, lw_vector v) { vst1q_u8(p, v); }
static inline lw_vector lw_splat(uint8_t b) { return vdupq_n_u8(b); }
static inline lw_vector lw_equal(lw_vector a, lw_vector b) { return vceqq_u8(a, b); }
static inline lw_vector lw_or(lw_vector a, lw_vector b) { return vorrq_u8(a, b); }
static inline lw_vector lw_at_most(lw_vector a, lw_vector b) { return vcleq_u8(a, b); }
static inline lw_vector lw_signed_below(lw_vector a, lw_vector b) {
  return vcltq_s8(vreinterpretq_s8_u8(a), vreinterpretq_s8_u8(b));
}
static inline uint32_t lw_mask(lw_vector v) {
  const uint8x16_t bits = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t masked = vandq_u8(v, bits);
  return (uint32_t)vaddv_u8(vget_low_u8(masked)) | ((uint32_t)vaddv_u8(vget_high_u8(masked)) << 8);
}
#else
#define LW_VECTOR 0
#endif

// Before a kernel that is called for records. Swift's clang takes a function for cold when a branch that is unlikely leads to
// where it returns (HotColdSplitting), and makes it small, not fast, with divisions by constants and all; not one that is never
// inlined.
#define LW_KERNEL __attribute__((noinline))

// How steps of programs call each other: all registers are theirs, or, with older compilers, those that others may overwrite.
#if __has_attribute(preserve_none)
#define LW_STEP_CALL __attribute__((preserve_none))
#else
#define LW_STEP_CALL
#endif
#define LW_LAST_CALL __attribute__((musttail))

// The index of the first `b` in p[0..<n], or n.
static inline size_t lw_find_byte(const uint8_t *p, size_t n, uint8_t b) {
#if LW_VECTOR
  const lw_vector wanted = lw_splat(b);
  for (size_t i = 0; i < n; i += 16) {
    uint32_t hits = lw_mask(lw_equal(lw_load(p + i), wanted));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++)
    if (p[i] == b) return i;
#endif
  return n;
}

// How many bytes of p[0..<n] are `b`.
static inline size_t lw_count_byte(const uint8_t *p, size_t n, uint8_t b) {
  size_t total = 0, i = 0;
#if LW_VECTOR
  const lw_vector wanted = lw_splat(b);
  for (; i + 64 <= n; i += 64) {
    uint64_t hits = lw_mask(lw_equal(lw_load(p + i), wanted)) |
                    (uint64_t)lw_mask(lw_equal(lw_load(p + i + 16), wanted)) << 16 |
                    (uint64_t)lw_mask(lw_equal(lw_load(p + i + 32), wanted)) << 32 |
                    (uint64_t)lw_mask(lw_equal(lw_load(p + i + 48), wanted)) << 48;
    while (hits) {
      total++;
      hits &= hits - 1;
    }
  }
#endif
  for (; i < n; i++) total += p[i] == b;
  return total;
}

// How many bytes of p[0..<n] are line feeds; in the widest vectors that the machine has, for blocks are long.
size_t lw_count_line_feeds(const uint8_t *p, size_t n);

// The index of the first `a` or `b` in p[0..<n], or n.
static inline size_t lw_find_either(const uint8_t *p, size_t n, uint8_t a, uint8_t b) {
#if LW_VECTOR
  const lw_vector first = lw_splat(a), second = lw_splat(b);
  for (size_t i = 0; i < n; i += 16) {
    lw_vector v = lw_load(p + i);
    uint32_t hits = lw_mask(lw_or(lw_equal(v, first), lw_equal(v, second)));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++)
    if (p[i] == a || p[i] == b) return i;
#endif
  return n;
}

// The index of the first byte with its high bit set (not ASCII) in p[0..<n], or n.
static inline size_t lw_find_non_ascii(const uint8_t *p, size_t n) {
#if LW_VECTOR
  const lw_vector top = lw_splat(0x80);
  for (size_t i = 0; i < n; i += 16) {
    uint32_t hits = lw_mask(lw_at_most(top, lw_load(p + i)));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++)
    if (p[i] >= 0x80) return i;
#endif
  return n;
}

// The index of the first byte that a JSON string cannot hold as it is (`"`, `\`, below 0x20), or n.
static inline size_t lw_find_json_special(const uint8_t *p, size_t n) {
#if LW_VECTOR
  const lw_vector quote = lw_splat('"'), backslash = lw_splat('\\'), control = lw_splat(0x1f);
  for (size_t i = 0; i < n; i += 16) {
    lw_vector v = lw_load(p + i);
    uint32_t hits = lw_mask(
        lw_or(lw_or(lw_equal(v, quote), lw_equal(v, backslash)), lw_at_most(v, control)));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++)
    if (p[i] == '"' || p[i] == '\\' || p[i] < 0x20) return i;
#endif
  return n;
}

// Copies p[0..<n] to `to` up to the first byte that a JSON string cannot hold as it is, or that is not ASCII; returns how
// many bytes were copied.
static inline size_t lw_copy_json_clean(uint8_t *to, const uint8_t *p, size_t n) {
#if LW_VECTOR
  const lw_vector quote = lw_splat('"'), backslash = lw_splat('\\'), space = lw_splat(' ');
  for (size_t i = 0; i < n; i += 16) {
    lw_vector v = lw_load(p + i);
    lw_store(to + i, v);
    // A byte that is not ASCII is negative, and so below a space, like a control byte.
    uint32_t hits = lw_mask(lw_or(lw_or(lw_equal(v, quote), lw_equal(v, backslash)), lw_signed_below(v, space)));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++) {
    if (p[i] == '"' || p[i] == '\\' || p[i] < 0x20 || p[i] >= 0x80) return i;
    to[i] = p[i];
  }
#endif
  return n;
}

// Copies n bytes in whole vectors; for the short fields of logs, where a call of memcpy costs more than the copy.
static inline void lw_copy(uint8_t *to, const uint8_t *p, size_t n) {
#if LW_VECTOR
  if (n <= 128) {
    for (size_t i = 0; i < n; i += 16) lw_store(to + i, lw_load(p + i));
    return;
  }
#endif
  memcpy(to, p, n);
}

// Copies n bytes, of which mostly there are at most 16, in whole vectors.
static inline void lw_copy_short(uint8_t *to, const uint8_t *p, size_t n) {
#if LW_VECTOR
  lw_store(to, lw_load(p));
  if (__builtin_expect(n > 16, 0)) lw_copy(to + 16, p + 16, n - 16);
#else
  memcpy(to, p, n);
#endif
}

static inline bool lw_equal_bytes(const uint8_t *a, const uint8_t *b, size_t n) {
  return memcmp(a, b, n) == 0;
}

#include "CKernelsFields.h"
#include "CKernelsJSON.h"
#include "CKernelsNumbers.h"
#include "CKernelsScan.h"
#include "CKernelsForms.h"
#include "CKernelsJSONRead.h"
#include "CKernelsJSONPick.h"
#include "CKernelsHash.h"
#include "CKernelsStraight.h"

#endif
