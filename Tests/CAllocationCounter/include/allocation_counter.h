#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

#include <stdint.h>

/// How many blocks the calling thread has asked for since it began: by Swift, by PCRE2, by anything in the process.
/// Always 0 where allocations cannot be counted; see `allocation_counter_works`.
uint64_t allocation_count(void);

/// Whether allocations are counted here: on Linux with glibc, without a sanitizer that has an allocator of its own.
int allocation_counter_works(void);

#endif
