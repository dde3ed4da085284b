#include "tests/models/shops/faultyvfs.h"

#include <atomic>
#include <cstring>
#include <new>
#include <sqlite3.h>

namespace comptoir {
namespace {

std::atomic<int> s_changes{0};
std::atomic<int> s_failFrom{0};
std::atomic<int> s_failUntil{0};
std::atomic<int> s_code{SQLITE_OK};
std::atomic<bool> s_failed{false};

int change()
{
    const int number = ++s_changes;
    if (number < s_failFrom || number >= s_failUntil)
        return SQLITE_OK;
    s_failed = true;
    return s_code;
}

/// Our file begins where SQLite wants it and is followed by the system's own.
struct File
{
    sqlite3_file base;
    bool counts; ///< part of the profile's file; backups made beside it take no part
    sqlite3_file *real() { return reinterpret_cast<sqlite3_file *>(this + 1); }
};

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<File *>(file)->real();
}

sqlite3_vfs *realOf(sqlite3_vfs *vfs)
{
    return static_cast<sqlite3_vfs *>(vfs->pAppData);
}

template <auto Method, typename... Arguments>
int forward(sqlite3_file *file, Arguments... arguments)
{
    sqlite3_file *real = realOf(file);
    return (real->pMethods->*Method)(real, arguments...);
}

template <auto Method, typename... Arguments>
int forwardChange(sqlite3_file *file, Arguments... arguments)
{
    const bool counts = reinterpret_cast<File *>(file)->counts;
    if (const int code = counts ? change() : SQLITE_OK; code != SQLITE_OK)
        return code;
    return forward<Method>(file, arguments...);
}

void unmapBarrier(sqlite3_file *file)
{
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}

int close(sqlite3_file *file)
{
    return realOf(file)->pMethods ? forward<&sqlite3_io_methods::xClose>(file) : SQLITE_OK;
}

using Io = sqlite3_io_methods;

const Io kMethods{
    3,
    close,
    forward<&Io::xRead, void *, int, sqlite3_int64>,
    forwardChange<&Io::xWrite, const void *, int, sqlite3_int64>,
    forwardChange<&Io::xTruncate, sqlite3_int64>,
    forwardChange<&Io::xSync, int>,
    forward<&Io::xFileSize, sqlite3_int64 *>,
    forward<&Io::xLock, int>,
    forward<&Io::xUnlock, int>,
    forward<&Io::xCheckReservedLock, int *>,
    forward<&Io::xFileControl, int, void *>,
    forward<&Io::xSectorSize>,
    forward<&Io::xDeviceCharacteristics>,
    forward<&Io::xShmMap, int, int, int, void volatile **>,
    forward<&Io::xShmLock, int, int, int>,
    unmapBarrier,
    forward<&Io::xShmUnmap, int>,
    forward<&Io::xFetch, sqlite3_int64, int, void **>,
    forward<&Io::xUnfetch, sqlite3_int64, void *>,
};

int open(sqlite3_vfs *vfs, sqlite3_filename name, sqlite3_file *file, int flags, int *outFlags)
{
    auto *own = new (file) File{};
    own->real()->pMethods = nullptr;
    own->counts = name && std::strstr(name, "/comptoir.sqlite");
    const int code = realOf(vfs)->xOpen(realOf(vfs), name, own->real(), flags, outFlags);
    own->base.pMethods = own->real()->pMethods ? &kMethods : nullptr;
    return code;
}

sqlite3_vfs s_vfs{};

} // namespace

FaultyVfs::FaultyVfs()
{
    sqlite3_vfs *real = sqlite3_vfs_find(nullptr);
    s_vfs = *real; // files aside, everything is the system's
    s_vfs.zName = "comptoir-faulty";
    s_vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    s_vfs.pAppData = real;
    s_vfs.pNext = nullptr;
    s_vfs.xOpen = open;
    sqlite3_vfs_register(&s_vfs, 1);
    stopFailing();
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs *real = realOf(&s_vfs);
    sqlite3_vfs_unregister(&s_vfs);
    sqlite3_vfs_register(real, 1);
}

void FaultyVfs::failAt(int number, int code, int times)
{
    s_changes = 0;
    s_failed = false;
    s_code = code;
    s_failFrom = number;
    s_failUntil = number + times;
}

void FaultyVfs::stopFailing()
{
    s_changes = 0;
    s_failFrom = s_failUntil = 0;
}

int FaultyVfs::changes()
{
    return s_changes;
}

bool FaultyVfs::hasFailed()
{
    return s_failed;
}

} // namespace comptoir
