#include "json_layout.h"

#include <stdlib.h>

lw_json_layouts *lw_json_layouts_new(const lw_forms *forms) {
  lw_json_layouts *const layouts = calloc(1, sizeof(lw_json_layouts));
  if (!layouts) abort();
  layouts->forms = forms;
  return layouts;
}

void lw_json_layouts_free(lw_json_layouts *layouts) { free(layouts); }

void lw_json_layouts_forget(lw_json_layouts *layouts) {
  layouts->count = 0;
  layouts->score = 0;
  layouts->pause = 0;
  layouts->current = NULL;
  layouts->pick_score = 0;
  layouts->pick_pause = 0;
  layouts->has_pick_numbers = false;
  memset(layouts->known_keys, 0, sizeof layouts->known_keys);
}

void lw_json_leave(lw_json_layouts *layouts) { layouts->current = NULL; }

static void move_to_front(lw_json_layouts *layouts, size_t index) {
  const uint8_t moved = layouts->order[index];
  memmove(layouts->order + 1, layouts->order, index);
  layouts->order[0] = moved;
}

// MARK: Recognizing

// The index of a stop among the places of stops, at `from` or behind it.
static size_t stop_index(const uint16_t *stops, size_t from, size_t count, size_t at) {
  size_t low = from, high = count;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (stops[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

enum { NO_ESCAPES, REMOVED_ESCAPES, WRONG_ESCAPE };

// Removes escapes from the stops of a record, so that what is left are quotes around strings (and what no string may hold).
// When one is wrong, the stops are good for nothing.
static int remove_escapes(const uint8_t *p, size_t n, uint16_t *stops, size_t *count) {
  size_t kept = 0, read = 0, from = 0;
  const uint8_t *found;
  while (from < n && (found = memchr(p + from, '\\', n - from)) != NULL) {
    const size_t at = (size_t)(found - p), index = stop_index(stops, read, *count, at);
    memmove(stops + kept, stops + read, (index - read) * sizeof *stops);
    kept += index - read;
    from = lw_json_escape_end(p, n, at);
    if (from == 0) return WRONG_ESCAPE;
    // The quote or backslash that is escaped is no stop.
    read = index + 1;
    if (read < *count && stops[read] < from) read++;
  }
  if (from == 0) return NO_ESCAPES;
  memmove(stops + kept, stops + read, (*count - read) * sizeof *stops);
  *count = kept + (*count - read);
  return REMOVED_ESCAPES;
}

static bool matches_one(const lw_json_reader *r, lw_json_layouts *layouts, int indexing, size_t stop_count) {
  const uint8_t *const p = r->base + r->begin;
  const size_t n = r->end - r->begin;
  for (size_t i = 0; i < layouts->count; i++) {
    const layout *const l = layouts->layouts + layouts->order[i];
    if (l->step_count == 0 || l->indexing != indexing) continue;
    if (!layouts->forms->json_match(l, p, n, layouts->stops, stop_count, &layouts->found)) continue;
    if (i > 0) move_to_front(layouts, i);
    layouts->current = l;
    return true;
  }
  return false;
}

bool lw_json_recognize(const lw_json_reader *r, lw_json_layouts *layouts, int indexing) {
  layouts->current = NULL;
  if (layouts->count == 0) return false;
  if (layouts->pause > 0) {
    layouts->pause--;
    return false;
  }
  const size_t n = r->end - r->begin;
  if (n == 0 || n > MOST_RECORD_BYTES) return false;
  size_t stop_count = layouts->forms->json_places(r->map, r->begin, r->end, layouts->stops, MOST_STOPS);
  if (stop_count > MOST_STOPS) return false;
  layouts->has_escapes = false;
  layouts->last_element = 0;
  // How many stops there are says at once that none of the layouts fits, unless they have lists.
  const bool has_lists = layouts->layouts[layouts->order[0]].list_count > 0;
  bool is_known = !has_lists && matches_one(r, layouts, indexing, stop_count);
  if (!is_known) {
    const int escapes = remove_escapes(r->base + r->begin, n, layouts->stops, &stop_count);
    layouts->has_escapes = escapes == REMOVED_ESCAPES;
    if (layouts->has_escapes || (has_lists && escapes == NO_ESCAPES))
      is_known = matches_one(r, layouts, indexing, stop_count);
  }
  if (is_known) {
    if (layouts->score < 64) layouts->score++;
    return true;
  }
  layouts->score -= 2;
  if (layouts->score < -64) {
    layouts->score = 0;
    layouts->pause = 4096;
  }
  return false;
}

// MARK: What was recognized

static inline void fill(
    lw_json_find *find, const find_plan *plan, const uint8_t *p, const uint32_t *steps, bool has_escapes) {
  find->start = offset_of(plan->start, steps);
  find->end = offset_of(plan->end, steps);
  find->slot = plan->slot;
  find->kind = plan->kind;
  if (plan->kind == LW_JSON_DOCUMENT) return;
  p += find->start;
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

void lw_json_fill(lw_json_reader *r, const lw_json_layouts *layouts) {
  const layout *const l = layouts->current;
  const uint8_t *const p = r->base + r->begin;
  const uint32_t *const steps = layouts->found.steps;
  for (size_t k = 0; k < l->find_count; k++) fill(r->finds + k, l->finds + k, p, steps, layouts->has_escapes);
  r->find_count = l->find_count;
  for (size_t k = 0; k < l->entry_count; k++) {
    const entry_plan *const plan = l->entries + k;
    lw_json_entry *const entry = r->entries + k;
    entry->start = offset_of(plan->start, steps);
    entry->end = offset_of(plan->end, steps);
    entry->name_start = offset_of(plan->name_start, steps);
    entry->name_end = offset_of(plan->name_end, steps);
    entry->is_name_escaped = plan->is_name_escaped;
    if (plan->value.slot >= 0) {
      entry->value.slot = plan->value.slot;
    } else {
      fill(&entry->value, &plan->value, p, steps, layouts->has_escapes);
    }
  }
  r->entry_count = l->entry_count;
}

// MARK: Elements

int32_t lw_json_element_count(const lw_json_layouts *layouts, uint32_t start, uint32_t end, uint32_t *first) {
  if (!layouts->current) return -1;
  for (size_t i = 0; i < layouts->current->list_count; i++) {
    const element_run *const run = layouts->found.lists + i;
    if (run->start != start || run->end != end) continue;
    *first = run->first;
    return run->count;
  }
  return -1;
}

void lw_json_element(const lw_json_layouts *layouts, uint32_t index, uint32_t *start, uint32_t *end) {
  *start = layouts->found.elements[index].start;
  *end = layouts->found.elements[index].end;
}

// The element that begins at `start`; null when there is none.
static const element *element_at(lw_json_layouts *layouts, uint32_t start) {
  const element *const all = layouts->found.elements;
  size_t i = layouts->last_element;
  const size_t count = layouts->found.element_count;
  if (i < count && all[i].start == start) return all + i;
  if (i + 1 < count && all[i + 1].start == start) {
    layouts->last_element = i + 1;
    return all + i + 1;
  }
  size_t low = 0, high = count;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (all[middle].start < start) low = middle + 1;
    else high = middle;
  }
  if (low == count || all[low].start != start) return NULL;
  layouts->last_element = low;
  return all + low;
}

int lw_json_find_member(const list_plan *list, const uint8_t *key, size_t count) {
  for (int i = 0; i < list->member_count; i++) {
    const member_plan *const member = list->members + i;
    if (member->name_count == count && lw_json_same(list->names + member->name_start, key, count)) return i;
  }
  return -1;
}

int lw_json_element_member(
    const lw_json_reader *r, lw_json_layouts *layouts, uint32_t start, uint32_t end, const uint8_t *key, size_t count,
    bool is_constant, lw_json_find *find) {
  if (!layouts->current || layouts->current->list_count == 0) return LW_JSON_UNKNOWN;
  const element *const e = element_at(layouts, start);
  if (!e || e->end != end) return LW_JSON_UNKNOWN;
  const list_plan *const list = layouts->current->lists + e->list;
  int index;
  if (is_constant) {
    known_key *const known = layouts->known_keys + (uintptr_t)key % MOST_KNOWN_KEYS;
    if (__builtin_expect(known->key != key || known->count != count || known->list != list, 0))
      *known = (known_key){key, count, list, lw_json_find_member(list, key, count)};
    index = known->index;
  } else {
    index = lw_json_find_member(list, key, count);
  }
  if (index < 0) return LW_JSON_NO_MEMBER;
  fill(
      find, &list->members[index].value, r->base + r->begin, layouts->found.element_steps + e->first_place,
      layouts->has_escapes);
  return LW_JSON_FOUND;
}

// MARK: What is written

static layout *changeable(lw_json_layouts *layouts) { return layouts->layouts + (layouts->current - layouts->layouts); }

void lw_json_begin_pieces(lw_json_layouts *layouts) {
  layout *const l = changeable(layouts);
  l->piece_count = 0;
  l->piece_bytes_count = 0;
  layouts->copied = 0;
}

void lw_json_add_piece(lw_json_layouts *layouts, size_t start, size_t end, const uint8_t *bytes, size_t count) {
  layout *const l = changeable(layouts);
  if (!lw_json_cut_piece(l, layouts->found.steps, start, end, bytes, count, &layouts->copied)) l->piece_count = -2;
}

void lw_json_refuse_pieces(lw_json_layouts *layouts) { changeable(layouts)->piece_count = -2; }

bool lw_json_has_pieces(const lw_json_layouts *layouts) { return layouts->current && layouts->current->piece_count > 0; }

bool lw_json_wants_pieces(const lw_json_layouts *layouts) { return layouts->current && layouts->current->piece_count == -1; }

size_t lw_json_pieces_room(const lw_json_reader *r, const lw_json_layouts *layouts) {
  return r->end - r->begin + layouts->current->piece_bytes_count;
}

size_t lw_json_write_pieces(const lw_json_reader *r, const lw_json_layouts *layouts, uint8_t *to) {
  return layouts->forms->json_write(layouts->current, r->base + r->begin, &layouts->found, to);
}

// MARK: Learning

void lw_json_learn(const lw_json_reader *r, lw_json_layouts *layouts, int indexing) {
  if (layouts->pause > 0) return;
  if (layouts->count < MOST_LAYOUTS) {
    layouts->order[layouts->count] = (uint8_t)layouts->count;
    layouts->count++;
  }
  move_to_front(layouts, layouts->count - 1);
  layouts->current = NULL;
  memset(layouts->known_keys, 0, sizeof layouts->known_keys);
  layout *const l = layouts->layouts + layouts->order[0];
  if (!lw_json_cut(r, l, indexing)) l->step_count = 0;
}
