#include "json.h"

// MARK: The walk

size_t lw_json_escaped_end(const lw_json_reader *r, size_t at) {
  const uint8_t *const p = r->base;
  const size_t end = r->end;
  while (at < end) {
    if (p[at] == '"') return at + 1;
    if (p[at] != '\\') return 0;
    at = lw_json_escape_end(p, end, at);
    if (at == 0 || at >= end) return 0;
    at = lw_json_stop_from(r->map, at, end);
  }
  return 0;
}

static inline bool stands(const lw_json_reader *r, const lw_json_key *key, size_t at) {
  return at + key->count <= r->end && lw_json_same(r->base + at, r->key_bytes + key->start, key->count);
}

static inline size_t skip_space(const uint8_t *p, size_t end, size_t at) {
  return __builtin_expect(p[at] > ' ', 1) ? at : lw_json_skip_space(p, end, at);
}

static inline __attribute__((always_inline)) int walk(lw_json_reader *r, int from, const bool indexing) {
  const uint8_t *const p = r->base;
  const size_t begin = r->begin, end = r->end;
  size_t at = r->at, depth = r->depth, start = 0;
  lw_json_container open = r->open;
  int32_t key = r->key, node = r->node, slot = r->slot, kind = 0;
  int event = LW_JSON_WRONG;

  switch (from) {
    case LW_JSON_FROM_KEY: goto keys;
    case LW_JSON_FROM_MEMBER: goto member;
    case LW_JSON_FROM_VALUE: goto value;
    default: break;
  }
  if (at >= end) goto leave;
  at = skip_space(p, end, at);
  if (at >= end || p[at] != '{') goto leave;
  at++;
  {
    const size_t inside = lw_json_skip_space(p, end, at);
    if (inside < end && p[inside] == '}') {
      at = inside + 1;
      goto done;
    }
  }

keys:
  // Behind a `{` or `,` of an object: a key and its colon.
  {
    event = LW_JSON_OTHER_KEY;
    if (__builtin_expect(open.expected < 0, 0)) goto leave;
    const lw_json_key *const expected = r->keys + open.expected;
    if (__builtin_expect(!stands(r, expected, at), 0)) goto leave;
    event = LW_JSON_WRONG;
    if (indexing && depth == 0) {
      r->entry.start = (uint32_t)(at - begin);
      r->entry.name_start = (uint32_t)(at - begin) + expected->name_start;
      r->entry.name_end = r->entry.name_start + expected->name_count;
      r->entry.is_name_escaped = expected->is_escaped;
    }
    key = open.expected;
    node = expected->node;
    slot = expected->slot;
    at += expected->count;
    open.previous = open.expected;
    open.expected = expected->next;
  }

member:
  if (node >= 0) {
    if (__builtin_expect(r->visits[node] == r->record, 0)) {
      event = LW_JSON_AGAIN;
      goto leave;
    }
    r->visits[node] = r->record;
  }

value:
  if (__builtin_expect(at >= end, 0)) goto leave;
  start = at;
  {
    const uint8_t first = p[at];
    if (first == '"') {
      const size_t stop = lw_json_stop_from(r->map, at + 1, end);
      if (__builtin_expect(stop >= end, 0)) goto leave;
      kind = LW_JSON_TEXT;
      at = stop + 1;
      if (__builtin_expect(p[stop] != '"', 0)) {
        kind = LW_JSON_ESCAPED;
        at = lw_json_escaped_end(r, stop);
        if (at == 0) goto leave;
      }
    } else if (lw_json_is_digit(first) || first == '-') {
      const size_t number_end = lw_json_number_end(p, end, at);
      if (__builtin_expect(number_end == 0, 0)) goto leave;
      kind = LW_JSON_NUMERAL;
      at = number_end;
    } else {
      switch (first) {
        case '{':
        case '[': {
          if (depth + 1 >= r->max_depth) goto leave;
          if (first == '[' && key >= 0 && r->keys[key].elements == -1) {
            event = LW_JSON_NEW_ARRAY;
            goto leave;
          }
          at++;
          const size_t inside = skip_space(p, end, at);
          // `}` and `]` stand two behind `{` and `[` in ASCII.
          if (inside < end && p[inside] == first + 2) {
            kind = LW_JSON_DOCUMENT;
            at = inside + 1;
            break;
          }
          r->outer[depth++] = open;
          open.start = (uint32_t)(start - begin);
          open.slot = slot;
          open.previous = -1;
          open.is_object = first == '{';
          if (open.is_object) {
            open.key = key;
            open.node = node;
            open.expected = key >= 0 ? r->keys[key].first : -1;
            goto keys;
          }
          open.key = key >= 0 && r->keys[key].elements >= 0 ? r->keys[key].elements : -1;
          open.node = -1;
          open.expected = -1;
          key = open.key;
          node = -1;
          slot = -1;
          at = inside;
          goto value;
        }
        case 't':
          if (at + 4 > end || lw_json_word(p + at) != 0x65757274) goto leave;  // "true"
          kind = LW_JSON_TRUE;
          at += 4;
          break;
        case 'f':
          if (at + 5 > end || lw_json_word(p + at + 1) != 0x65736C61) goto leave;  // "alse"
          kind = LW_JSON_FALSE;
          at += 5;
          break;
        case 'n':
          if (at + 4 > end || lw_json_word(p + at) != 0x6C6C756E) goto leave;  // "null"
          kind = LW_JSON_NULL;
          at += 4;
          break;
        default: {
          const size_t next = lw_json_skip_space(p, end, at);
          if (next == at) goto leave;
          at = next;
          goto value;
        }
      }
    }
  }

ended:
  // Behind a value that began at `start`.
  if (slot >= 0) {
    if (__builtin_expect(r->find_count >= r->find_capacity, 0)) goto leave;
    lw_json_find *const find = r->finds + r->find_count++;
    find->start = (uint32_t)(start - begin);
    find->end = (uint32_t)(at - begin);
    find->slot = slot;
    find->kind = kind;
  }
  if (indexing && depth == 0) {
    r->entry.value.start = (uint32_t)(start - begin);
    r->entry.value.end = (uint32_t)(at - begin);
    r->entry.value.slot = slot;
    r->entry.value.kind = kind;
  }

behind:
  if (__builtin_expect(at >= end, 0)) goto leave;
  if (p[at] == ',') {
    at++;
    if (!open.is_object) {
      if (at >= end) goto leave;
      at = skip_space(p, end, at);
      key = open.key;
      node = -1;
      slot = -1;
      goto value;
    }
    if (indexing && depth == 0) {
      r->entry.end = (uint32_t)(at - 1 - begin);
      r->entries[r->entry_count++] = r->entry;
      if (__builtin_expect(r->entry_count == r->entry_capacity, 0)) {
        event = LW_JSON_FULL;
        goto leave;
      }
    }
    goto keys;
  }
  if (p[at] == (open.is_object ? '}' : ']')) {
    at++;
    if (depth == 0) {
      if (indexing) {
        r->entry.end = (uint32_t)(at - 1 - begin);
        r->entries[r->entry_count++] = r->entry;
      }
      goto done;
    }
    start = begin + open.start;
    slot = open.slot;
    kind = LW_JSON_DOCUMENT;
    open = r->outer[--depth];
    goto ended;
  }
  {
    const size_t next = lw_json_skip_space(p, end, at);
    if (next == at) goto leave;
    at = next;
    goto behind;
  }

done:
  if (lw_json_skip_space(p, end, at) == end) return LW_JSON_DONE;

leave:
  r->at = at;
  r->depth = depth;
  r->open = open;
  r->key = key;
  r->node = node;
  r->slot = slot;
  return event;
}

int lw_json_read(lw_json_reader *r, int from, bool indexing) {
  return indexing ? walk(r, from, true) : walk(r, from, false);
}

// MARK: Documents

size_t lw_json_member(const uint8_t *p, size_t n, const uint8_t *key, size_t key_length, size_t *start) {
  size_t found = 0;
  for (size_t at = 1; at < n;) {
    at = lw_json_skip_space(p, n, at);
    if (at >= n || p[at] != '"') break;
    const size_t name = at + 1, name_end = lw_json_string_stop(p, n, name);
    if (name_end >= n || p[name_end] != '"') return SIZE_MAX;
    at = lw_json_skip_space(p, n, name_end + 1);
    if (at >= n) break;
    const size_t value = lw_json_skip_space(p, n, at + 1);
    at = lw_json_value_end(p, n, value);
    if (name_end - name == key_length && lw_json_same(p + name, key, key_length)) {
      *start = value;
      found = at;
    }
    at = lw_json_skip_space(p, n, at);
    if (at >= n || p[at] != ',') break;
    at++;
  }
  return found;
}
