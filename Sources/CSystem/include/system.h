// What Swift has no way to ask of the processor and of the system.

#include <stdbool.h>
#include <stddef.h>

/// Whether processor and operating system support AVX2; false on other processors than x86-64.
bool processor_has_avx2(void);

/// Lets two files or folders change places in one step; false, with errno, where that cannot be done.
bool exchange_paths(const char *one, const char *other);

/// Copies the build identity that the linker wrote into the running program and into the libraries of Swift that are
/// loaded with it, one after the other.
///
/// Returns how many bytes were copied; 0 where the program has no identity, or the system no way to read it.
size_t copy_build_identity(unsigned char *bytes, size_t capacity);
