#include "CKernels.h"

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2,popcnt"))) static size_t count_avx2(const uint8_t *p, size_t n) {
  const __m256i feed = _mm256_set1_epi8('\n');
  size_t total = 0, i = 0;
  for (; i + 64 <= n; i += 64) {
    const __m256i a = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(p + i)), feed);
    const __m256i b = _mm256_cmpeq_epi8(_mm256_loadu_si256((const __m256i *)(p + i + 32)), feed);
    const uint64_t hits = (uint32_t)_mm256_movemask_epi8(a) | (uint64_t)(uint32_t)_mm256_movemask_epi8(b) << 32;
    total += (size_t)__builtin_popcountll(hits);
  }
  for (; i < n; i++) total += p[i] == '\n';
  return total;
}

__attribute__((target("avx512f,avx512bw,popcnt,bmi2"))) static size_t count_avx512(const uint8_t *p, size_t n) {
  const __m512i feed = _mm512_set1_epi8('\n');
  size_t total = 0, i = 0;
  for (; i + 64 <= n; i += 64)
    total += (size_t)_mm_popcnt_u64(_mm512_cmpeq_epi8_mask(_mm512_loadu_si512(p + i), feed));
  for (; i < n; i++) total += p[i] == '\n';
  return total;
}
#endif

size_t lw_count_line_feeds(const uint8_t *p, size_t n) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("popcnt")) return count_avx512(p, n);
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt")) return count_avx2(p, n);
#endif
  return lw_count_byte(p, n, '\n');
}
