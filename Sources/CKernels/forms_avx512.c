// The form for AVX-512 with byte masks: blocks of 64 bytes.
#include "CKernelsForms.h"
#include "CKernelsScan.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,bmi,bmi2,lzcnt"))), apply_to = function)

#define LWF(name) lw_avx512_##name
#define LW_NAME "AVX-512"
#define LW_WIDTH 64
#define LW_ALL (~0ULL)
typedef __m512i block;
typedef __m512i needle;
typedef uint64_t bits;

static inline block LWF(load)(const uint8_t *p) { return _mm512_loadu_si512(p); }
static inline void LWF(store)(uint8_t *p, block v) { _mm512_storeu_si512(p, v); }
static inline needle LWF(splat)(uint8_t b) { return _mm512_set1_epi8((char)b); }
static inline size_t LWF(first)(bits hits) { return (size_t)_tzcnt_u64(hits); }
static inline bits LWF(low)(bits hits, size_t n) { return _bzhi_u64(hits, (unsigned)n); }
static inline bits LWF(equal)(block v, needle a) { return _mm512_cmpeq_epi8_mask(v, a); }
static inline bits LWF(either)(block v, needle a, needle b) {
  return _mm512_cmpeq_epi8_mask(v, a) | _mm512_cmpeq_epi8_mask(v, b);
}
static inline bits LWF(at_most)(block v, needle a) { return _mm512_cmple_epu8_mask(v, a); }
static inline bits LWF(in_range)(block v, needle lower, needle width) {
  return LWF(at_most)(_mm512_sub_epi8(v, lower), width);
}
static inline bits LWF(special)(block v) {
  // A byte beyond ASCII is negative, and so below a space, like a control byte.
  return _mm512_cmpeq_epi8_mask(v, LWF(splat)('"')) | _mm512_cmpeq_epi8_mask(v, LWF(splat)('\\')) |
         _mm512_cmplt_epi8_mask(v, LWF(splat)(' '));
}

#include "forms.inc"
#pragma clang attribute pop
#endif
