// Programs that only pick values out of JSON records. Their steps run on where things stand in a record that was recognized
// (CKernelsJSONRead.h): a value that is written as it is, is copied from there, and nothing is made of it in between. What a
// step has no answer for, a mistake in the record among it, makes the program leave the record: then nothing has happened,
// and the machine does all of it.
#ifndef LOGWASH_CKERNELS_JSON_PICK_H
#define LOGWASH_CKERNELS_JSON_PICK_H

#include "CKernelsJSONRead.h"

// What a step does. "Literal" are bytes of the program.
typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("PickOperation") : uint8_t {
  // Writes the literal.
  LW_PICK_LITERAL LW_SWIFT("literal"),
  // Writes the literal, and value a as it stands in the record.
  LW_PICK_VALUE LW_SWIFT("value"),
  // Writes the literal, and number a.
  LW_PICK_NUMBER LW_SWIFT("number"),
  // Writes the literal; what was written since the last such step is a record.
  LW_PICK_EMIT LW_SWIFT("emit"),
  // Writes all of the record that was read, and the literal; that is a record.
  LW_PICK_COPY LW_SWIFT("copy"),
  // Number `result` := value a.
  LW_PICK_LOAD LW_SWIFT("load"),
  // Number `result` := number a and number b, added and so on.
  LW_PICK_ADD LW_SWIFT("add"),
  LW_PICK_SUBTRACT LW_SWIFT("subtract"),
  LW_PICK_MULTIPLY LW_SWIFT("multiply"),
  LW_PICK_DIVIDE LW_SWIFT("divide"),
  // Goes on if number a and number b are equal and so on, else to `target`.
  LW_PICK_EQUAL LW_SWIFT("equal"),
  LW_PICK_NOT_EQUAL LW_SWIFT("notEqual"),
  LW_PICK_LESS LW_SWIFT("less"),
  LW_PICK_GREATER LW_SWIFT("greater"),
  LW_PICK_LESS_OR_EQUAL LW_SWIFT("lessOrEqual"),
  LW_PICK_GREATER_OR_EQUAL LW_SWIFT("greaterOrEqual"),
  // Goes on if value a, a string, is the literal, which is ASCII; else to `target`.
  LW_PICK_IS_TEXT LW_SWIFT("isText"),
  // Goes on if value a is there, else to `target`.
  LW_PICK_IS_PRESENT LW_SWIFT("isPresent"),
  // Goes on if value a is true, to `target` if it is false.
  LW_PICK_IS_TRUE LW_SWIFT("isTrue"),
  LW_PICK_JUMP LW_SWIFT("jump"),
  // Begins with the first element of value a, a list; to `target` when there is none.
  LW_PICK_LOOP LW_SWIFT("loop"),
  // Goes to `target` with the next element; goes on when there is none.
  LW_PICK_NEXT LW_SWIFT("next"),
  LW_PICK_END LW_SWIFT("end"),
  // Ends without output, for reason a.
  LW_PICK_DROP LW_SWIFT("drop"),
  LW_PICK_LEAVE LW_SWIFT("leave"),
} lw_pick_operation;

typedef struct LW_SWIFT("PickStep") {
  lw_pick_operation operation;
  uint8_t a;
  uint8_t b;
  uint8_t result;
  uint16_t target;
  uint16_t literal_count LW_SWIFT("literalCount");
  uint32_t literal_start LW_SWIFT("literalStart");
} lw_pick_step;

// A value of the record: what the projection puts into a slot; or, when `list` is the number of another value, the element of
// that which the loop is at, or its member with a key among the program's bytes.
typedef struct LW_SWIFT("PickValue") {
  int32_t slot;
  int32_t list;
  bool is_member LW_SWIFT("isMember");
  uint16_t key_count LW_SWIFT("keyCount");
  uint32_t key_start LW_SWIFT("keyStart");
} lw_pick_value;

enum {
  LW_PICK_MOST_STEPS = 512,
  LW_PICK_MOST_VALUES = 48,
  LW_PICK_MOST_NUMBERS = 64,
};

// A program: its bytes have slack; `numbers` has the constants, which stand before what is computed.
typedef struct {
  const lw_pick_step *steps;
  const lw_pick_value *values;
  const lw_decimal *numbers;
  const uint8_t *bytes;
  size_t value_count LW_SWIFT("valueCount");
  size_t number_count LW_SWIFT("numberCount");
} lw_pick_program;

// How a program has ended. `full`: there is not enough room for what it writes.
typedef enum __attribute__((enum_extensibility(closed))) LW_SWIFT("PickEnd") : uint8_t {
  LW_PICK_FINISHED LW_SWIFT("finished"),
  LW_PICK_DROPPED LW_SWIFT("dropped"),
  LW_PICK_LEFT LW_SWIFT("left"),
  LW_PICK_FULL LW_SWIFT("full"),
} lw_pick_end;

// How many bytes and records were written, and for which reason the record was dropped.
typedef struct LW_SWIFT("PickResult") {
  size_t written;
  size_t records;
  uint8_t reason;
} lw_pick_result;

// Runs a program, always the same until everything is forgotten, on the record that was recognized. Writes at most `room`
// bytes, and up to 64 behind those.
lw_pick_end lw_json_pick(
    const lw_json_reader *reader, lw_json_layouts *layouts, const lw_pick_program *program, uint8_t *to, size_t room,
    lw_pick_result *result);

#endif
