// The form for AVX-512 with byte masks: blocks of 64 bytes.
#include "CKernels.h"
#include "CKernelsScan.h"
#include "json_pick.h"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,lzcnt,popcnt"))), apply_to = function)

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
static inline bits LWF(out_of_range)(block v, needle lower, needle width) {
  return _mm512_cmpgt_epu8_mask(_mm512_sub_epi8(v, lower), width);
}
#define LW_HAS_DIGITS 1
enum { LW_DIGITS_AT_ONCE = 16 };
static inline uint32_t LWF(not_digits)(const uint8_t *p) {
  const __m128i value = _mm_sub_epi8(_mm_loadu_si128((const __m128i *)p), _mm_set1_epi8('0'));
  return _mm_cmpgt_epu8_mask(value, _mm_set1_epi8(9));
}
static inline size_t LWF(digit_count)(const uint8_t *p) { return _tzcnt_u32(LWF(not_digits)(p)); }
static inline size_t LWF(after_digits)(const uint8_t *p, size_t *first) {
  const uint32_t others = LWF(not_digits)(p);
  *first = _tzcnt_u32(others);
  return _tzcnt_u32(others & (others - 1));
}
#define LW_HAS_STOPS 1
#define LW_HAS_CLASSES 1
// A table of 16 bytes: bit h of byte l is set when 16h + l is in the class; what is not ASCII is not.
static inline block LWF(rows_of_class)(const uint8_t *table) {
  return _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)table));
}
static inline __mmask64 LWF(in_rows)(block v, block rows) {
  const block columns = _mm512_set1_epi64((long long)0x8040201008040201);
  const block high = _mm512_and_si512(_mm512_srli_epi16(v, 4), LWF(splat)(0x0F));
  return _mm512_test_epi8_mask(_mm512_shuffle_epi8(rows, v), _mm512_shuffle_epi8(columns, high));
}
static inline bits LWF(in_class)(block v, const uint8_t *table) { return LWF(in_rows)(v, LWF(rows_of_class)(table)); }
static inline bits LWF(special)(block v) {
  // A byte beyond ASCII is negative, and so below a space, like a control byte.
  return _mm512_cmpeq_epi8_mask(v, LWF(splat)('"')) | _mm512_cmpeq_epi8_mask(v, LWF(splat)('\\')) |
         _mm512_cmplt_epi8_mask(v, LWF(splat)(' '));
}
static inline bits LWF(json_stops)(block v) {
  return LWF(either)(v, LWF(splat)('"'), LWF(splat)('\\')) | LWF(at_most)(v, LWF(splat)(0x1f));
}
static inline block LWF(both)(block v, block w) { return _mm512_or_si512(v, w); }
static inline bool LWF(has_high)(block v) { return _mm512_movepi8_mask(v) != 0; }
static inline uint32_t LWF(differs)(const uint8_t *p, const uint8_t *literal, uint32_t mask) {
  return _mm256_mask_cmpneq_epi8_mask(
      mask, _mm256_loadu_si256((const __m256i *)p), _mm256_loadu_si256((const __m256i *)literal));
}
static inline void LWF(spread)(uint16_t *to, uint64_t word, size_t count, uint16_t base) {
  uint8_t numbers[64];
  for (int k = 0; k < 64; k++) numbers[k] = (uint8_t)k;
  const block places = _mm512_maskz_compress_epi8(word, LWF(load)(numbers)), more = _mm512_set1_epi16((short)base);
  const block low = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(places));
  _mm512_storeu_si512(to, _mm512_add_epi16(low, more));
  if (__builtin_expect(count <= 32, 1)) return;
  const block high = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(places, 1));
  _mm512_storeu_si512(to + 32, _mm512_add_epi16(high, more));
}

#include "forms.inc"
#pragma clang attribute pop
#endif
