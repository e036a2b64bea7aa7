// What Swift has no way to ask of the processor and of the system.

#include <stdbool.h>

/// Whether processor and operating system support AVX2; false on other processors than x86-64.
bool processor_has_avx2(void);

/// Lets two files or folders change places in one step; false, with errno, where that cannot be done.
bool exchange_paths(const char *one, const char *other);
