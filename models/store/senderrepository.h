#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"

#include <QCoreApplication>
#include <QList>

#include <vector>

namespace comptoir {

class Database;

/// The accounts by which messages leave, and what each sent lately.
class SenderRepository
{
    Q_DECLARE_TR_FUNCTIONS(SenderRepository)
public:
    explicit SenderRepository(Database &database);

    Result<QList<Sender>> list(); ///< in the order added, without removed ones
    Result<Sender> get(SenderId id); ///< removed ones too, for the ledger; NotFound
    Result<SenderId> add(const Sender &sender, Timestamp now);
    /// All fields but the id and what the provider asked for.
    Done update(const Sender &sender);
    /// Stays for the ledger; nothing leaves by it any more.
    Done remove(SenderId id, Timestamp now);
    /// Takes the removal back.
    Done bringBack(SenderId id);

    /// The provider asked to wait.
    Done pause(SenderId id, Timestamp until, int throttles);
    /// Something was taken again: the next wait is a short one.
    Done clearPause(SenderId id);
    /// Waits for the owner; an empty reason lets it go on.
    Done block(SenderId id, const QString &reason);

    /// A recipient written to.
    struct Sent
    {
        Timestamp at;
        QString domain;
    };
    /// After that instant, oldest first.
    Result<std::vector<Sent>> sentSince(SenderId id, Timestamp since);
    /// By days of 24 hours from `from` on, as many as began before `now`.
    Result<std::vector<SendingDay>> days(SenderId id, Timestamp from, Timestamp now);
    Done noteBounce(qint64 outboxId);
    Done noteComplaint(qint64 outboxId);
    /// Drops what no limit asks about any more.
    Done forgetBefore(Timestamp at);

private:
    Done changed(const Done &done, SenderId id);
    static Error notFound(SenderId id);

    Database &m_database;
};

} // namespace comptoir
