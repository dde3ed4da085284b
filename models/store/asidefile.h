#pragma once

#include <QString>

namespace comptoir {

class Database;

/// The file that a restore sets aside, made readable for CarryOver, which reads this program's
/// schema: the file itself where it is sound and of this schema; a copy that climbed where it is of
/// an earlier one; otherwise (damaged, newer, with things in it that are not ours) a new file with
/// the rows that can be read of it (Rescue). The file is only read.
class AsideFile
{
public:
    /// `copy`: where a copy may stand; nothing may be there. Seconds for a large shop.
    AsideFile(const QString &path, const QString &copy);
    /// Removes the copy.
    ~AsideFile();
    AsideFile(const AsideFile &) = delete;
    AsideFile &operator=(const AsideFile &) = delete;

    /// What to read; empty: nothing can be read, or nothing is there.
    [[nodiscard]] QString path() const { return m_readable; }
    /// Whether all that the file knows can be read and believed. Else a message that it does not
    /// call sent may have left all the same.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// Whether a refusal may be among what could not be read.
    [[nodiscard]] bool lacksRefusals() const { return m_lacksRefusals; }
    /// Whether an erasure may be.
    [[nodiscard]] bool lacksErasures() const { return m_lacksErasures; }

private:
    bool climb(Database &file);
    void rescue(Database &file);
    void removeCopy() const;

    QString m_copy;
    QString m_readable;
    bool m_isWhole = false;
    bool m_lacksRefusals = false;
    bool m_lacksErasures = false;
};

} // namespace comptoir
