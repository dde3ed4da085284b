#include "app/cli/scenedata.h"

#include "models/insights/rfmreading.h"
#include "models/insights/scoreupkeep.h"
#include "models/store/customerrepository.h"
#include "models/store/database.h"
#include "models/store/ingest.h"
#include "models/store/interests.h"
#include "models/store/joblog.h"
#include "models/store/noterepository.h"
#include "models/store/quarantinerepository.h"
#include "models/store/syncrepository.h"
#include "models/store/tagrepository.h"
#include "models/store/taskrepository.h"

#include <QTimeZone>

namespace comptoir::cli {

namespace {

constexpr qint64 kMinute = 60'000;

Timestamp before(Timestamp now, qint64 minutes)
{
    return {now.ms - minutes * kMinute};
}

/// Those with the most orders first.
Result<QList<CustomerId>> best(Database &database, Timestamp now)
{
    CustomerQuery query;
    query.sort = CustomerColumn::OrdersCount;
    query.descending = true;
    query.now = now;
    const Result<std::vector<qint32>> ids = CustomerRepository(database).list(query);
    if (!ids)
        return ids.error();
    QList<CustomerId> customers;
    for (size_t i = 0; i < 6 && i < ids->size(); ++i)
        customers.append(CustomerId{ids->at(i)});
    return customers;
}

Done addTasks(Database &database, const QList<CustomerId> &customers, Timestamp now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.ms, QTimeZone::utc()).date();
    struct Planned
    {
        QString text;
        CustomerId customer;
        QDate due;
    };
    const QList<Planned> tasks{
        {QStringLiteral("Rappeler pour le coffret de Noël"), customers.value(0), today.addDays(-2)},
        {QStringLiteral("Envoyer un échantillon de savon à la figue"), customers.value(1), today},
        {QStringLiteral("Commander du papier de soie"), {}, today.addDays(5)},
        {QStringLiteral("Relire les textes des bougies"), {}, {}}};
    TaskRepository repository(database);
    for (const Planned &task : tasks) {
        const Result<TaskId> added
            = repository.add(task.text, task.customer, task.due, before(now, qint64{3} * 24 * 60));
        if (!added)
            return added.error();
    }
    const Result<TaskId> over = repository.add(QStringLiteral("Remercier pour l’avis laissé"),
                                               customers.value(2), today.addDays(-1), now);
    if (!over)
        return over.error();
    return repository.setDone(*over, now, now);
}

/// A job of two minutes that went well.
Done addJob(Database &database, const QString &kind, ShopId shop, Timestamp from)
{
    JobLog log(database);
    const Result<JobId> begun = log.begin(kind, shop, from);
    if (!begun)
        return begun.error();
    JobEntry entry;
    entry.id = *begun;
    entry.kind = kind;
    entry.shop = shop;
    entry.startedAt = from;
    entry.finishedAt = Timestamp{from.ms + 2 * kMinute};
    entry.outcome = QStringLiteral("ok");
    return log.finish(entry);
}

/// What the best customer did beside buying, some of it lately.
Result<ShopBatch> visits(Database &database, CustomerId customer, Timestamp now)
{
    const auto profile = CustomerRepository(database).profile(customer);
    const auto products = Interests(database).products(customer, 2);
    if (!profile || !products)
        return profile ? products.error() : profile.error();
    constexpr qint64 kDay = qint64{24} * 60;
    ShopBatch batch;
    const auto add = [&](const char *kind, qint64 daysAgo, const QString &subject) {
        EventRecord record;
        record.id = RemoteId::fromNumber(1 + batch.events.size());
        record.kind = QLatin1String(kind);
        record.email = profile->row.email;
        record.subject = subject;
        record.at = before(now, daysAgo * kDay + 90);
        batch.events.append(record);
    };
    add("visit", 74, {});
    add("visit", 9, {});
    add("message_opened", 41, QStringLiteral("Nouveautés d’automne"));
    add("message_opened", 8, QStringLiteral("Offre de Noël"));
    add("message_clicked", 8, QStringLiteral("Offre de Noël"));
    for (const Interest &product : *products)
        add("product_viewed", 8, product.name);
    return batch;
}

Done workOutScores(Database &database, Timestamp now)
{
    const auto zone = zoneOfScores(database);
    if (!zone)
        return zone.error();
    const auto cuts = readRfmCuts(database, *zone);
    if (!cuts)
        return cuts.error();
    ScoreUpkeep upkeep(database, now);
    if (const Done taken = upkeep.takeCuts(*cuts); !taken)
        return taken;
    for (;;) {
        const auto slice = upkeep.next();
        if (!slice)
            return slice.error();
        if (slice->isOver)
            return done();
    }
}

Done addVisits(Database &database, CustomerId customer, Timestamp now)
{
    const auto batch = visits(database, customer, now);
    if (!batch)
        return batch.error();
    Transaction transaction(database);
    const auto taken = Ingest(database, ShopId{1}, now).apply(*batch);
    if (!taken)
        return taken.error();
    if (const Done committed = transaction.commit(); !committed)
        return committed;
    return workOutScores(database, now);
}

} // namespace

Done addOwnersWork(Database &database, Timestamp now)
{
    const Result<QList<CustomerId>> customers = best(database, now);
    if (!customers)
        return customers.error();
    TagRepository tags(database);
    const auto vip = tags.add(QStringLiteral("VIP"), customers->mid(0, 4), before(now, 60));
    if (!vip)
        return vip.error();
    const auto lavender = tags.add(QStringLiteral("lavande"), customers->mid(0, 2), now);
    if (!lavender)
        return lavender.error();
    const auto noted = NoteRepository(database).add(
        customers->value(0), QStringLiteral("Préfère être jointe par téléphone, le matin."),
        before(now, qint64{26} * 60));
    if (!noted)
        return noted.error();
    if (const Done visited = addVisits(database, customers->value(0), now); !visited)
        return visited;
    return addTasks(database, *customers, now);
}

Done addSyncs(Database &database, ShopId shop, bool problem, Timestamp now)
{
    SyncRepository syncs(database, shop);
    for (const char *resource : {"customers", "products", "orders"}) {
        const QString name = QString::fromLatin1(resource);
        const Done begun = syncs.beginWalk(name, before(now, 14));
        const Done saved
            = begun ? syncs.savePage(name, {}, 120, 120, true, before(now, 12)) : begun;
        if (!saved)
            return saved;
    }
    const Done told = addJob(database, QStringLiteral("sync"), shop, before(now, 14));
    if (!told)
        return told;
    if (!problem)
        return done();
    const Error unreadable{ErrorCode::Parse,
                           QStringLiteral("La date de naissance n’est pas une date."),
                           QStringLiteral("birthday")};
    const QList<BadRecord> records{
        {QStringLiteral("customers"), RemoteId::fromNumber(311), unreadable,
         "{\"id\":311,\"firstname\":\"Zoé\",\"birthday\":\"0000-13-40\"}"},
        {QStringLiteral("orders"),
         RemoteId::fromNumber(5120),
         {ErrorCode::Parse, QStringLiteral("Le total de la commande manque."),
          QStringLiteral("total")},
         "{\"id\":5120,\"reference\":\"ZDYTDDLUI\"}"}};
    return QuarantineRepository(database).add(shop, records, QStringLiteral("0.1.0"),
                                              before(now, 12));
}

} // namespace comptoir::cli
