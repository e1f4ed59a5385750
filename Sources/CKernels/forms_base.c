// The form for the vectors of 16 bytes that every processor of the architecture has: SSE2, NEON.
#include "CKernels.h"
#include "CKernelsScan.h"
#include "json_pick.h"

#if LW_VECTOR
#define LWF(name) lw_base_##name
#if defined(__SSE2__)
#define LW_NAME "SSE2"
static inline lw_vector subtract(lw_vector a, lw_vector b) { return _mm_sub_epi8(a, b); }
#else
#define LW_NAME "NEON"
static inline lw_vector subtract(lw_vector a, lw_vector b) { return vsubq_u8(a, b); }
#endif
#define LW_WIDTH 16
#define LW_ALL 0xFFFFu
typedef lw_vector block;
typedef lw_vector needle;
typedef uint32_t bits;

static inline block LWF(load)(const uint8_t *p) { return lw_load(p); }
static inline void LWF(store)(uint8_t *p, block v) { lw_store(p, v); }
static inline needle LWF(splat)(uint8_t b) { return lw_splat(b); }
static inline size_t LWF(first)(bits hits) { return (size_t)__builtin_ctz(hits); }
static inline bits LWF(low)(bits hits, size_t n) { return hits & ((1u << n) - 1); }
static inline bits LWF(equal)(block v, needle a) { return lw_mask(lw_equal(v, a)); }
static inline bits LWF(either)(block v, needle a, needle b) { return lw_mask(lw_or(lw_equal(v, a), lw_equal(v, b))); }
static inline bits LWF(at_most)(block v, needle a) { return lw_mask(lw_at_most(v, a)); }
static inline bits LWF(in_range)(block v, needle lower, needle width) {
  return lw_mask(lw_at_most(subtract(v, lower), width));
}
static inline bits LWF(out_of_range)(block v, needle lower, needle width) {
  return LWF(in_range)(v, lower, width) ^ LW_ALL;
}
static inline bits LWF(special)(block v) {
  // A byte beyond ASCII is negative, and so below a space, like a control byte.
  const lw_vector quote = lw_splat('"'), backslash = lw_splat('\\'), space = lw_splat(' ');
  return lw_mask(lw_or(lw_or(lw_equal(v, quote), lw_equal(v, backslash)), lw_signed_below(v, space)));
}
static inline bits LWF(json_stops)(block v) { return lw_mask(lw_json_stops(v)); }
static inline block LWF(both)(block v, block w) { return lw_or(v, w); }
static inline bool LWF(has_high)(block v) { return lw_mask(lw_at_most(lw_splat(0x80), v)) != 0; }
static inline uint32_t LWF(differs)(const uint8_t *p, const uint8_t *literal, uint32_t mask) {
  const uint32_t same = lw_mask(lw_equal(lw_load(p), lw_load(literal))) |
                        lw_mask(lw_equal(lw_load(p + 16), lw_load(literal + 16))) << 16;
  return ~same & mask;
}
static inline void LWF(spread)(uint16_t *to, uint64_t word, size_t count, uint16_t base) {
  for (size_t k = 0; k < count; k++, word &= word - 1) to[k] = (uint16_t)(base + (unsigned)__builtin_ctzll(word));
}

#include "forms.inc"
#endif
