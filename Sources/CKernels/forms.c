// Which forms of the kernels this processor can run.
#include "CKernels.h"

extern const lw_forms lw_plain_forms, lw_base_forms, lw_avx2_forms, lw_avx512_forms;

#if defined(__x86_64__)
#include <cpuid.h>

// Asks the processor itself: what the compiler's builtin for this needs is not linked in everywhere.
static int x86_level(void) {
  unsigned a, b, c, d;
  const unsigned bmi1_avx2_bmi2 = 1u << 3 | 1u << 5 | 1u << 8, avx512_f_bw_vl = 1u << 16 | 1u << 30 | 1u << 31;
  const unsigned avx512_vbmi2 = 1u << 6;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & bit_OSXSAVE)) return 0;
  // What the operating system keeps when it changes threads.
  unsigned low, high;
  __asm__("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  if ((low & 0x6) != 0x6 || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
  if ((b & bmi1_avx2_bmi2) != bmi1_avx2_bmi2) return 0;
  unsigned extended;
  if (!__get_cpuid(0x80000001, &a, &d, &extended, &d) || !(extended & 1u << 5)) return 0;
  return (low & 0xE6) == 0xE6 && (b & avx512_f_bw_vl) == avx512_f_bw_vl && c & avx512_vbmi2 ? 2 : 1;
}
#endif

int lw_form_count(void) {
#if defined(__x86_64__)
  static int level = -1;  // every thread finds the same
  int known = __atomic_load_n(&level, __ATOMIC_RELAXED);
  if (known < 0) __atomic_store_n(&level, known = x86_level(), __ATOMIC_RELAXED);
  return 2 + known;
#else
  return 1 + LW_VECTOR;
#endif
}

const lw_forms *lw_form(int index) {
  switch (index) {
  case 0: return &lw_plain_forms;
#if LW_VECTOR
  case 1: return &lw_base_forms;
#endif
#if defined(__x86_64__)
  case 2: return lw_form_count() > 2 ? &lw_avx2_forms : NULL;
  case 3: return lw_form_count() > 3 ? &lw_avx512_forms : NULL;
#endif
  default: return NULL;
  }
}
