// What this processor can do. In C because Swift has no way to ask it.

#include <stdbool.h>

/// Whether processor and operating system support AVX2; false on other processors than x86-64.
bool processor_has_avx2(void);
