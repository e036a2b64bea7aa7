#define _GNU_SOURCE
#include "system.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#if defined(__linux__)
#include <link.h>
#endif

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

#if defined(__linux__)
struct identity {
  unsigned char *bytes;
  size_t capacity;
  size_t count;
  bool is_first;
  bool program_has_one;
};

static bool copy_note(const struct dl_phdr_info *image, const ElfW(Phdr) *header, struct identity *identity) {
  const char *position = (const char *)image->dlpi_addr + header->p_vaddr;
  const char *end = position + header->p_memsz;
  while (position + sizeof(ElfW(Nhdr)) <= end) {
    const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)position;
    const char *name = position + sizeof(*note);
    const char *content = name + ((note->n_namesz + 3) & ~3u);
    const char *next = content + ((note->n_descsz + 3) & ~3u);
    if (next > end) return false;
    if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(name, "GNU", 4) == 0) {
      if (identity->count + note->n_descsz > identity->capacity) return false;
      memcpy(identity->bytes + identity->count, content, note->n_descsz);
      identity->count += note->n_descsz;
      return true;
    }
    position = next;
  }
  return false;
}

// The program itself is the first of the images.
static int visit_image(struct dl_phdr_info *image, size_t size, void *context) {
  (void)size;
  struct identity *identity = context;
  bool is_program = identity->is_first;
  identity->is_first = false;
  if (!is_program && strstr(image->dlpi_name, "libswift") == NULL) return 0;
  for (int index = 0; index < image->dlpi_phnum; index++) {
    const ElfW(Phdr) *header = &image->dlpi_phdr[index];
    if (header->p_type != PT_NOTE || !copy_note(image, header, identity)) continue;
    if (is_program) identity->program_has_one = true;
    break;
  }
  return 0;
}

size_t copy_build_identity(unsigned char *bytes, size_t capacity) {
  struct identity identity = {bytes, capacity, 0, true, false};
  dl_iterate_phdr(visit_image, &identity);
  return identity.program_has_one ? identity.count : 0;
}
#else
size_t copy_build_identity(unsigned char *bytes, size_t capacity) {
  (void)bytes;
  (void)capacity;
  return 0;
}
#endif
