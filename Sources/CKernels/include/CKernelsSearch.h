// What a search for a pattern knows before it makes an attempt: what to look for, and how far before it a match can begin.
#ifndef LOGWASH_CKERNELS_SEARCH_H
#define LOGWASH_CKERNELS_SEARCH_H

#include "CKernels.h"

#define LW_SWIFT(name) __attribute__((swift_name(name)))

// A byte to look for that has another one behind it, at least `nearest` and at most `farthest` bytes away. With a
// `farthest` of 0 nothing is known of what is behind it; it is at most 8.
typedef struct LW_SWIFT("SearchTarget") {
  uint8_t byte;
  uint8_t other;
  uint8_t nearest;
  uint8_t farthest;
} lw_search_target;

// Bytes that stand in every match: `length` of them, up to eight, that are `word` under `mask`. The target is one of them,
// at `place`.
typedef struct LW_SWIFT("RequiredLiteral") {
  lw_search_target target;
  int32_t place;
  int32_t length;
  uint64_t word;
  uint64_t mask;
} lw_required_literal;

// How a scanner looks for its pattern. The first byte of a match that is the target's has at least `minimum` and at most
// `maximum` bytes before it in the match, all of them in a set that does not hold it.
typedef struct LW_SWIFT("ScanSearch") {
  lw_search_target target;
  // Otherwise a match can begin anywhere.
  bool has_target LW_SWIFT("hasTarget");
  // An attempt is made first where the search begins: the target is so common that looking for it gains nothing.
  bool tries_start LW_SWIFT("triesStart");
  // How many passes over the text failed attempts may come to.
  uint8_t passes;
  // A byte that every match holds, or -1.
  int16_t required;
  int32_t minimum;
  int32_t maximum;
  // A run of bytes with which no match begins, or -1: a step.
  int32_t others;
  // A run of the bytes that the target can have before it, or -1: a step.
  int32_t before;
  // The first step that takes something, when it is a run as long as there are bytes for it, or -1: what begins inside of it
  // ends where it ends.
  int32_t leading_run LW_SWIFT("leadingRun");
} lw_scan_search;

// How many bytes the failed attempts of a search of `count` bytes may cost, or those of several, one behind the other.
static inline intptr_t lw_search_budget(const lw_scan_search *search, size_t count) {
  return search->passes * (intptr_t)count + 1024;
}

// What `search` returns when there is no match, and when somebody else is to go on with the search.
static const intptr_t LW_SEARCH_FOUND_NOTHING = -1, LW_SEARCH_GAVE_BACK = -2;

#endif
