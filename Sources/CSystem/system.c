#define _GNU_SOURCE
#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>

bool processor_has_avx2(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2");
#else
  return false;
#endif
}

bool exchange_paths(const char *one, const char *other) {
#if defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0;
#elif defined(RENAME_SWAP)
  return renamex_np(one, other, RENAME_SWAP) == 0;
#else
  errno = ENOSYS;
  return false;
#endif
}
