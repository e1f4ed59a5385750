// The form for AVX2: blocks of 32 bytes.
#include "CKernels.h"
#include "CKernelsScan.h"
#include "json_pick.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)

#define LWF(name) lw_avx2_##name
#define LW_NAME "AVX2"
#define LW_WIDTH 32
#define LW_ALL 0xFFFFFFFFu
typedef __m256i block;
typedef __m256i needle;
typedef uint32_t bits;

static inline block LWF(load)(const uint8_t *p) { return _mm256_loadu_si256((const __m256i *)p); }
static inline void LWF(store)(uint8_t *p, block v) { _mm256_storeu_si256((__m256i *)p, v); }
static inline needle LWF(splat)(uint8_t b) { return _mm256_set1_epi8((char)b); }
static inline size_t LWF(first)(bits hits) { return (size_t)_tzcnt_u32(hits); }
static inline bits LWF(low)(bits hits, size_t n) { return _bzhi_u32(hits, (unsigned)n); }
static inline bits LWF(mask)(block v) { return (uint32_t)_mm256_movemask_epi8(v); }
static inline bits LWF(equal)(block v, needle a) { return LWF(mask)(_mm256_cmpeq_epi8(v, a)); }
static inline bits LWF(either)(block v, needle a, needle b) {
  return LWF(mask)(_mm256_or_si256(_mm256_cmpeq_epi8(v, a), _mm256_cmpeq_epi8(v, b)));
}
static inline bits LWF(at_most)(block v, needle a) { return LWF(mask)(_mm256_cmpeq_epi8(_mm256_min_epu8(v, a), v)); }
static inline bits LWF(in_range)(block v, needle lower, needle width) {
  return LWF(at_most)(_mm256_sub_epi8(v, lower), width);
}
static inline bits LWF(out_of_range)(block v, needle lower, needle width) { return ~LWF(in_range)(v, lower, width); }
#define LW_HAS_CLASSES 1
// A table of 16 bytes: bit h of byte l is set when 16h + l is in the class; what is not ASCII is not.
static inline bits LWF(in_class)(block v, const uint8_t *table) {
  const block rows = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)table));
  const block columns = _mm256_set1_epi64x((long long)0x8040201008040201);
  const block high = _mm256_and_si256(_mm256_srli_epi16(v, 4), LWF(splat)(0x0F));
  const block both = _mm256_and_si256(_mm256_shuffle_epi8(rows, v), _mm256_shuffle_epi8(columns, high));
  return ~LWF(mask)(_mm256_cmpeq_epi8(both, _mm256_setzero_si256()));
}
static inline bits LWF(special)(block v) {
  // A byte beyond ASCII is negative, and so below a space, like a control byte.
  const block quote = _mm256_cmpeq_epi8(v, LWF(splat)('"')), backslash = _mm256_cmpeq_epi8(v, LWF(splat)('\\'));
  return LWF(mask)(_mm256_or_si256(_mm256_or_si256(quote, backslash), _mm256_cmpgt_epi8(LWF(splat)(' '), v)));
}
static inline bits LWF(json_stops)(block v) {
  const block low = _mm256_cmpeq_epi8(_mm256_min_epu8(v, LWF(splat)(0x1f)), v);
  const block quote = _mm256_cmpeq_epi8(v, LWF(splat)('"')), backslash = _mm256_cmpeq_epi8(v, LWF(splat)('\\'));
  return LWF(mask)(_mm256_or_si256(low, _mm256_or_si256(quote, backslash)));
}
static inline block LWF(both)(block v, block w) { return _mm256_or_si256(v, w); }
static inline bool LWF(has_high)(block v) { return LWF(mask)(v) != 0; }
static inline uint32_t LWF(differs)(const uint8_t *p, const uint8_t *literal, uint32_t mask) {
  return ~LWF(mask)(_mm256_cmpeq_epi8(LWF(load)(p), LWF(load)(literal))) & mask;
}
// A dozen at once, whether there are as many or not: how many there are is hard to predict.
static inline void LWF(spread)(uint16_t *to, uint64_t word, size_t count, uint16_t base) {
  for (size_t k = 0; k < 12; k++, word = _blsr_u64(word)) to[k] = (uint16_t)(base + (unsigned)_tzcnt_u64(word));
  for (size_t k = 12; __builtin_expect(k < count, 0); k++, word = _blsr_u64(word))
    to[k] = (uint16_t)(base + (unsigned)_tzcnt_u64(word));
}

#include "forms.inc"
#pragma clang attribute pop
#endif
