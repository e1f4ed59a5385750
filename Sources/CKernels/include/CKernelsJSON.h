// Byte kernels for reading JSON. The slack contract of CKernels.h holds: every kernel may read up to 63 bytes
// past `p + n`, and what lies there never changes a result.
#ifndef LOGWASH_CKERNELS_JSON_H
#define LOGWASH_CKERNELS_JSON_H

#include "CKernels.h"

#if LW_VECTOR
#if defined(__SSE2__)
static inline lw_vector lw_subtract(lw_vector a, lw_vector b) { return _mm_sub_epi8(a, b); }
#else
static inline lw_vector lw_subtract(lw_vector a, lw_vector b) { return vsubq_u8(a, b); }
#endif

// The bytes at which the inside of a JSON string stops: `"`, `\` and those below 0x20.
static inline lw_vector lw_json_stops(lw_vector v) {
  return lw_or(lw_or(lw_equal(v, lw_splat('"')), lw_equal(v, lw_splat('\\'))), lw_at_most(v, lw_splat(0x1f)));
}

// One bit for each of the 64 bytes at `p` that stops a string.
static inline uint64_t lw_json_stop_bits(const uint8_t *p) {
  uint64_t a = lw_mask(lw_json_stops(lw_load(p))), b = lw_mask(lw_json_stops(lw_load(p + 16)));
  uint64_t c = lw_mask(lw_json_stops(lw_load(p + 32))), d = lw_mask(lw_json_stops(lw_load(p + 48)));
  return a | b << 16 | c << 32 | d << 48;
}
#endif

// The index of the first byte of p[i..<n] at which the inside of a JSON string stops, or n. i <= n.
//
// The first 16 bytes by themselves, then 64 at a time: lengths differ from record to record, and a branch
// that is mispredicted costs more than looking at 48 bytes too many.
static inline size_t lw_json_string_stop(const uint8_t *p, size_t n, size_t i) {
#if LW_VECTOR
  uint32_t first = lw_mask(lw_json_stops(lw_load(p + i)));
  if (first) {
    i += (size_t)__builtin_ctz(first);
    return i < n ? i : n;
  }
  for (i += 16; i < n; i += 64) {
    uint64_t hits = lw_json_stop_bits(p + i);
    if (hits) {
      i += (size_t)__builtin_ctzll(hits);
      return i < n ? i : n;
    }
  }
#else
  for (; i < n; i++)
    if (p[i] == '"' || p[i] == '\\' || p[i] < 0x20) return i;
#endif
  return n;
}

static inline bool lw_json_is_digit(uint8_t b) { return (uint8_t)(b - '0') < 10; }

// The end of the JSON number that begins at p[i], or 0 when there is none. Byte by byte: the specification of
// the next one.
static inline __attribute__((noinline)) size_t lw_json_number_end_plain(const uint8_t *p, size_t n, size_t i) {
  if (i < n && p[i] == '-') i++;
  if (i >= n || !lw_json_is_digit(p[i])) return 0;
  if (p[i] == '0') {
    i++;
    if (i < n && lw_json_is_digit(p[i])) return 0;
  } else {
    while (i < n && lw_json_is_digit(p[i])) i++;
  }
  if (i < n && p[i] == '.') {
    i++;
    if (i >= n || !lw_json_is_digit(p[i])) return 0;
    while (i < n && lw_json_is_digit(p[i])) i++;
  }
  if (i < n && (p[i] | 0x20) == 'e') {
    i++;
    if (i < n && (p[i] == '+' || p[i] == '-')) i++;
    if (i >= n || !lw_json_is_digit(p[i])) return 0;
    while (i < n && lw_json_is_digit(p[i])) i++;
  }
  return i;
}

// The end of the JSON number that begins at p[i], or 0 when there is none. i < n.
static inline size_t lw_json_number_end(const uint8_t *p, size_t n, size_t i) {
#if LW_VECTOR
  // Bit k: p[i + k] is a digit. The bits from 16 on are 0, so a run of digits ends there at the latest.
  uint32_t digits = lw_mask(lw_at_most(lw_subtract(lw_load(p + i), lw_splat('0')), lw_splat(9)));
  uint32_t at = p[i] == '-';
  uint32_t whole = (uint32_t)__builtin_ctz(~(digits >> at));
  bool fits = whole == 1 || (whole > 1 && p[i + at] != '0');
  at += whole;
  fits = fits && at < 16;
  if (fits && p[i + at] == '.') {
    at++;
    uint32_t fraction = (uint32_t)__builtin_ctz(~(digits >> at));
    at += fraction;
    fits = fraction > 0 && at < 16;
  }
  if (fits && (p[i + at] | 0x20) != 'e' && i + at <= n) return i + at;
#endif
  return lw_json_number_end_plain(p, n, i);
}

// The index of the first byte of p[i..<n] that is no white space of JSON, or n.
static inline size_t lw_json_skip_space(const uint8_t *p, size_t n, size_t i) {
  while (i < n && (p[i] == ' ' || p[i] == '\n' || p[i] == '\r' || p[i] == '\t')) i++;
  return i;
}

// The index behind the object or array that begins at p[i], which is valid JSON; n when it is not closed.
static inline size_t lw_json_container_end(const uint8_t *p, size_t n, size_t i) {
  size_t depth = 0;
  while (i < n) {
#if LW_VECTOR
    // `[` and `{`, `]` and `}` differ by 0x20 alone. `;` and `=` do not become `{` and `}` by it.
    lw_vector v = lw_load(p + i), folded = lw_or(v, lw_splat(0x20));
    uint32_t hits = lw_mask(lw_or(
        lw_or(lw_equal(folded, lw_splat('{')), lw_equal(folded, lw_splat('}'))), lw_equal(v, lw_splat('"'))));
    if (!hits) {
      i += 16;
      continue;
    }
    i += (size_t)__builtin_ctz(hits);
    if (i >= n) return n;
#endif
    switch (p[i]) {
      case '{':
      case '[': depth++; break;
      case '}':
      case ']':
        if (depth <= 1) return i + 1;
        depth--;
        break;
      case '"':
        for (i++; i < n; i += 2) {
          i = lw_json_string_stop(p, n, i);
          if (i >= n || p[i] == '"') break;
          if (p[i] != '\\') i--;
        }
        break;
      default: break;
    }
    i++;
  }
  return n;
}

// The index behind the value at p[i], which is valid JSON; n when it does not end.
static inline size_t lw_json_value_end(const uint8_t *p, size_t n, size_t i) {
  if (i >= n) return n;
  switch (p[i]) {
    case '"':
      for (i++; i < n; i += 2) {
        i = lw_json_string_stop(p, n, i);
        if (i < n && p[i] == '"') return i + 1;
      }
      return n;
    case '{':
    case '[': return lw_json_container_end(p, n, i);
    case 't':
    case 'n': return i + 4 < n ? i + 4 : n;
    case 'f': return i + 5 < n ? i + 5 : n;
    default: {
      const size_t end = lw_json_number_end(p, n, i);
      return end == 0 ? n : end;
    }
  }
}

// Writes `value` in decimal digits, of which there are `digits`.
static inline void lw_write_decimal(uint8_t *to, uint64_t value, size_t digits) {
  uint8_t *at = to + digits;
  while (value >= 100) {
    const uint64_t rest = value / 100;
    const uint8_t pair = (uint8_t)(value - rest * 100);
    *--at = (uint8_t)('0' + pair % 10);
    *--at = (uint8_t)('0' + pair / 10);
    value = rest;
  }
  if (value >= 10) *--at = (uint8_t)('0' + value % 10);
  *--at = (uint8_t)('0' + (value >= 10 ? value / 10 : value));
}

// Where a walk over an object or array stands that comes in pieces.
typedef struct {
  size_t depth;
  bool in_string;
  // The piece ended behind a backslash.
  bool is_escaped;
} lw_json_walk;

// Goes on in p[i..<n] to the end of the container: the index behind it, with a depth of 0; or the index of a line feed inside of
// a string, which no JSON has, with `in_string`; or n. Looks at strings and brackets, and at nothing else.
static inline size_t lw_json_walk_on(const uint8_t *p, size_t n, size_t i, lw_json_walk *walk) {
  size_t depth = walk->depth;
  if (walk->is_escaped && i < n) {
    walk->is_escaped = false;
    i++;
  }
  if (walk->in_string) goto string;
  while (i < n) {
#if LW_VECTOR
    lw_vector v = lw_load(p + i), folded = lw_or(v, lw_splat(0x20));
    uint32_t hits = lw_mask(lw_or(
        lw_or(lw_equal(folded, lw_splat('{')), lw_equal(folded, lw_splat('}'))), lw_equal(v, lw_splat('"'))));
    if (!hits) {
      i += 16;
      continue;
    }
    i += (size_t)__builtin_ctz(hits);
    if (i >= n) break;
#endif
    switch (p[i]) {
      case '{':
      case '[': depth++; break;
      case '}':
      case ']':
        if (depth <= 1) {
          walk->depth = 0;
          return i + 1;
        }
        depth--;
        break;
      case '"':
        i++;
      string:
        for (;;) {
          i = lw_json_string_stop(p, n, i);
          if (i >= n || p[i] == '\n') {
            walk->depth = depth;
            walk->in_string = true;
            return i < n ? i : n;
          }
          if (p[i] == '"') break;
          if (p[i] == '\\') {
            if (i + 1 >= n) {
              walk->depth = depth;
              walk->in_string = true;
              walk->is_escaped = true;
              return n;
            }
            i++;
          }
          i++;
        }
        walk->in_string = false;
        break;
      default: break;
    }
    i++;
  }
  walk->depth = depth;
  return n;
}

// Whether the n bytes at `p` and `q` are the same, in whole vectors. Both carry slack.
static inline bool lw_json_same(const uint8_t *p, const uint8_t *q, size_t n) {
#if LW_VECTOR
  for (size_t i = 0; i < n; i += 16) {
    uint32_t same = lw_mask(lw_equal(lw_load(p + i), lw_load(q + i)));
    size_t rest = n - i;
    uint32_t needed = rest >= 16 ? 0xffff : (1u << rest) - 1;
    if ((same & needed) != needed) return false;
  }
  return true;
#else
  return memcmp(p, q, n) == 0;
#endif
}

// A hash of a few bytes, for tables that hold no more than what one reader has seen.
static inline uint64_t lw_json_hash(const uint8_t *p, size_t n, uint64_t seed) {
  const uint64_t factor = 0x9E3779B97F4A7C15u;
  uint64_t h = (seed ^ n) * factor;
  for (size_t i = 0; i < n; i += 8) {
    uint64_t word = 0;
    memcpy(&word, p + i, n - i < 8 ? n - i : 8);
    h = (h ^ word) * factor;
    h ^= h >> 32;
  }
  return h;
}

// Four bytes as a little-endian number.
static inline uint32_t lw_json_word(const uint8_t *p) {
  return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

// The index of the first line feed of p[i..<n], or n; 64 bytes at a time, for lines are long.
static inline size_t lw_find_line_feed(const uint8_t *p, size_t n, size_t i) {
#if LW_VECTOR
  const lw_vector feed = lw_splat('\n');
  for (; i < n; i += 64) {
    lw_vector a = lw_equal(lw_load(p + i), feed), b = lw_equal(lw_load(p + i + 16), feed);
    lw_vector c = lw_equal(lw_load(p + i + 32), feed), d = lw_equal(lw_load(p + i + 48), feed);
    if (lw_mask(lw_or(lw_or(a, b), lw_or(c, d)))) {
      uint64_t hits = (uint64_t)lw_mask(a) | (uint64_t)lw_mask(b) << 16 | (uint64_t)lw_mask(c) << 32
          | (uint64_t)lw_mask(d) << 48;
      i += (size_t)__builtin_ctzll(hits);
      return i < n ? i : n;
    }
  }
#else
  for (; i < n; i++)
    if (p[i] == '\n') return i;
#endif
  return n;
}

#endif
