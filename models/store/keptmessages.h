#pragma once

#include "models/domain/outgoing.h"
#include "models/domain/result.h"

#include <QList>
#include <QSet>
#include <QString>

#include <utility>

namespace comptoir {

class Database;

/// The part of CarryOver that keeps the ledger of messages: what became of them since the backup,
/// their exact bytes, the marks by which answers to them are known, what came back, how much each
/// account has sent. With the file set aside attached as "aside" and people matched in
/// temp.kept_person; in the caller's Transaction. Leaves the messages known to both files in
/// temp.kept_message.
class KeptMessages
{
public:
    explicit KeptMessages(Database &database);

    Done keep();
    /// Those that are no longer as the backup had them.
    [[nodiscard]] const QSet<OutboxId> &changed() const { return m_changed; }

private:
    /// What a column of a row brought over holds; the others as they were.
    using Columns = QList<std::pair<QString, QString>>;

    Done bring(const QString &table, const QString &map, const QString &needed,
               const Columns &columns);
    Done keepAccountsAndTexts();
    Done matchMessages();
    Done takeStates();
    Done bringSent();
    Done keepWhatBelongs();
    Done keepPace();
    Done readChanged();
    Done steps(const QList<QByteArray> &scripts);

    Database &m_database;
    QSet<OutboxId> m_changed;
};

} // namespace comptoir
