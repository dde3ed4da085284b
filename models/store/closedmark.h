#pragma once

#include <QByteArray>
#include <QString>

namespace comptoir {

/// How the profile's file looked when the program closed it, in a small file beside it. A file that
/// looks otherwise at the next start was put there by somebody else: an earlier copy, which does
/// not know of the refusals that came after it, or one that was used elsewhere. Then
/// profile::replacedMarker is left, and nothing is sent until the owner confirms or the right file
/// is back. Size and time of the last change tell them apart; a copy of the whole folder, mark
/// included, does not differ. After a crash there is nothing to compare with. Called with the
/// ProfileLock held and no connection open.
class ClosedMark
{
public:
    explicit ClosedMark(QString profileFolder);

    /// When closing. Best effort: without it the next start compares nothing.
    void leave() const;
    /// At start, before anything is written to the file. `afterCrash`: the mark, if any, is of an
    /// earlier day.
    void take(bool afterCrash) const;

private:
    [[nodiscard]] QByteArray look() const;

    QString m_folder;
};

} // namespace comptoir
