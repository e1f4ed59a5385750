// Kernels that work on a whole record, in several forms: for the vectors that every processor of the architecture has,
// for wider ones, and plain. Which form runs is decided when the process starts; all of them do the same. They follow
// the slack contract of CKernels.h. `forms.inc` has the code, once.
#ifndef LOGWASH_CKERNELS_FORMS_H
#define LOGWASH_CKERNELS_FORMS_H

#include "CKernels.h"
#include "CKernelsSearch.h"

struct lw_json_layout;
struct lw_json_places;
struct lw_pick_task;
struct lw_straight_lines;
struct lw_straight_task;

// What a step of a scanner does. The names in Swift are those that ScanStep.swift uses.
typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("ScanOperation") : uint8_t {
  // A run, and then a literal: `length` bytes, none or up to eight, that are `word` under `mask`. A group may begin where the
  // run does, and one may end where it ends (`opens`, `closes`). The run goes up to the byte `stop[0]`, or the first of two.
  LW_SCAN_UNTIL_BYTE LW_SWIFT("untilByte"),
  LW_SCAN_UNTIL_EITHER LW_SWIFT("untilEither"),
  // The same with a run up to a byte that is not in the set and at most `stop[0]`: all that are not in it are.
  LW_SCAN_UNTIL_LOW LW_SWIFT("untilLow"),
  // (Of these three the minimum is 0 or 1.)
  // The first of them without groups.
  LW_SCAN_PASS_TO_BYTE LW_SWIFT("passToByte"),
  // The first and the third of them with a literal that is just `stop[0]`.
  LW_SCAN_FIELD LW_SWIFT("field"),
  LW_SCAN_FIELD_LOW LW_SWIFT("fieldLow"),
  // The same with a run while the bytes are in a range, which is at `ranges` too: from `stop[0]` on, `stop[1]` more. There is no
  // maximum.
  LW_SCAN_RANGE LW_SWIFT("range"),
  // The same with a run of digits, one or more. When `bit` is not 0, a byte of the set, which has no digit, may stand before them.
  LW_SCAN_DIGITS LW_SWIFT("digits"),
  // The same with a run while the bytes are in one of `range_count` ranges, or, with a `flip` of zero, in none.
  LW_SCAN_RANGES LW_SWIFT("ranges"),
  // The same with two ranges or more, of ASCII. Behind them stands their table of 16 bytes: bit h of byte l is set when one has
  // 16h + l.
  LW_SCAN_CLASS LW_SWIFT("asciiClass"),
  // The same with a run while the table holds the set's bit.
  LW_SCAN_TABLE LW_SWIFT("table"),
  // The same with a run of one byte of the set, or none; with a minimum of 1 that byte has to be there.
  LW_SCAN_OPTION LW_SWIFT("option"),
  // The same with a run up to the literal, of which `stop[0]` is the first byte.
  LW_SCAN_UNTIL_WORD LW_SWIFT("untilWord"),
  // The same with a run up to the literal that the text has to end with.
  LW_SCAN_REST LW_SWIFT("rest"),
  // (Each of these, when the run is shorter than it must be, goes on at `target`, if that is not 0.)
  // Digits, one or more, the byte `stop[0]`, which is none, digits again and a literal, with groups as above; then goes on
  // at `target`. When there is more or less than that, or it is long, it does nothing: the steps behind it do the same and know what to
  // do with all else.
  LW_SCAN_DECIMAL LW_SWIFT("decimal"),
  // A literal without a run.
  LW_SCAN_LITERAL LW_SWIFT("literal"),
  LW_SCAN_OPEN LW_SWIFT("open"),
  LW_SCAN_CLOSE LW_SWIFT("close"),
  // Goes on when the next byte is in the set, else to `target`.
  LW_SCAN_BRANCH LW_SWIFT("branch"),
  // Takes the byte `stop[0]` when that is next, else goes on at `target`.
  LW_SCAN_BYTE_OR_JUMP LW_SWIFT("byteOrJump"),
  LW_SCAN_JUMP LW_SWIFT("jump"),
  LW_SCAN_ATTEMPT LW_SWIFT("attempt"),
  LW_SCAN_MARK LW_SWIFT("mark"),
  LW_SCAN_CUT LW_SWIFT("cut"),
  LW_SCAN_AHEAD LW_SWIFT("ahead"),
  LW_SCAN_BEHIND LW_SWIFT("behind"),
  LW_SCAN_TEXT_START LW_SWIFT("textStart"),
  LW_SCAN_TEXT_END LW_SWIFT("textEnd"),
  LW_SCAN_LAST_LINE_END LW_SWIFT("lastLineEnd"),
  LW_SCAN_WORD_BOUNDARY LW_SWIFT("wordBoundary"),
  LW_SCAN_NOT_WORD_BOUNDARY LW_SWIFT("notWordBoundary"),
  // Comes first, if at all, and says what a form may use or not: runs of kind 0 end at bytes up to `stop[1]`, those of kinds 1 to
  // 3 at the first three of `word`, those of kind 4 at the first two; `ranges` is the table of all these bytes, as above. Of them
  // `length` may be found before there is a match, so that with those that literals pass there are fewer than 64.
  LW_SCAN_STOPS LW_SWIFT("stops"),
  // A match, of the pattern `group` when the steps are those of several: the first place of the groups says which.
  LW_SCAN_ACCEPT LW_SWIFT("accept"),
} lw_scan_operation;

// One step of a scanner, laid out for the loop that runs it.
typedef struct LW_SWIFT("ScanStep") {
  lw_scan_operation operation;
  // How many bytes the literal has.
  uint8_t length;
  uint8_t stop[2];
  // The set's bit in its table.
  uint8_t bit;
  // The set holds the text's edge.
  bool includes_edge LW_SWIFT("includesEdge");
  uint8_t range_count LW_SWIFT("rangeCount");
  // Where the set's table of 256 bytes begins, among the program's bytes.
  uint32_t table;
  // Where the set's ranges begin: the lower bound and the width of each.
  uint32_t ranges;
  // How long the run must be, and may be; one up to a stop has no maximum.
  uint32_t minimum;
  uint32_t maximum;
  // Where the group's lower bound stands among the bounds of all groups that begins here, and the upper bound of the one that
  // ends here: 0 and 1 for none, since the whole match is set at the end. An attempt has the number of the first group behind it.
  uint32_t opens;
  uint32_t closes;
  int32_t group;
  // How many steps behind this one another one is; 0 for none.
  int32_t target;
  uint64_t word;
  uint64_t mask;
  // -1 when the bytes in the ranges are those of the run, 0 when they are what ends it.
  int8_t flip;
  // At which stops a run up to one of them ends.
  uint8_t kind;
  // How many stops the literal has, or the byte.
  uint8_t passes;
} lw_scan_step;

enum { LW_SCAN_STOP_KINDS = 5 };

// Where to go on when what was tried leads to no match.
typedef struct LW_SWIFT("ScanChoice") {
  const lw_scan_step *step;
  intptr_t place;
  // Groups from this one on take no part yet.
  int32_t group;
} lw_scan_choice;

// What a scanner works with. `groups` holds two places for every group up to `group_count`; `choices` as many as the
// steps have attempts.
typedef struct LW_SWIFT("ScanTask") {
  const lw_scan_step *steps;
  const uint8_t *bytes;
  intptr_t *groups;
  lw_scan_choice *choices;
  int32_t group_count LW_SWIFT("groupCount");
  // How many choices may be taken back.
  int32_t maximum_taken_back LW_SWIFT("maximumTakenBack");
} lw_scan_task;

// What `scan` returns when it had to take back too many choices.
static const intptr_t LW_SCAN_TOOK_BACK_TOO_MUCH = INTPTR_MIN;

// A member of an object: its key as JSON (`,"name":`), and its value, a text.
typedef struct {
  const uint8_t *key;
  intptr_t key_length;
  const uint8_t *text;
  intptr_t length;
} lw_text_member;

// A member whose value is what a group captured: its key as JSON with the quote of its value (`,"name":"`), and where the
// group's bounds stand among those of all groups.
typedef struct LW_SWIFT("CapturedMember") {
  const uint8_t *key;
  uint32_t key_length LW_SWIFT("keyLength");
  int32_t place;
} lw_captured_member;

typedef struct LW_SWIFT("KernelForms") {
  const char *name;
  // Where the match ends that begins at `start` of text[0..<count]; when there is none, -1 less the place where that
  // showed, or LW_SCAN_TOOK_BACK_TOO_MUCH.
  intptr_t (*scan)(const lw_scan_task *task, const uint8_t *text, size_t count, size_t start);
  // Looks for a match that begins at or behind `start`: where it ends, with `*found` where it begins. Or
  // LW_SEARCH_FOUND_NOTHING; or LW_SEARCH_GAVE_BACK when failed attempts come to cost more than `*budget`, with `*found` where
  // to go on. What they cost is taken from it.
  intptr_t (*search)(
      const lw_scan_task *task, const lw_scan_search *search, const uint8_t *text, size_t count, size_t start,
      intptr_t *budget, size_t *found);
  // Whether the literals stand in text[start..<count], one behind the other.
  bool (*has_literals)(
      const lw_required_literal *literals, size_t literal_count, const uint8_t *text, size_t count, size_t start)
      LW_SWIFT("hasLiterals");
  // How many bytes of text[0..<count] are lines with their ends, before the first that has the literals, and before one that has no
  // end; `*lines` becomes how many lines. The text begins with a line.
  size_t (*lines_without)(
      const lw_required_literal *literals, size_t literal_count, const uint8_t *text, size_t count, size_t *lines)
      LW_SWIFT("linesWithout");
  // Writes members until one has a text that needs more than copying; returns how many are done, and sets `*written`
  // to how many bytes they took. Room for all of them has to be there.
  size_t (*write_members)(uint8_t *to, const lw_text_member *members, size_t count, size_t *written)
      LW_SWIFT("writeMembers");
  // Writes the members that captured something of `text`, until one does not fit in `room` or needs more than copying;
  // returns how many are done, and sets `*written` to how many bytes they took.
  size_t (*write_captures)(
      uint8_t *to, size_t room, const lw_captured_member *members, size_t count, const intptr_t *groups,
      const uint8_t *text, size_t *written) LW_SWIFT("writeCaptures");
  // Sets bit k of the map, little-endian, where p[k] is a byte at which the inside of a JSON string stops: `"`, `\\` and
  // those below 0x20. n > 0 is rounded up to a multiple of 64; the bits behind n mean nothing. Returns whether one of the n
  // bytes, or one that rounding added, is not ASCII.
  bool (*json_map)(const uint8_t *p, size_t n, uint8_t *map) LW_SWIFT("jsonMap");
  // What json_layout.c needs.
  size_t (*json_places)(const uint8_t *map, size_t begin, size_t end, uint16_t *to, size_t most);
  bool (*json_match)(
      const struct lw_json_layout *layout, const uint8_t *p, size_t n, const uint16_t *stops, size_t stop_count,
      struct lw_json_places *found);
  size_t (*json_write)(
      const struct lw_json_layout *layout, const uint8_t *p, const struct lw_json_places *found, uint8_t *to);
  // What json_pick.c needs; the same as `lw_json_pick` there, with an `lw_pick_end` and an `lw_pick_result`.
  uint8_t (*json_pick)(const struct lw_pick_task *task, void *result);
  // Runs straight code for a record that has matched; see CKernelsStraight.h. Returns how many bytes were written, of `room` at
  // most, none when nothing comes of it; -1 when the instructions have to do it.
  intptr_t (*run_straight)(
      const struct lw_straight_task *task, const uint8_t *record, size_t count, uint8_t *out, size_t room)
      LW_SWIFT("runStraight");
  // Runs straight code for the lines of block[0..<count] from `run->at` on; see CKernelsStraight.h. It writes to
  // out[0..<room].
  void (*run_lines)(
      struct lw_straight_lines *run, const uint8_t *block, size_t count, uint8_t *out, size_t room)
      LW_SWIFT("runLines");
  // The index of the first `b` in p[0..<n], or n.
  size_t (*find_byte)(const uint8_t *p, size_t n, uint8_t b) LW_SWIFT("findByte");
} lw_forms;

// The forms that this processor can run, best last; null from `lw_form_count()` on. The first is plain.
const lw_forms *lw_form(int index);
int lw_form_count(void);
static inline const lw_forms *lw_best_form(void) { return lw_form(lw_form_count() - 1); }

#endif
