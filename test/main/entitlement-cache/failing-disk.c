// Makes one call of the file system fail for files below a folder: an LD_PRELOAD shim for failing-disk.test.ts.
// FAIL_FOLDER: the folder. FAIL_CALL: fsync, write, rename or truncate. FAIL_AT: which call, from 1. FAIL_EVER: all later ones too.
// FAIL_ERRNO: the number of the error. FAIL_MARK: a file that is made when it fails, so that the test knows that it did.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static int calls = 0;

static int is_inside(const char *path) {
  const char *folder = getenv("FAIL_FOLDER");
  return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static int fails(const char *call, const char *path) {
  const char *wanted = getenv("FAIL_CALL");
  if (wanted == NULL || strcmp(wanted, call) != 0 || !is_inside(path)) return 0;
  int at = atoi(getenv("FAIL_AT"));
  calls += 1;
  if (calls != at && !(calls > at && getenv("FAIL_EVER") != NULL)) return 0;
  close(creat(getenv("FAIL_MARK"), 0600));
  errno = atoi(getenv("FAIL_ERRNO"));
  return 1;
}

static int fails_descriptor(const char *call, int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return fails(call, path);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int fsync(int fd) { return fails_descriptor("fsync", fd) ? -1 : NEXT(fsync)(fd); }
int fdatasync(int fd) { return fails_descriptor("fsync", fd) ? -1 : NEXT(fdatasync)(fd); }
ssize_t write(int fd, const void *data, size_t size) { return fails_descriptor("write", fd) ? -1 : NEXT(write)(fd, data, size); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return fails_descriptor("write", fd) ? -1 : NEXT(pwrite)(fd, data, size, at); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return fails_descriptor("write", fd) ? -1 : NEXT(pwrite64)(fd, data, size, at); }
int ftruncate(int fd, off_t size) { return fails_descriptor("truncate", fd) ? -1 : NEXT(ftruncate)(fd, size); }
int ftruncate64(int fd, off64_t size) { return fails_descriptor("truncate", fd) ? -1 : NEXT(ftruncate64)(fd, size); }
int rename(const char *from, const char *to) { return fails("rename", to) ? -1 : NEXT(rename)(from, to); }
