// System calls of Linux that the C library declares only for GNU sources.
#include <sys/syscall.h>
#include <unistd.h>

/// renameat2(2) with RENAME_EXCHANGE: two names change places at once.
static inline int sitegen_exchange(int directory, const char *one, int other_directory, const char *other) {
  return (int)syscall(SYS_renameat2, directory, one, other_directory, other, 2u);
}

/// syncfs(2).
static inline int sitegen_syncfs(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// memfd_create(2) with MFD_CLOEXEC: a file in memory that nobody else knows.
static inline int sitegen_memory_file(void) { return (int)syscall(SYS_memfd_create, "sitegen", 1u); }

#include <string.h>

/// strlen(3); here, so that the wrapper of libcmark needs no other C library.
static inline long sitegen_length(const char *text) { return (long)strlen(text); }

#include <spawn.h>

/// POSIX_SPAWN_SETSID: the new program leads a session of its own.
static const short sitegen_spawn_in_session = 0x80;

int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *actions, int first);

/// Closes all descriptors from one on.
static inline int sitegen_close_from(posix_spawn_file_actions_t *actions, int first) {
  return posix_spawn_file_actions_addclosefrom_np(actions, first);
}
