#pragma once

#include "models/domain/attribution.h"
#include "models/domain/money.h"
#include "models/domain/result.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace comptoir {

class Database;

/// Which order is put down to which message, and why (table order_credit): creditFor() over what
/// the file holds. A function of the other tables alone, for the customers that a transaction
/// touched: CustomerFacts and MessageEvents ask for it. Only orders that count as a sale, so that
/// no more is put down to messages than the shop took. Writes run in the caller's Transaction.
///
/// Touches are what is known without measuring anybody: that a message was taken (or delivered,
/// where that is told), answers to it, and the codes in its text. Clicks and opens count where the
/// customer agreed to be measured: only then are they events.
class OrderCredits
{
public:
    explicit OrderCredits(Database &database);

    Done recompute(const QSet<CustomerId> &customers);
    Done rebuildAll();

    Result<CreditWindows> windows();
    /// Other windows change what is put down to messages, back to the first.
    Done setWindows(const CreditWindows &windows);

    /// What is put down to a message: how many orders, and their totals after refunds by the shops'
    /// main currencies.
    struct Sum
    {
        qint64 orders = 0;
        QList<Money> revenue;

        bool operator==(const Sum &) const = default;
    };
    Result<Sum> ofMessage(OutboxId message);
    Result<Sum> ofAll();

    /// "click": how the table and the timeline name it.
    static CreditEvidence evidenceFrom(const QString &name);

private:
    Result<Sum> sumWhere(const QString &condition, OutboxId message);
    struct Sent;
    struct Bought;
    Result<QList<Sent>> sentTo(CustomerId customer);
    Result<QList<Bought>> boughtBy(CustomerId customer);
    Done addEchoes(CustomerId customer, const QList<Sent> &sent, QList<CreditTouch> &touches);
    Result<QList<CreditTouch>> touchesOf(CustomerId customer, const QList<Sent> &sent,
                                         const QSet<QString> &codes);
    Result<QString> textOf(qint64 writtenMessage);
    Done write(CustomerId customer, const CreditWindows &windows);

    Database &m_database;
    QHash<qint64, QString> m_texts; ///< of messages as written
};

} // namespace comptoir
