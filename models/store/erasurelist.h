#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace comptoir {

class Database;

/// Who had their data erased, once more, in a small file beside the profile's own: when that is
/// damaged beyond reading, a restore still knows whom it must erase again (KeptErasures). It holds
/// the marks of ErasedPeople, keyed hashes alone, and the key that the profile's file holds too
/// (SuppressionList says why that is not in the keychain). For the owner's eyes, only ever added
/// to.
///
/// A line is an entry, with a check sum at its end; of several about one hash the last counts:
///
///     comptoir-erased 1
///     key HEX
///     erased HASH PERSON AT
///     returned HASH SINCE
///
/// A last line without an end was being written when the program was killed, and is no damage: the
/// file is brought up to date at every start.
class ErasureList
{
public:
    struct Entry
    {
        qint64 person = 0; ///< the number that those of one person share
        Timestamp at;
        std::optional<Timestamp> since; ///< came back (ErasedReturn)
    };

    static QString fileIn(const QString &profileFolder);

    /// Adds what the database knows and the file beside it does not; makes the file where there is
    /// none. One of another profile is set aside. Reads all marks: some thousand at most.
    static Done catchUp(Database &database);
    /// For a restore; nullopt: not there, or not readable at all.
    static std::optional<ErasureList> read(const QString &profileFolder);

    /// Whether every line could be read.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Empty when nobody was ever erased.
    [[nodiscard]] const QByteArray &key() const { return m_key; }
    [[nodiscard]] const QHash<QByteArray, Entry> &entries() const { return m_entries; }
    [[nodiscard]] const Entry *find(const QByteArray &hash) const;

private:
    bool take(const QByteArray &line);

    QByteArray m_key;
    QHash<QByteArray, Entry> m_entries;
    bool m_isWhole = true;
    bool m_endsWhole = true; ///< the last line has its end
};

} // namespace comptoir
