#include "views/sync/syncwords.h"

#include "views/widgets/format.h"

namespace comptoir {

QString SyncWords::counts(const ResourceProgress &resource, bool running)
{
    switch (resource.state) {
    case ResourceProgress::State::Waiting:
        if (running)
            return tr("waiting");
        if (resource.records == 0)
            return tr("not read yet");
        break;
    case ResourceProgress::State::Skipped:
        return tr("no right to read this");
    case ResourceProgress::State::Failed:
        return tr("stopped at %1").arg(Format::number(resource.records));
    case ResourceProgress::State::Running:
    case ResourceProgress::State::Finished:
        break;
    }
    if (resource.total && *resource.total >= resource.records)
        //: %1 records of %2 have come in
        return tr("%1 of %2")
            .arg(Format::number(resource.records), Format::number(*resource.total));
    return Format::number(resource.records);
}

QString SyncWords::progress(const SyncProgress &progress)
{
    switch (progress.phase) {
    case SyncProgress::Phase::Idle:
        return {};
    case SyncProgress::Phase::Starting:
        return tr("Connecting to the shop…");
    case SyncProgress::Phase::Waiting:
        return tr("The shop asks for a pause; it goes on by itself");
    case SyncProgress::Phase::Comparing:
        return tr("Looking for records deleted in the shop…");
    case SyncProgress::Phase::Indexing:
        return tr("Preparing the search…");
    case SyncProgress::Phase::Fetching:
        break;
    }
    if (progress.current < 0 || progress.current >= progress.resources.size())
        return tr("Reading…");
    const ResourceProgress &resource = progress.resources.at(progress.current);
    //: %1 is what is read (Customers), %2 how much of it (1250 of 3000)
    QString text = tr("%1: %2").arg(resource.label, counts(resource));
    if (progress.timeLeft) {
        const auto left = std::chrono::duration_cast<std::chrono::seconds>(*progress.timeLeft);
        text += QStringLiteral(" · ") + Format::timeLeft(left);
    }
    return text;
}

QString SyncWords::report(const SyncReport &report)
{
    QStringList parts;
    switch (report.outcome) {
    case SyncReport::Outcome::Failed:
        parts.append(tr("failed"));
        break;
    case SyncReport::Outcome::Partial:
        parts.append(tr("not everything could be read"));
        break;
    case SyncReport::Outcome::Cancelled:
        parts.append(tr("stopped"));
        break;
    case SyncReport::Outcome::Offline:
        parts.append(tr("the shop was not reachable"));
        break;
    case SyncReport::Outcome::Complete:
        break;
    }
    parts += changes(report.inserted(), report.updated(), report.gone(), report.quarantined());
    return parts.isEmpty() ? tr("nothing new") : parts.join(QStringLiteral(", "));
}

QStringList SyncWords::changes(qint64 inserted, qint64 updated, qint64 gone, qint64 setAside)
{
    QStringList parts;
    if (inserted > 0)
        //: records: customers, orders, products
        parts.append(tr("%Ln new", nullptr, static_cast<int>(inserted)));
    if (updated > 0)
        //: records: customers, orders, products
        parts.append(tr("%Ln changed", nullptr, static_cast<int>(updated)));
    if (gone > 0)
        parts.append(tr("%Ln no longer in the shop", nullptr, static_cast<int>(gone)));
    if (setAside > 0)
        parts.append(tr("%Ln set aside", nullptr, static_cast<int>(setAside)));
    return parts;
}

QString SyncWords::logCounts(const QJsonObject &counts)
{
    const auto count
        = [&counts](const char *name) { return counts.value(QLatin1String(name)).toInteger(); };
    return changes(count("inserted"), count("updated"), count("gone"), count("quarantined"))
        .join(QStringLiteral(", "));
}

QString SyncWords::outcome(const QString &outcome)
{
    if (outcome == QLatin1String("ok"))
        return tr("Done");
    if (outcome == QLatin1String("partial"))
        return tr("Partly done");
    if (outcome == QLatin1String("failed"))
        return tr("Failed");
    if (outcome == QLatin1String("cancelled"))
        return tr("Stopped");
    if (outcome == QLatin1String("offline"))
        return tr("Shop not reachable");
    if (outcome == QLatin1String("interrupted"))
        return tr("Interrupted");
    return tr("Running");
}

Tone SyncWords::outcomeTone(const QString &outcome)
{
    if (outcome == QLatin1String("ok"))
        return Tone::Good;
    if (outcome == QLatin1String("failed"))
        return Tone::Danger;
    if (outcome == QLatin1String("partial") || outcome == QLatin1String("interrupted"))
        return Tone::Warning;
    return Tone::Neutral;
}

QString SyncWords::jobKind(const QString &kind)
{
    if (kind == QLatin1String("sync"))
        return tr("Sync");
    if (kind == QLatin1String("backup"))
        return tr("Backup");
    if (kind == QLatin1String("import"))
        return tr("Import");
    return kind;
}

QList<ResourceInfo> SyncWords::resources(const Shop &shop, Clock &clock)
{
    const ShopPlatform platform = shopPlatform(shop.platform);
    if (!platform.connect)
        return {};
    return platform.connect(shop, {}, {&clock, [] { return 0.5; }})->resources();
}

double SyncWords::share(const SyncProgress &progress)
{
    if (progress.resources.isEmpty())
        return -1;
    double done = 0;
    for (const ResourceProgress &resource : progress.resources) {
        switch (resource.state) {
        case ResourceProgress::State::Running:
            if (resource.total && *resource.total > 0)
                done += qMin(1.0, double(resource.records) / double(*resource.total));
            break;
        case ResourceProgress::State::Waiting:
            break;
        default:
            done += 1;
        }
    }
    return done / double(progress.resources.size());
}

} // namespace comptoir
