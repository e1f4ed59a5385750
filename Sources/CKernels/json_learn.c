// Learning the layout of a record that was read.
#include "json_layout.h"

// Cuts JSON into steps.
typedef struct {
  const uint8_t *p;
  step *steps;
  uint32_t *places;
  size_t capacity;
  size_t count;
  // How many stops there were in literals.
  size_t stops;
  // What stands before the next literal.
  uint8_t follows;
} cutter;

static bool is_stop(uint8_t b) { return b == '"' || b == '\\' || b < 0x20; }

static bool add_literal(cutter *c, size_t start, size_t end, uint8_t next) {
  for (;;) {
    if (c->count == c->capacity) return false;
    const size_t length = end - start <= 32 ? end - start : 32;
    step *const s = c->steps + c->count;
    memset(s, 0, sizeof *s);
    memcpy(s->literal, c->p + start, length);
    s->mask = length < 32 ? (1u << length) - 1 : UINT32_MAX;
    s->length = (uint8_t)length;
    s->follows = c->follows;
    s->ordinal = -1;
    for (size_t i = 0; i < length; i++) {
      if (!is_stop(s->literal[i])) continue;
      if (s->literal[i] == '\\' || c->stops >= MOST_STOPS) return false;
      if (s->ordinal < 0) {
        s->ordinal = (int16_t)c->stops;
        s->stop = (uint8_t)i;
      }
      c->stops++;
    }
    c->places[c->count++] = (uint32_t)start;
    c->follows = FOLLOWS_LITERAL;
    start += length;
    if (start == end) break;
  }
  c->follows = next;
  return true;
}

// Behind the closing quote of the string at `at`, which is valid; 0 when it does not end.
static size_t string_end(const uint8_t *p, size_t end, size_t at) {
  for (at++; at < end; at += 2) {
    at = lw_json_string_stop(p, end, at);
    if (at < end && p[at] == '"') return at + 1;
  }
  return 0;
}

static size_t cut_list(layout *l, const uint8_t *p, size_t end, size_t at);

// Cuts the valid JSON from `at` to `end` into literals and values. With a layout, its lists are cut by themselves.
static bool cut(cutter *c, layout *l, size_t at, size_t end) {
  const uint8_t *const p = c->p;
  size_t literal = at;
  while (at < end) {
    const uint8_t b = p[at];
    if (b == '"') {
      const size_t close = string_end(p, end, at);
      if (close == 0) return false;
      const size_t next = lw_json_skip_space(p, end, close);
      if (next < end && p[next] == ':') {
        at = next + 1;
        continue;
      }
      if (!add_literal(c, literal, at + 1, FOLLOWS_STRING)) return false;
      literal = close - 1;
      at = close;
    } else if (lw_json_is_digit(b) || b == '-' || b == 't' || b == 'f' || b == 'n') {
      const size_t close = bare_end(p, end, at);
      if (close == 0 || !add_literal(c, literal, at, FOLLOWS_BARE)) return false;
      literal = close;
      at = close;
    } else {
      const size_t close = b == '[' && l ? cut_list(l, p, end, at + 1) : 0;
      at++;
      if (close == 0) continue;
      if (!add_literal(c, literal, at, FOLLOWS_LITERAL)) return false;
      l->list_stops[l->list_count] = (uint16_t)c->stops;
      l->list_steps[l->list_count++] = (uint16_t)c->count;
      literal = close;
      at = close;
    }
  }
  return literal < end && add_literal(c, literal, end, FOLLOWS_LITERAL);
}

// The place at an offset of the record, which stands in a literal or at its end.
static bool find_place(const step *steps, const uint32_t *places, size_t count, size_t offset, place *found) {
  for (size_t i = 0; i < count && places[i] <= offset; i++) {
    if (offset > places[i] + steps[i].length) continue;
    found->step = (uint16_t)i;
    found->offset = (uint16_t)(offset - places[i]);
    return true;
  }
  return false;
}

// MARK: Lists

static bool plan_member(list_plan *list, const cutter *c, size_t name, size_t name_end, size_t value, size_t end) {
  const uint8_t *const p = c->p;
  const size_t used =
      list->member_count == 0
          ? 0 : list->members[list->member_count - 1].name_start + list->members[list->member_count - 1].name_count;
  const size_t count = name_end - name;
  // Names are compared in whole vectors.
  if (list->member_count == MOST_ELEMENT_MEMBERS || used + count + 64 > MOST_NAME_BYTES) return false;
  for (size_t i = 0; i < list->member_count; i++) {
    const member_plan *const other = list->members + i;
    if (other->name_count == count && memcmp(list->names + other->name_start, p + name, count) == 0) return false;
  }
  member_plan *const member = list->members + list->member_count++;
  member->name_start = (uint16_t)used;
  member->name_count = (uint16_t)count;
  memcpy(list->names + used, p + name, count);
  member->value.slot = -1;
  member->value.kind = p[value] == '"' ? LW_JSON_TEXT
                       : p[value] == '{' || p[value] == '[' ? LW_JSON_DOCUMENT
                                                            : LW_JSON_NUMERAL;
  return find_place(c->steps, c->places, c->count, value, &member->value.start) &&
         find_place(c->steps, c->places, c->count, end, &member->value.end);
}

// Notes the members of the element at `at`, an object; false when one has escapes in its name, or a name comes again.
static bool plan_members(list_plan *list, const cutter *c, size_t at, size_t end) {
  const uint8_t *const p = c->p;
  list->member_count = 0;
  at = lw_json_skip_space(p, end, at + 1);
  while (at < end && p[at] == '"') {
    const size_t name = at + 1, name_end = lw_json_string_stop(p, end, name);
    if (name_end >= end || p[name_end] != '"') return false;
    at = lw_json_skip_space(p, end, name_end + 1);
    const size_t value = lw_json_skip_space(p, end, at + 1);
    if (value >= end) return false;
    const size_t value_end = lw_json_value_end(p, end, value);
    if (!plan_member(list, c, name, name_end, value, value_end)) return false;
    at = lw_json_skip_space(p, end, value_end);
    if (p[at] == ',') at = lw_json_skip_space(p, end, at + 1);
  }
  return true;
}

static bool are_same(const cutter *a, const cutter *b) {
  return a->count == b->count && memcmp(a->steps, b->steps, a->count * sizeof(step)) == 0;
}

// Cuts the elements of an array, of which the first one begins at `at`; returns where the bracket stands behind them, or 0
// when they are no objects with the same members, one beside the other.
static size_t cut_list(layout *l, const uint8_t *p, size_t end, size_t at) {
  if (l->list_count == MOST_LISTS || at >= end || p[at] != '{') return 0;
  list_plan *const list = l->lists + l->list_count;
  uint32_t places[MOST_ELEMENT_STEPS], other_places[MOST_ELEMENT_STEPS];
  step other_steps[MOST_ELEMENT_STEPS];
  cutter first = {.p = p, .steps = list->steps, .places = places, .capacity = MOST_ELEMENT_STEPS};
  for (bool is_first = true;; is_first = false) {
    const size_t close = lw_json_container_end(p, end, at);
    if (close >= end) return 0;
    if (is_first) {
      if (!cut(&first, NULL, at, close) || !plan_members(list, &first, at, close)) return 0;
    } else {
      cutter other = {.p = p, .steps = other_steps, .places = other_places, .capacity = MOST_ELEMENT_STEPS};
      if (!cut(&other, NULL, at, close) || !are_same(&first, &other)) return 0;
    }
    at = close;
    if (p[at] == ']') break;
    if (p[at] != ',') return 0;
    at += p[at + 1] == ' ' ? 2 : 1;
    if (at >= end || p[at] != '{') return 0;
  }
  list->step_count = (uint16_t)first.count;
  list->stop_count = (uint16_t)first.stops;
  return at;
}

// MARK: Records

static bool plan_find(const layout *l, const uint32_t *places, const lw_json_find *find, find_plan *plan) {
  plan->slot = find->slot;
  plan->kind = find->kind == LW_JSON_ESCAPED ? LW_JSON_TEXT : find->kind;
  // Which word or number it is, the first byte says.
  if (plan->kind >= LW_JSON_NUMERAL && plan->kind <= LW_JSON_NULL) plan->kind = LW_JSON_NUMERAL;
  return find_place(l->steps, places, l->step_count, find->start, &plan->start) &&
         find_place(l->steps, places, l->step_count, find->end, &plan->end);
}

static bool plan_entry(const layout *l, const uint32_t *places, const lw_json_entry *entry, entry_plan *plan) {
  plan->is_name_escaped = entry->is_name_escaped;
  return find_place(l->steps, places, l->step_count, entry->start, &plan->start) &&
         find_place(l->steps, places, l->step_count, entry->end, &plan->end) &&
         find_place(l->steps, places, l->step_count, entry->name_start, &plan->name_start) &&
         find_place(l->steps, places, l->step_count, entry->name_end, &plan->name_end) &&
         plan_find(l, places, &entry->value, &plan->value);
}

bool lw_json_cut(const lw_json_reader *r, layout *l, int indexing) {
  const size_t n = r->end - r->begin;
  uint32_t places[MOST_STEPS];
  cutter c = {.p = r->base + r->begin, .steps = l->steps, .places = places, .capacity = MOST_STEPS};
  l->indexing = indexing;
  l->find_count = l->entry_count = l->list_count = 0;
  l->piece_count = -1;
  l->pick_count = -1;
  if (n > MOST_RECORD_BYTES || r->find_count > MOST_FINDS || !cut(&c, l, 0, n)) return false;
  l->step_count = (uint16_t)c.count;
  l->stop_count = (uint16_t)c.stops;
  for (; l->find_count < r->find_count; l->find_count++)
    if (!plan_find(l, places, r->finds + l->find_count, l->finds + l->find_count)) return false;
  const size_t entry_count = indexing == LW_JSON_NO_ENTRIES ? 0 : r->entry_count;
  for (size_t i = 0; i < entry_count; i++) {
    const lw_json_entry *const entry = r->entries + i;
    if (indexing == LW_JSON_GROUPED_ENTRIES && i > 0 && entry->value.slot < 0 && entry[-1].value.slot < 0) {
      if (!find_place(l->steps, places, l->step_count, entry->end, &l->entries[l->entry_count - 1].end)) return false;
      continue;
    }
    if (l->entry_count == MOST_ENTRIES || !plan_entry(l, places, entry, l->entries + l->entry_count)) return false;
    l->entry_count++;
  }
  return true;
}

// MARK: What is written

bool lw_json_cut_piece(
    layout *l, const uint32_t *places, size_t start, size_t end, const uint8_t *bytes, size_t count, size_t *copied) {
  if (l->piece_count < 0 || l->piece_count == MOST_PIECES) return false;
  // Names are copied in whole vectors.
  if (l->piece_bytes_count + count + 64 > MOST_PIECE_BYTES || start < *copied) return false;
  piece *const next = l->pieces + l->piece_count;
  if (!find_place(l->steps, places, l->step_count, start, &next->start) ||
      !find_place(l->steps, places, l->step_count, end, &next->end))
    return false;
  next->literal_start = l->piece_bytes_count;
  next->literal_count = (uint16_t)count;
  memcpy(l->piece_bytes + l->piece_bytes_count, bytes, count);
  l->piece_bytes_count += (uint16_t)count;
  l->piece_count++;
  *copied = end;
  return true;
}
