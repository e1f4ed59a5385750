#include "json.h"

#include <stdlib.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

// What follows the literal of a step: a string's contents, a number or word, another literal, or the record's end.
enum { STRING, BARE, NOTHING, END };
enum { NO_STOP = 255 };

// Bytes that are the same in all records of a layout, and what follows them. The literal of a string ends with the quote
// before its contents, the one behind them begins with the quote there.
typedef struct {
  uint8_t literal[32];
  // The bits of the bytes that count.
  uint32_t mask;
  uint8_t length;
  uint8_t kind;
  // How far its first stop, a quote, stands behind its beginning; NO_STOP when it has none.
  uint8_t stop;
} step;

// A place in a record: so many bytes behind the one where a step begins.
typedef struct {
  uint16_t step;
  uint16_t offset;
} place;

typedef struct {
  place start;
  place end;
  int32_t slot;
  int32_t kind;
} find_plan;

typedef struct {
  place start;
  place end;
  place name_start;
  place name_end;
  bool is_name_escaped;
  find_plan value;
} entry_plan;

enum { MOST_STEPS = 192, MOST_FINDS = 64, MOST_ENTRIES = 64, MOST_LAYOUTS = 8, MOST_TRIES = 4 };

typedef struct {
  int indexing;
  // 0 for a record that has too much of something.
  size_t step_count;
  size_t find_count;
  size_t entry_count;
  step steps[MOST_STEPS];
  find_plan finds[MOST_FINDS];
  entry_plan entries[MOST_ENTRIES];
} layout;

struct lw_json_layouts {
  // The ones that are known, the one that a record had last first.
  size_t count;
  uint8_t order[MOST_LAYOUTS];
  // How well this works: records whose shapes change all the time are not tried for a while.
  int score;
  uint32_t pause;
  // Where the steps stand in the record.
  uint32_t places[MOST_STEPS];
  layout layouts[MOST_LAYOUTS];
};

lw_json_layouts *lw_json_layouts_new(void) {
  lw_json_layouts *const layouts = calloc(1, sizeof(lw_json_layouts));
  if (!layouts) abort();
  return layouts;
}

void lw_json_layouts_free(lw_json_layouts *layouts) { free(layouts); }

void lw_json_layouts_forget(lw_json_layouts *layouts) {
  layouts->count = 0;
  layouts->score = 0;
  layouts->pause = 0;
}

static void move_to_front(lw_json_layouts *layouts, size_t index) {
  const uint8_t moved = layouts->order[index];
  memmove(layouts->order + 1, layouts->order, index);
  layouts->order[0] = moved;
}

// MARK: Following

static inline bool is_literal(const uint8_t *p, const step *s) {
#if LW_VECTOR
  const uint32_t same = lw_mask(lw_equal(lw_load(p), lw_load(s->literal))) |
                        lw_mask(lw_equal(lw_load(p + 16), lw_load(s->literal + 16))) << 16;
  return (~same & s->mask) == 0;
#else
  return memcmp(p, s->literal, s->length) == 0;
#endif
}

#if defined(__x86_64__)
__attribute__((target("avx2"))) static inline bool is_literal_avx2(const uint8_t *p, const step *s) {
  const __m256i same =
      _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)p), _mm256_loadu_si256((const __m256i *)s->literal));
  return (~(uint32_t)_mm256_movemask_epi8(same) & s->mask) == 0;
}
#else
#define is_literal_avx2 is_literal
#endif

// The end of the number or word at `at`, or 0.
static inline __attribute__((always_inline)) size_t bare_end(const uint8_t *p, size_t end, size_t at) {
  if (at >= end) return 0;
  const uint8_t first = p[at];
  if (lw_json_is_digit(first) || first == '-') return lw_json_number_end(p, end, at);
  const uint32_t word = lw_json_word(p + at);
  if (at + 4 <= end && (word == 0x65757274 || word == 0x6C6C756E)) return at + 4;  // "true", "null"
  if (at + 5 <= end && first == 'f' && lw_json_word(p + at + 1) == 0x65736C61) return at + 5;  // "alse"
  return 0;
}

// Whether the record has the layout; notes where its steps stand, and whether a string has escapes.
//
// Nothing is read that is more than 63 bytes behind the record: a literal that was found there may end 32 bytes behind it,
// and what comes then looks whether it is.
static inline __attribute__((always_inline)) bool matches(
    const lw_json_reader *r, const layout *l, uint32_t *places, bool *has_escapes, const bool is_wide) {
  const uint8_t *const p = r->base;
  const size_t end = r->end;
  size_t at = r->begin;
  for (const step *s = l->steps;; s++) {
    if (__builtin_expect(!(is_wide ? is_literal_avx2(p + at, s) : is_literal(p + at, s)), 0)) {
      // The string before it may have stopped at an escape.
      if (s == l->steps || s[-1].kind != STRING || p[at] != '\\') return false;
      const size_t string_end = lw_json_escaped_end(r, at);
      if (string_end == 0) return false;
      *has_escapes = true;
      at = string_end - 1;
      if (!is_literal(p + at, s)) return false;
    }
    *places++ = (uint32_t)at;
    at += s->length;
    if (s->kind == STRING) {
      at = lw_json_stop_from(r->map, at, end);
      if (__builtin_expect(at >= end, 0)) return false;
    } else if (s->kind == BARE) {
      // The next quote tells where the value ends before it is looked at.
      const size_t stop = s[1].stop == NO_STOP ? 0 : lw_json_stop_from(r->map, at, end) - s[1].stop;
      const size_t value_end = bare_end(p, end, at);
      if (__builtin_expect(value_end == 0, 0)) return false;
      if (stop == 0) {
        at = value_end;
      } else {
        if (__builtin_expect(value_end != stop, 0)) return false;
        at = stop;
      }
    } else if (s->kind == END) {
      return at == end;
    } else if (at >= end) {
      return false;
    }
  }
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi,bmi2"))) static bool matches_avx2(
    const lw_json_reader *r, const layout *l, uint32_t *places, bool *has_escapes) {
  return matches(r, l, places, has_escapes, true);
}
#endif

static bool matches_any(const lw_json_reader *r, const layout *l, uint32_t *places, bool *has_escapes) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2"))
    return matches_avx2(r, l, places, has_escapes);
#endif
  return matches(r, l, places, has_escapes, false);
}

static inline uint32_t offset_of(place at, const uint32_t *places, uint32_t begin) {
  return places[at.step] + at.offset - begin;
}

static inline void fill(
    lw_json_find *find, const find_plan *plan, const lw_json_reader *r, const uint32_t *places, bool has_escapes) {
  const uint32_t begin = (uint32_t)r->begin;
  find->start = offset_of(plan->start, places, begin);
  find->end = offset_of(plan->end, places, begin);
  find->slot = plan->slot;
  find->kind = plan->kind;
  if (plan->kind == LW_JSON_DOCUMENT) return;
  const uint8_t *const p = r->base + r->begin + find->start;
  if (plan->kind == LW_JSON_TEXT) {
    if (__builtin_expect(has_escapes, 0) && memchr(p, '\\', find->end - find->start)) find->kind = LW_JSON_ESCAPED;
    return;
  }
  switch (*p) {
    case 't': find->kind = LW_JSON_TRUE; break;
    case 'f': find->kind = LW_JSON_FALSE; break;
    case 'n': find->kind = LW_JSON_NULL; break;
    default: break;
  }
}

bool lw_json_follow(lw_json_reader *r, lw_json_layouts *layouts, int indexing) {
  if (layouts->pause > 0) {
    layouts->pause--;
    return false;
  }
  const size_t tries = layouts->count < MOST_TRIES ? layouts->count : MOST_TRIES;
  for (size_t i = 0; i < tries; i++) {
    const layout *const l = layouts->layouts + layouts->order[i];
    const uint32_t *const places = layouts->places;
    bool has_escapes = false;
    if (l->step_count == 0 || l->indexing != indexing || l->find_count > r->find_capacity) continue;
    if (!matches_any(r, l, layouts->places, &has_escapes)) continue;
    if (i > 0) move_to_front(layouts, i);
    if (layouts->score < 64) layouts->score++;
    for (size_t k = 0; k < l->find_count; k++) fill(r->finds + k, l->finds + k, r, places, has_escapes);
    r->find_count = l->find_count;
    for (size_t k = 0; k < l->entry_count; k++) {
      const entry_plan *const plan = l->entries + k;
      lw_json_entry *const entry = r->entries + k;
      const uint32_t begin = (uint32_t)r->begin;
      entry->start = offset_of(plan->start, places, begin);
      entry->end = offset_of(plan->end, places, begin);
      entry->name_start = offset_of(plan->name_start, places, begin);
      entry->name_end = offset_of(plan->name_end, places, begin);
      entry->is_name_escaped = plan->is_name_escaped;
      fill(&entry->value, &plan->value, r, places, has_escapes);
    }
    r->entry_count = l->entry_count;
    return true;
  }
  if (tries > 0) {
    layouts->score -= 2;
    if (layouts->score < -64) {
      layouts->score = 0;
      layouts->pause = 4096;
    }
  }
  return false;
}

// MARK: Learning

static bool add_literal(
    layout *l, uint32_t *places, const uint8_t *p, size_t start, size_t end, int kind) {
  for (;;) {
    if (l->step_count == MOST_STEPS) return false;
    const size_t length = end - start <= 32 ? end - start : 32;
    step *const s = l->steps + l->step_count;
    memset(s->literal, 0, 32);
    memcpy(s->literal, p + start, length);
    s->mask = length < 32 ? (1u << length) - 1 : UINT32_MAX;
    s->length = (uint8_t)length;
    s->kind = (uint8_t)(start + length < end ? NOTHING : kind);
    const size_t stop = lw_json_string_stop(p + start, length, 0);
    s->stop = stop < length ? (uint8_t)stop : NO_STOP;
    places[l->step_count++] = (uint32_t)start;
    start += length;
    if (start == end) return true;
  }
}

// Cuts a record that is valid into literals and values.
static bool cut(layout *l, uint32_t *places, const uint8_t *p, size_t n) {
  size_t literal = 0, at = 0;
  l->step_count = 0;
  while (at < n) {
    const uint8_t b = p[at];
    if (b == '"') {
      size_t end = at + 1;
      while ((end = lw_json_string_stop(p, n, end)) < n && p[end] != '"') end += 2;
      if (end >= n) return false;
      const size_t next = lw_json_skip_space(p, n, end + 1);
      if (next < n && p[next] == ':') {
        at = next + 1;
        continue;
      }
      if (!add_literal(l, places, p, literal, at + 1, STRING)) return false;
      literal = end;
      at = end + 1;
    } else if (lw_json_is_digit(b) || b == '-' || b == 't' || b == 'f' || b == 'n') {
      const size_t end = bare_end(p, n, at);
      if (end == 0 || !add_literal(l, places, p, literal, at, BARE)) return false;
      literal = end;
      at = end;
    } else {
      at++;
    }
  }
  return literal < n && add_literal(l, places, p, literal, n, END);
}

// The place at an offset of the record, which stands in a literal or at its end.
static bool find_place(const layout *l, const uint32_t *places, uint32_t offset, place *found) {
  for (size_t i = 0; i < l->step_count && places[i] <= offset; i++) {
    if (offset > places[i] + l->steps[i].length) continue;
    found->step = (uint16_t)i;
    found->offset = (uint16_t)(offset - places[i]);
    return true;
  }
  return false;
}

static bool plan_find(const layout *l, const uint32_t *places, const lw_json_find *find, find_plan *plan) {
  plan->slot = find->slot;
  plan->kind = find->kind == LW_JSON_ESCAPED ? LW_JSON_TEXT : find->kind;
  // Which word or number it is, the first byte says.
  if (plan->kind >= LW_JSON_NUMERAL && plan->kind <= LW_JSON_NULL) plan->kind = LW_JSON_NUMERAL;
  return find_place(l, places, find->start, &plan->start) && find_place(l, places, find->end, &plan->end);
}

static bool learn(const lw_json_reader *r, layout *l, uint32_t *places, int indexing) {
  l->indexing = indexing;
  l->find_count = r->find_count;
  l->entry_count = 0;
  if (l->find_count > MOST_FINDS) return false;
  if (!cut(l, places, r->base + r->begin, r->end - r->begin)) return false;
  for (size_t i = 0; i < l->find_count; i++)
    if (!plan_find(l, places, r->finds + i, l->finds + i)) return false;
  const size_t entry_count = indexing == LW_JSON_NO_ENTRIES ? 0 : r->entry_count;
  for (size_t i = 0; i < entry_count; i++) {
    const lw_json_entry *const entry = r->entries + i;
    if (indexing == LW_JSON_GROUPED_ENTRIES && i > 0 && entry->value.slot < 0 && entry[-1].value.slot < 0) {
      if (!find_place(l, places, entry->end, &l->entries[l->entry_count - 1].end)) return false;
      continue;
    }
    if (l->entry_count == MOST_ENTRIES) return false;
    entry_plan *const plan = l->entries + l->entry_count++;
    plan->is_name_escaped = entry->is_name_escaped;
    if (!find_place(l, places, entry->start, &plan->start) || !find_place(l, places, entry->end, &plan->end) ||
        !find_place(l, places, entry->name_start, &plan->name_start) ||
        !find_place(l, places, entry->name_end, &plan->name_end) ||
        !plan_find(l, places, &entry->value, &plan->value))
      return false;
  }
  return true;
}

void lw_json_learn(const lw_json_reader *r, lw_json_layouts *layouts, int indexing) {
  if (layouts->pause > 0) return;
  if (layouts->count < MOST_LAYOUTS) {
    layouts->order[layouts->count] = (uint8_t)layouts->count;
    layouts->count++;
  }
  move_to_front(layouts, layouts->count - 1);
  layout *const l = layouts->layouts + layouts->order[0];
  if (!learn(r, l, layouts->places, indexing)) l->step_count = 0;
}
