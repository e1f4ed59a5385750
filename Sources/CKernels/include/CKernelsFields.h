// Byte kernels for texts of fields: where a word ends. They follow the slack contract of CKernels.h.
#ifndef LOGWASH_CKERNELS_FIELDS_H
#define LOGWASH_CKERNELS_FIELDS_H

#include "CKernels.h"

// The index of the first byte of p[0..<n] that is at most `bound`, or n.
static inline size_t lw_find_at_most(const uint8_t *p, size_t n, uint8_t bound) {
#if LW_VECTOR
  const lw_vector most = lw_splat(bound);
  for (size_t i = 0; i < n; i += 16) {
    uint32_t hits = lw_mask(lw_at_most(lw_load(p + i), most));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++)
    if (p[i] <= bound) return i;
#endif
  return n;
}

// The index of the first byte of p[0..<n] that is at most `bound` or is `b`, or n.
static inline size_t lw_find_at_most_or(const uint8_t *p, size_t n, uint8_t bound, uint8_t b) {
#if LW_VECTOR
  const lw_vector most = lw_splat(bound), wanted = lw_splat(b);
  for (size_t i = 0; i < n; i += 16) {
    lw_vector v = lw_load(p + i);
    uint32_t hits = lw_mask(lw_or(lw_at_most(v, most), lw_equal(v, wanted)));
    if (hits) {
      size_t at = i + (size_t)__builtin_ctz(hits);
      return at < n ? at : n;
    }
  }
#else
  for (size_t i = 0; i < n; i++)
    if (p[i] <= bound || p[i] == b) return i;
#endif
  return n;
}

#endif
