// The plain form: what the others have to agree with.
#include "CKernels.h"
#include "CKernelsScan.h"
#include "json_pick.h"

#define LWF(name) lw_plain_##name
#define LW_NAME "plain"
#define LW_WIDTH 16
#define LW_ALL 0xFFFFu
typedef struct {
  uint8_t b[16];
} block;
typedef uint8_t needle;
typedef uint32_t bits;

static inline block LWF(load)(const uint8_t *p) {
  block v;
  memcpy(v.b, p, 16);
  return v;
}
static inline void LWF(store)(uint8_t *p, block v) { memcpy(p, v.b, 16); }
static inline uint8_t LWF(splat)(uint8_t b) { return b; }
static inline bits LWF(first)(bits hits) {
  bits i = 0;
  while (!(hits >> i & 1)) i++;
  return i;
}
static inline bits LWF(low)(bits hits, size_t n) { return n < 16 ? hits & ((1u << n) - 1) : hits; }

#define EACH(condition)                                                                                                \
  bits hits = 0;                                                                                                       \
  for (int i = 0; i < 16; i++) {                                                                                       \
    const uint8_t b = v.b[i];                                                                                          \
    if (condition) hits |= 1u << i;                                                                                    \
  }                                                                                                                    \
  return hits
static inline bits LWF(equal)(block v, uint8_t a) { EACH(b == a); }
static inline bits LWF(either)(block v, uint8_t a, uint8_t c) { EACH(b == a || b == c); }
static inline bits LWF(at_most)(block v, uint8_t a) { EACH(b <= a); }
static inline bits LWF(in_range)(block v, uint8_t lower, uint8_t width) { EACH((uint8_t)(b - lower) <= width); }
static inline bits LWF(out_of_range)(block v, uint8_t lower, uint8_t width) {
  return LWF(in_range)(v, lower, width) ^ LW_ALL;
}
static inline bits LWF(special)(block v) { EACH(b < 0x20 || b == '"' || b == '\\' || b >= 0x80); }
static inline bits LWF(json_stops)(block v) { EACH(b < 0x20 || b == '"' || b == '\\'); }
static inline block LWF(both)(block v, block w) {
  for (int i = 0; i < 16; i++) v.b[i] |= w.b[i];
  return v;
}
static inline bool LWF(has_high)(block v) { return LWF(special)(v) != 0 && LWF(at_most)(v, 0x7F) != LW_ALL; }
static inline uint32_t LWF(differs)(const uint8_t *p, const uint8_t *literal, uint32_t mask) {
  uint32_t differing = 0;
  for (int i = 0; i < 32; i++) differing |= (mask >> i & 1) != 0 && p[i] != literal[i];
  return differing;
}
static inline void LWF(spread)(uint16_t *to, uint64_t word, size_t count, uint16_t base) {
  for (unsigned k = 0; count > 0; k++) {
    if (!(word >> k & 1)) continue;
    *to++ = (uint16_t)(base + k);
    count--;
  }
}

#include "forms.inc"
