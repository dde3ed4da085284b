#pragma once

namespace comptoir {

/// SQLite's way to the disk with faults on request: registered as the default for databases opened
/// afterwards, of all threads. Counts what changes the profile's file and its log (write, sync,
/// truncate).
class FaultyVfs
{
public:
    FaultyVfs(); ///< registers
    ~FaultyVfs(); ///< puts the system's own back
    FaultyVfs(const FaultyVfs &) = delete;
    FaultyVfs &operator=(const FaultyVfs &) = delete;

    /// The `number`-th change of a file from now on (from 1) and the `times` - 1 after it fail with
    /// `code` (SQLITE_IOERR_WRITE, SQLITE_FULL).
    static void failAt(int number, int code, int times = 1);
    static void stopFailing();
    /// Changes since the last failAt() or stopFailing().
    [[nodiscard]] static int changes();
    [[nodiscard]] static bool hasFailed();
};

} // namespace comptoir
