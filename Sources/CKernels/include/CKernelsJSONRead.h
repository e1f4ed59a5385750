// Reading a JSON record in one pass: a map of where strings stop, made a block at a time, and a walk over the record
// that expects the keys of the last ones. The slack contract of CKernels.h holds.
#ifndef LOGWASH_CKERNELS_JSON_READ_H
#define LOGWASH_CKERNELS_JSON_READ_H

#include "CKernels.h"
#include "CKernelsForms.h"

// MARK: The walk

// A key at one place of the records, with one spacing; see JSONShape.
typedef struct {
  // From behind the `{` or `,` up to the value, in the shape's bytes.
  uint32_t start;
  uint8_t count;
  // What stands between the quotes, from `start` on.
  uint8_t name_start;
  uint8_t name_count;
  bool is_escaped;
  // The node of the projection and the slot, or -1.
  int32_t node;
  int32_t slot;
  // The key that came after this one the last time, in the same object; -1: none yet.
  int32_t next;
  // The first key of the object that is the value; -1: none yet.
  int32_t first;
  // What stands for the elements of the array that is the value; -1: none yet, -2: none can be remembered.
  int32_t elements;
  // The key of the object that holds this one.
  int32_t parent;
} lw_json_key;

// An object or array that is being read.
typedef struct {
  // Where its first byte stands in the record.
  uint32_t start;
  // The key of the shape whose value it is, or that stands for the elements it is one of; -1: not remembered.
  int32_t key;
  // The node of the projection that it is, or -1.
  int32_t node;
  // Where the container itself goes when it ends, or -1.
  int32_t slot;
  // The key that is expected now, or -1.
  int32_t expected;
  // The key that was read last in it; -1 for none yet, -2 for one that is not remembered.
  int32_t previous;
  bool is_object;
} lw_json_container;

// What a value is. An escaped text is a string with escapes; a document an object or array.
enum { LW_JSON_TEXT, LW_JSON_ESCAPED, LW_JSON_NUMERAL, LW_JSON_TRUE, LW_JSON_FALSE, LW_JSON_NULL, LW_JSON_DOCUMENT };

// A value that is wanted, as offsets in the record, quotes included.
typedef struct {
  uint32_t start;
  uint32_t end;
  int32_t slot;
  int32_t kind;
} lw_json_find;

// A member of the record, as offsets in it: all of it, its name without quotes, its value.
typedef struct {
  uint32_t start;
  uint32_t end;
  uint32_t name_start;
  uint32_t name_end;
  bool is_name_escaped;
  lw_json_find value;
} lw_json_entry;

typedef struct {
  // The block that the record lies in and its map; the record, and where the walk stands, as offsets in it.
  const uint8_t *base;
  const uint8_t *map;
  size_t begin;
  size_t end;
  size_t at;

  const lw_json_key *keys;
  const uint8_t *key_bytes;

  // For each node of the projection, the record in which it was met last.
  uint32_t *visits;
  uint32_t record;

  // What is being read: the innermost container, those around it, the member or element with its key in the shape, its
  // node and its slot, each or -1, and the member of the record.
  lw_json_container open;
  lw_json_container *outer;
  size_t depth;
  size_t max_depth;
  int32_t key;
  int32_t node;
  int32_t slot;
  lw_json_entry entry;

  // What was found: values that are wanted, and the members of the record.
  lw_json_find *finds;
  size_t find_count;
  size_t find_capacity;
  lw_json_entry *entries;
  size_t entry_count;
  size_t entry_capacity;
} lw_json_reader;

// Where a walk begins or goes on: at the record, at a key, behind a key, at a value.
enum { LW_JSON_FROM_RECORD, LW_JSON_FROM_KEY, LW_JSON_FROM_MEMBER, LW_JSON_FROM_VALUE };

enum {
  // The record was read.
  LW_JSON_DONE,
  // Something in it is wrong.
  LW_JSON_WRONG,
  // A key is not the one that was expected. Goes on from the member, when that has been read and is set.
  LW_JSON_OTHER_KEY,
  // The member came before. Goes on from the value.
  LW_JSON_AGAIN,
  // The array that begins here has nothing that stands for its elements yet. Goes on from the value.
  LW_JSON_NEW_ARRAY,
  // There is no room for more entries. Goes on from the key.
  LW_JSON_FULL,
};

// Walks over a record until it is read or the caller has to do something. With `indexing`, notes its members.
int lw_json_read(lw_json_reader *reader, int from, bool indexing);

// MARK: Documents

// The value of the last member with a key in the object p[0..<n], which is valid JSON without white space around it: where it
// ends, and in `*start` where it begins; 0 when there is no such member, SIZE_MAX when a key has escapes. The key has slack.
size_t lw_json_member(const uint8_t *p, size_t n, const uint8_t *key, size_t key_length, size_t *start);

// MARK: Layouts

// The layouts of the last records: bytes that were the same in all of them, with values in between. A record that has
// one of them is read without looking at its structure at all.
typedef struct lw_json_layouts lw_json_layouts;

lw_json_layouts *lw_json_layouts_new(const lw_forms *forms);
void lw_json_layouts_free(lw_json_layouts *layouts);
void lw_json_layouts_forget(lw_json_layouts *layouts);

// Which entries there are: none, one for each member, or one for each member that is wanted and for each run of neighbours
// that are not.
enum { LW_JSON_NO_ENTRIES, LW_JSON_ALL_ENTRIES, LW_JSON_GROUPED_ENTRIES };

// Whether the record, before a walk over it, has one of the layouts. What follows may then be asked of it, until the next
// record.
bool lw_json_recognize(const lw_json_reader *reader, lw_json_layouts *layouts, int indexing);

// Forgets what was recognized.
void lw_json_leave(lw_json_layouts *layouts);

// Gives finds and entries as a walk would, the latter grouped if that is wanted.
void lw_json_fill(lw_json_reader *reader, const lw_json_layouts *layouts);

// Remembers the layout of a record that a walk has just read without a pause.
void lw_json_learn(const lw_json_reader *reader, lw_json_layouts *layouts, int indexing);

// Arrays of objects with the same keys: how many elements the one has that stands there in the record, and the number of its
// first, or -1; where an element stands.
int32_t lw_json_element_count(const lw_json_layouts *layouts, uint32_t start, uint32_t end, uint32_t *first);
void lw_json_element(const lw_json_layouts *layouts, uint32_t index, uint32_t *start, uint32_t *end);

// A member of the element that stands there in the record. The key has slack; one that is constant holds the same bytes
// whenever it stands at the same place, until everything is forgotten.
enum { LW_JSON_UNKNOWN, LW_JSON_NO_MEMBER, LW_JSON_FOUND };
int lw_json_element_member(
    const lw_json_reader *reader, lw_json_layouts *layouts, uint32_t start, uint32_t end, const uint8_t *key,
    size_t count, bool is_constant, lw_json_find *find);

// What is written for records of the layout, where that depends on nothing else: pieces of the record, none before another
// one, each with other bytes behind it.
bool lw_json_wants_pieces(const lw_json_layouts *layouts);
void lw_json_begin_pieces(lw_json_layouts *layouts);
void lw_json_add_piece(lw_json_layouts *layouts, size_t start, size_t end, const uint8_t *bytes, size_t count);
void lw_json_refuse_pieces(lw_json_layouts *layouts);
bool lw_json_has_pieces(const lw_json_layouts *layouts);
// How many bytes they are at most; 63 more may be written.
size_t lw_json_pieces_room(const lw_json_reader *reader, const lw_json_layouts *layouts);
size_t lw_json_write_pieces(const lw_json_reader *reader, const lw_json_layouts *layouts, uint8_t *to);

#endif
