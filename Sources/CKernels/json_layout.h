// The layout of a JSON record: what was the same in records before, cut into literals, with values in between. Learned in
// json_layout.c, recognized by the kernels of json_forms.inc.
#ifndef LOGWASH_JSON_LAYOUT_H
#define LOGWASH_JSON_LAYOUT_H

#include "CKernels.h"
#include "json.h"

enum {
  MOST_STEPS = 192,
  MOST_FINDS = 64,
  MOST_ENTRIES = 64,
  MOST_LISTS = 4,
  MOST_ELEMENT_STEPS = 48,
  MOST_ELEMENT_MEMBERS = 24,
  MOST_NAME_BYTES = 512,
  MOST_LAYOUTS = 8,
  MOST_STOPS = 2048,
  MOST_ELEMENTS = 256,
  MOST_ELEMENT_PLACES = 4096,
  MOST_PIECES = 64,
  MOST_PIECE_BYTES = 1024,
  // Longer records have no layout: places in one fit into 16 bits.
  MOST_RECORD_BYTES = 0xFFFF,
};

// What stands before a literal: a string's contents, a number or word; or it begins where the last one, or a list, has ended.
enum { FOLLOWS_LITERAL, FOLLOWS_STRING, FOLLOWS_BARE };

// Bytes that are the same in all records of a layout. The literal of a string ends with the quote before its contents, the
// one behind them begins with the quote there.
typedef struct {
  uint8_t literal[32];
  // The bits of the bytes that count.
  uint32_t mask;
  uint8_t length;
  // What stands before it.
  uint8_t follows;
  // How far its first stop, a quote, stands behind its beginning.
  uint8_t stop;
  // How many stops there are before that one, in the record or element, those of lists not counted; -1 when it has none.
  int16_t ordinal;
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

typedef struct {
  uint16_t name_start;
  uint16_t name_count;
  find_plan value;
} member_plan;

// An array whose elements are objects with the same keys.
typedef struct {
  uint16_t step_count;
  uint16_t stop_count;
  uint16_t member_count;
  step steps[MOST_ELEMENT_STEPS];
  member_plan members[MOST_ELEMENT_MEMBERS];
  uint8_t names[MOST_NAME_BYTES];
} list_plan;

// What is written for a record of a layout: bytes of it, and then others.
typedef struct {
  place start;
  place end;
  uint16_t literal_start;
  uint16_t literal_count;
} piece;

// What a value of a picking program is in the records of a layout.
enum { PICK_ABSENT, PICK_STRING, PICK_BARE, PICK_DOCUMENT };

enum { PICK_NO_LIST = -1, PICK_EMPTY_LIST = -2 };

typedef struct {
  place start;
  place end;
  uint8_t kind;
  // It is an element of the list of the loop, or in one.
  bool is_in_element;
  // Which of the layout's lists it is.
  int8_t list;
} pick_place;

typedef struct lw_json_layout {
  int indexing;
  // 0 for a record that has too much of something.
  uint16_t step_count;
  uint16_t find_count;
  uint16_t entry_count;
  uint16_t list_count;
  // How many stops there are outside of lists.
  uint16_t stop_count;
  // The steps that lists stand before, and how many stops stand before them outside of lists.
  uint16_t list_steps[MOST_LISTS];
  uint16_t list_stops[MOST_LISTS];
  // How many pieces there are; -1 when it is not known what to write.
  int16_t piece_count;
  step steps[MOST_STEPS];
  find_plan finds[MOST_FINDS];
  entry_plan entries[MOST_ENTRIES];
  list_plan lists[MOST_LISTS];
  // How many values of a picking program are known; -1 when they are not yet.
  int16_t pick_count;
  pick_place picks[LW_PICK_MOST_VALUES];
  piece pieces[MOST_PIECES];
  uint16_t piece_bytes_count;
  uint8_t piece_bytes[MOST_PIECE_BYTES];
} layout;

// An element of a list, as offsets in the record, and where the places of its steps begin.
typedef struct {
  uint32_t start;
  uint32_t end;
  uint16_t list;
  uint16_t first_place;
} element;

typedef struct {
  uint32_t start;
  uint32_t end;
  uint16_t first;
  uint16_t count;
} element_run;

// Where everything stands in a record that was recognized.
typedef struct lw_json_places {
  uint32_t steps[MOST_STEPS];
  uint32_t element_steps[MOST_ELEMENT_PLACES];
  element elements[MOST_ELEMENTS];
  element_run lists[MOST_LISTS];
  size_t element_count;
  size_t element_step_count;
} places;

// Which member of a list a key is: a key that is a constant is looked for once.
typedef struct {
  const uint8_t *key;
  size_t count;
  const list_plan *list;
  int index;
} known_key;

enum { MOST_KNOWN_KEYS = 16 };

struct lw_json_layouts {
  const lw_forms *forms;
  // The ones that are known, the one that a record had last first.
  size_t count;
  uint8_t order[MOST_LAYOUTS];
  // How well this works: records whose shapes change all the time are not tried for a while.
  int score;
  uint32_t pause;
  // The record that was recognized last lies here; null when none is.
  const layout *current;
  bool has_escapes;
  // Up to where pieces were copied of it.
  size_t copied;
  // How well picking works: a program that leaves many records is not tried for a while.
  int pick_score;
  uint32_t pick_pause;
  // The program's constants are among its numbers.
  bool has_pick_numbers;
  lw_decimal pick_numbers[LW_PICK_MOST_NUMBERS];
  // The element that was looked into last.
  size_t last_element;
  known_key known_keys[MOST_KNOWN_KEYS];
  uint16_t stops[MOST_STOPS + 128];
  places found;
  layout layouts[MOST_LAYOUTS];
};

static inline uint32_t offset_of(place at, const uint32_t *steps) { return steps[at.step] + at.offset; }

// Which member of a list has a key; -1 for none.
int lw_json_find_member(const list_plan *list, const uint8_t *key, size_t count);

// Learns the layout of a record that a walk has just read; false when it has too much of something.
bool lw_json_cut(const lw_json_reader *r, layout *l, int indexing);

// Adds a piece: the bytes of the record from `start` to `end`, not before `*copied`, and then `count` others.
bool lw_json_cut_piece(
    layout *l, const uint32_t *steps, size_t start, size_t end, const uint8_t *bytes, size_t count, size_t *copied);

// The end of the number or word at `at`, or 0.
static inline size_t bare_end(const uint8_t *p, size_t end, size_t at) {
  if (at >= end) return 0;
  const uint8_t first = p[at];
  if (lw_json_is_digit(first) || first == '-') return lw_json_number_end(p, end, at);
  const uint32_t word = lw_json_word(p + at);
  if (at + 4 <= end && (word == 0x65757274 || word == 0x6C6C756E)) return at + 4;  // "true", "null"
  if (at + 5 <= end && first == 'f' && lw_json_word(p + at + 1) == 0x65736C61) return at + 5;  // "alse"
  return 0;
}

// Whether the n bytes at `p`, n > 0, are a number or word.
static inline bool is_bare(const uint8_t *p, size_t n) {
#if LW_VECTOR
  if (__builtin_expect(n <= 16, 1)) {
    const uint32_t digits = lw_mask(lw_at_most(lw_subtract(lw_load(p), lw_splat('0')), lw_splat(9)));
    const uint32_t others = ~digits & ((1u << n) - 1);
    if (others == 0) return n == 1 || p[0] != '0';
    const uint32_t at = (uint32_t)__builtin_ctz(others);
    if ((others & (others - 1)) == 0 && p[at] == '.') return at > 0 && at + 1 < n && (at == 1 || p[0] != '0');
  }
#endif
  return bare_end(p, n, 0) == n;
}

#endif
