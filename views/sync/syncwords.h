#pragma once

#include "models/domain/shop.h"
#include "models/shops/shopconnector.h"
#include "models/shops/syncreport.h"
#include "models/store/joblog.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>

namespace comptoir {

/// The state of a sync in words. Pure.
class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

public:
    /// "Customers: 1 250 of 3 000, about 2 minutes left"
    static QString progress(const SyncProgress &progress);
    static QString counts(const ResourceProgress &resource, bool running = true);
    /// "12 new, 3 changed, nothing lost"
    static QString report(const SyncReport &report);
    /// "12 new, 3 changed", of the counts that a sync left in the log; empty when nothing changed.
    static QString logCounts(const QJsonObject &counts);
    static QString outcome(const QString &outcome);
    static Tone outcomeTone(const QString &outcome);
    static QString jobKind(const QString &kind);
    /// What the shop's connector reads, in its order, named in the present language. Nothing is
    /// asked of the shop.
    static QList<ResourceInfo> resources(const Shop &shop, Clock &clock);
    /// 0 to 1 over all resources, or -1 where nobody knows.
    static double share(const SyncProgress &progress);

private:
    static QStringList changes(qint64 inserted, qint64 updated, qint64 gone, qint64 setAside);
};

} // namespace comptoir
