// Counts calls of malloc and its kin in the process it is preloaded into, and says how many at the end. In C because
// it stands between a program and its C library.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>

static atomic_long calls;

static void *next(const char *name) { return dlsym(RTLD_NEXT, name); }

void *malloc(size_t size) {
  static void *(*real)(size_t);
  if (!real) real = next("malloc");
  atomic_fetch_add(&calls, 1);
  return real(size);
}

int posix_memalign(void **memory, size_t alignment, size_t size) {
  static int (*real)(void **, size_t, size_t);
  if (!real) real = next("posix_memalign");
  atomic_fetch_add(&calls, 1);
  return real(memory, alignment, size);
}

__attribute__((destructor)) static void report(void) { fprintf(stderr, "%ld\n", (long)calls); }
