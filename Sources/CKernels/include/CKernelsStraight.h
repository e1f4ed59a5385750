// What most records need of a program, as steps without a stack: texts that a match has captured, small numbers, comparisons and
// output. A record for which a step has no answer (a value is missing, a number does not fit, a text has to be escaped) is left to
// the instructions, from the beginning. It follows the slack contract of CKernels.h.
#ifndef LOGWASH_CKERNELS_STRAIGHT_H
#define LOGWASH_CKERNELS_STRAIGHT_H

#include "CKernelsForms.h"

typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("StraightKind") : uint8_t {
  LW_STRAIGHT_MISSING LW_SWIFT("missing"),
  LW_STRAIGHT_NUMBER LW_SWIFT("number"),
  LW_STRAIGHT_TEXT LW_SWIFT("text"),
  LW_STRAIGHT_BOOLEAN LW_SWIFT("boolean"),
} lw_straight_kind;

// A number is `word` with `size` decimals, 0 to 12, as SmallNumber; a text is `size` bytes at the address `word`;
// of a boolean, `word` is 0 or 1.
typedef struct LW_SWIFT("StraightValue") {
  int64_t word;
  uint32_t size;
  lw_straight_kind kind;
} lw_straight_value;

// What a step does. Names in Swift are those that StraightCode.swift uses.
typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("StraightOperation") : uint8_t {
  // Register `to` becomes: what group `place` captured, as it is, as a whole number or as any; the record; `constant`; register
  // `a`.
  LW_STRAIGHT_LOAD_GROUP LW_SWIFT("loadGroup"),
  LW_STRAIGHT_LOAD_INTEGER LW_SWIFT("loadInteger"),
  LW_STRAIGHT_LOAD_NUMBER LW_SWIFT("loadNumber"),
  // The same: what is written as a whole number, without a sign or zeros in front, is one, anything else a text.
  LW_STRAIGHT_LOAD_WHOLE_OR_TEXT LW_SWIFT("loadWholeOrText"),
  LW_STRAIGHT_LOAD_RECORD LW_SWIFT("loadRecord"),
  LW_STRAIGHT_LOAD LW_SWIFT("load"),
  LW_STRAIGHT_MOVE LW_SWIFT("move"),
  // Register `to` becomes `a`, or `b` when that is missing.
  LW_STRAIGHT_MOVE_FIRST LW_SWIFT("moveFirst"),
  // Register `to` becomes the result for `a` and `b`, numbers.
  LW_STRAIGHT_ADD LW_SWIFT("add"),
  LW_STRAIGHT_SUBTRACT LW_SWIFT("subtract"),
  LW_STRAIGHT_MULTIPLY LW_SWIFT("multiply"),
  LW_STRAIGHT_DIVIDE LW_SWIFT("divide"),
  // Register `to` becomes the number `a` times 10 to the power of `count`, 0 to 18.
  LW_STRAIGHT_SHIFT LW_SWIFT("shift"),
  // Register `to` becomes the quotient of `a` and `b` without decimals, as the one of the next three would make it that `count` is.
  LW_STRAIGHT_DIVIDE_WHOLE LW_SWIFT("divideWhole"),
  // Register `to` becomes the number `a` without decimals.
  LW_STRAIGHT_ROUND LW_SWIFT("round"),
  LW_STRAIGHT_FLOOR LW_SWIFT("floor"),
  LW_STRAIGHT_CEILING LW_SWIFT("ceiling"),
  // Register `to` becomes the text `a` with what replacement `place` puts in.
  LW_STRAIGHT_REPLACE LW_SWIFT("replace"),
  // On to step `target`: always; when `a` is missing, or is not.
  LW_STRAIGHT_JUMP LW_SWIFT("jump"),
  LW_STRAIGHT_JUMP_IF_MISSING LW_SWIFT("jumpIfMissing"),
  LW_STRAIGHT_JUMP_IF_PRESENT LW_SWIFT("jumpIfPresent"),
  // The same when `a` does not compare with `b` in this way.
  LW_STRAIGHT_UNLESS_EQUAL LW_SWIFT("unlessEqual"),
  LW_STRAIGHT_UNLESS_NOT_EQUAL LW_SWIFT("unlessNotEqual"),
  LW_STRAIGHT_UNLESS_LESS LW_SWIFT("unlessLess"),
  LW_STRAIGHT_UNLESS_GREATER LW_SWIFT("unlessGreater"),
  LW_STRAIGHT_UNLESS_LESS_OR_EQUAL LW_SWIFT("unlessLessOrEqual"),
  LW_STRAIGHT_UNLESS_GREATER_OR_EQUAL LW_SWIFT("unlessGreaterOrEqual"),
  // The record comes to nothing unless `a` compares with `b` in one of the ways whose bits are set in `count`: LW_STRAIGHT_IF_LESS
  // and so on. There is one at most, and nothing is written before it.
  LW_STRAIGHT_DROP_UNLESS LW_SWIFT("dropUnless"),
  // Writes `a`, or what group `place` captured, and then the text `constant`; the text alone.
  LW_STRAIGHT_PRINT LW_SWIFT("print"),
  LW_STRAIGHT_PRINT_GROUP LW_SWIFT("printGroup"),
  LW_STRAIGHT_PRINT_CONSTANT LW_SWIFT("printConstant"),
  // Writes `count` captured members from `place` on.
  LW_STRAIGHT_WRITE_CAPTURES LW_SWIFT("writeCaptures"),
  // Writes the key `constant` and `a` as JSON; nothing when that is missing.
  LW_STRAIGHT_WRITE_MEMBER LW_SWIFT("writeMember"),
  // The instructions have to do it.
  LW_STRAIGHT_LEAVE LW_SWIFT("leave"),
  LW_STRAIGHT_END LW_SWIFT("end"),
} lw_straight_operation;

typedef struct LW_SWIFT("StraightStep") {
  lw_straight_operation operation;
  uint8_t to;
  uint8_t a;
  // A register, or LW_STRAIGHT_CONSTANT.
  uint8_t b;
  // Where a group's bounds stand among those of all groups, or a number of a captured member.
  uint32_t place;
  uint32_t target;
  uint32_t count;
  lw_straight_value constant;
} lw_straight_step;

enum { LW_STRAIGHT_CONSTANT = 255 };

enum { LW_STRAIGHT_IF_LESS = 1, LW_STRAIGHT_IF_EQUAL = 2, LW_STRAIGHT_IF_GREATER = 4 };

// What a pattern that never matches nothing is replaced by: all its matches, or the first.
typedef struct LW_SWIFT("StraightReplacement") {
  const lw_scan_step *steps;
  const uint8_t *bytes;
  const lw_scan_search *search;
  // The groups that take no part in some matches.
  const int32_t *optional;
  size_t optional_count LW_SWIFT("optionalCount");
  int32_t group_count LW_SWIFT("groupCount");
  int32_t maximum_taken_back LW_SWIFT("maximumTakenBack");
  const uint8_t *text;
  uint32_t text_length LW_SWIFT("textLength");
  bool is_first_only LW_SWIFT("isFirstOnly");
} lw_straight_replacement;

// How long a text with replacements in it may be, and how many groups their patterns may have.
enum { LW_STRAIGHT_TEXT_BYTES = 1 << 17, LW_STRAIGHT_GROUPS = 64, LW_STRAIGHT_SLACK = 64 };

// What replacements need: memory for texts (LW_STRAIGHT_TEXT_BYTES and the slack for each), for groups and choices, and, for each,
// the place in the block up to which its pattern's target is known not to stand.
typedef struct LW_SWIFT("StraightMemory") {
  uint8_t *texts;
  intptr_t *groups;
  lw_scan_choice *choices;
  const uint8_t **clear;
} lw_straight_memory;

// How much of a block is rewritten at once; and how much line by line, where a line is one that has to be.
enum { LW_STRAIGHT_STRETCH = 1 << 13, LW_STRAIGHT_DOUBTFUL = 1 << 8 };

typedef struct lw_straight_task {
  const lw_straight_step *steps;
  // The number of the one behind LW_STRAIGHT_DROP_UNLESS; 0 when there is none.
  size_t body;
  // All that the steps do is put so many replacements into the record, one after the other, and print it, and it makes no difference
  // whether that is done for one line or for several at once; 0 when it does, or they do something else.
  size_t rewrites;
  // Lines may be blank when that is done.
  bool makes_blank_lines LW_SWIFT("makesBlankLines");
  lw_straight_value *registers;
  const lw_captured_member *captured;
  // The bounds of the groups of the match.
  const intptr_t *groups;
  const lw_straight_replacement *replacements;
  lw_straight_memory memory;
  // The lines that are run, one behind the other, or nothing.
  const uint8_t *block;
  const uint8_t *block_end LW_SWIFT("blockEnd");
  // What is written is a line of text, trimmed as `emitPrinted` does it; else members, and an object is made of them.
  bool is_printed LW_SWIFT("isPrinted");
  // How many bytes a record may come to; there is room for LW_STRAIGHT_ENDS more than its steps write.
  size_t limit;
} LW_SWIFT("StraightTask") lw_straight_task;

enum { LW_STRAIGHT_ENDS = 4 };

// How many lines are matched before the first of them is run.
enum { LW_STRAIGHT_LINES = 32 };

// What tells the groups of a line: nothing, when there are none; a pattern; the form that most lines of syslog have, of which
// groups 1 to 5 are time, host, name, process and text.
typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("StraightMatcher") : uint8_t {
  LW_STRAIGHT_MATCHES_ALL LW_SWIFT("all"),
  LW_STRAIGHT_MATCHES_PATTERN LW_SWIFT("pattern"),
  LW_STRAIGHT_MATCHES_SYSLOG LW_SWIFT("syslog"),
} lw_straight_matcher;

// Why a run over lines has ended. The last three are about the line at `at`, which the instructions have to do: it matches, it does
// not, or that is not known.
typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("StraightStop") : uint8_t {
  LW_STRAIGHT_AT_END LW_SWIFT("atEnd"),
  // The line at `at` takes `needed` bytes of room.
  LW_STRAIGHT_NO_ROOM LW_SWIFT("noRoom"),
  LW_STRAIGHT_ENOUGH LW_SWIFT("enough"),
  LW_STRAIGHT_MATCHED LW_SWIFT("matched"),
  LW_STRAIGHT_NO_MATCH LW_SWIFT("noMatch"),
  LW_STRAIGHT_UNKNOWN LW_SWIFT("unknown"),
} lw_straight_stop;

// A run over the lines of a block, each matched and run. The form's `run_lines` does it.
typedef struct lw_straight_lines {
  lw_straight_task task;
  lw_straight_matcher matcher;
  // Of a pattern; the groups also of others.
  lw_scan_task scan;
  // Null for a pattern that matches at a line's beginning only.
  const lw_scan_search *search;
  // The groups that take no part in some matches.
  const int32_t *optional;
  size_t optional_count LW_SWIFT("optionalCount");
  // What LW_STRAIGHT_LINES matched lines need: the bounds of so many groups each, and so many registers.
  intptr_t *groups;
  lw_straight_value *registers;
  size_t bound_count LW_SWIFT("boundCount");
  size_t register_count LW_SWIFT("registerCount");
  // Longer lines are not for here.
  size_t longest;
  // Room for the output of a line of n bytes: fixed_room + copies * n, or as much more as a record may come to.
  size_t fixed_room LW_SWIFT("fixedRoom");
  size_t copies;
  // It ends with the line by which there is more output than this.
  size_t enough;

  // Where the next line begins.
  size_t at;
  size_t needed;
  // Added to: lines of which something has come, and others; their bytes with the line ends.
  size_t written_count LW_SWIFT("writtenCount"), written_bytes LW_SWIFT("writtenBytes");
  size_t dropped_count LW_SWIFT("droppedCount"), dropped_bytes LW_SWIFT("droppedBytes");
  // Of this call.
  size_t output_bytes LW_SWIFT("outputBytes");
  lw_straight_stop stop;
} LW_SWIFT("StraightLines") lw_straight_lines;

#endif
