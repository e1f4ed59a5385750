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
  LW_STRAIGHT_LOAD_RECORD LW_SWIFT("loadRecord"),
  LW_STRAIGHT_LOAD LW_SWIFT("load"),
  LW_STRAIGHT_MOVE LW_SWIFT("move"),
  // Register `to` becomes the result for `a` and `b`, numbers.
  LW_STRAIGHT_ADD LW_SWIFT("add"),
  LW_STRAIGHT_SUBTRACT LW_SWIFT("subtract"),
  LW_STRAIGHT_MULTIPLY LW_SWIFT("multiply"),
  LW_STRAIGHT_DIVIDE LW_SWIFT("divide"),
  // Register `to` becomes the number `a` without decimals.
  LW_STRAIGHT_ROUND LW_SWIFT("round"),
  LW_STRAIGHT_FLOOR LW_SWIFT("floor"),
  LW_STRAIGHT_CEILING LW_SWIFT("ceiling"),
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
  // Writes `a`; what group `place` captured; `constant`.
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

typedef struct LW_SWIFT("StraightTask") {
  const lw_straight_step *steps;
  lw_straight_value *registers;
  const lw_captured_member *captured;
  const lw_forms *forms;
  // The bounds of the groups of the match.
  const intptr_t *groups;
} lw_straight_task;

// Runs the steps for a record that has matched. Returns how many bytes were written, of `room` at most; -1 when the instructions
// have to do it.
intptr_t lw_run_straight(
    const lw_straight_task *task, const uint8_t *record, size_t count, uint8_t *out, size_t room);

#endif
