/* A disk that fails at the n-th call, loaded before the C library (LD_PRELOAD).

   FAULT_FILE: part of the names of the files it is about. FAULT_AT: the call, from 1.
   FAULT: "kill" ends the process there; "full", "broken" and "short" make the call fail, the last
   with half of it written. FAULT_STAYS: "1" for all later calls too. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *setting(const char *name) { const char *value = getenv(name); return value ? value : ""; }

static int fails(int file)
{
    static long calls;
    char link[64], path[4096];
    if (!*setting("FAULT_FILE")) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    if (!strstr(path, setting("FAULT_FILE"))) return 0;
    long at = atol(setting("FAULT_AT"));
    calls++;
    if (*setting("FAULT_STAYS") == '1' ? calls < at : calls != at) return 0;
    if (!strcmp(setting("FAULT"), "kill")) kill(getpid(), SIGKILL);
    errno = strcmp(setting("FAULT"), "broken") ? ENOSPC : EIO;
    return 1;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))
#define SHORT (!strcmp(setting("FAULT"), "short"))

ssize_t write(int file, const void *data, size_t size)
{
    if (file <= 2 || !fails(file)) return REAL(write)(file, data, size);
    int why = errno;
    if (SHORT && REAL(write)(file, data, size / 2) < 0) why = errno;
    errno = why;
    return -1;
}

ssize_t pwrite64(int file, const void *data, size_t size, off64_t place)
{
    if (!fails(file)) return REAL(pwrite64)(file, data, size, place);
    int why = errno;
    if (SHORT && REAL(pwrite64)(file, data, size / 2, place) < 0) why = errno;
    errno = why;
    return -1;
}

ssize_t pwrite(int file, const void *data, size_t size, off_t place)
{
    return pwrite64(file, data, size, place);
}

int fsync(int file) { return fails(file) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return fails(file) ? -1 : REAL(fdatasync)(file); }
int ftruncate64(int file, off64_t size) { return fails(file) ? -1 : REAL(ftruncate64)(file, size); }
int ftruncate(int file, off_t size) { return fails(file) ? -1 : REAL(ftruncate64)(file, size); }
