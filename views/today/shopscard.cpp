#include "views/today/shopscard.h"

#include "models/shops/syncservice.h"
#include "views/sync/syncwords.h"
#include "views/widgets/format.h"

#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace comptoir {

ShopsCard::ShopsCard(const ViewContext &context, QWidget *parent)
    : RowsCard(parent)
    , m_context(context)
{
    connect(this, &RowsCard::footerClicked, this, &ShopsCard::syncsRequested);
    connect(&context.sync, &SyncService::progressChanged, this, &ShopsCard::showProgress);
}

/// The row of a shop that comes in counts along.
void ShopsCard::showProgress(const SyncProgress &progress)
{
    ActionRow *row = m_rows.value(progress.shop);
    if (row && progress.isRunning())
        row->setTexts(m_names.value(progress.shop), SyncWords::progress(progress));
}

QString ShopsCard::detail(const TodayReading &reading) const
{
    if (m_problems > 0)
        return tr("%n point(s) for you to see", nullptr, m_problems);
    const auto isArriving = [this](const TodayReading::ShopState &state) {
        return state.isArriving(m_context.sync.isRunning(state.shop.id));
    };
    if (std::any_of(reading.shops.begin(), reading.shops.end(), isArriving))
        return tr("Coming in for the first time");
    const bool allCameIn
        = std::all_of(reading.shops.begin(), reading.shops.end(),
                      [](const TodayReading::ShopState &state) { return state.wasSynced; });
    return allCameIn ? tr("Everything is in order") : QString();
}

void ShopsCard::take(const TodayReading &reading)
{
    m_problems = 0;
    m_rows.clear();
    m_names.clear();
    QList<QWidget *> rows;
    if (reading.setAside > 0)
        rows.append(makeSetAsideRow(reading.setAside));
    for (const TodayReading::ShopState &state : reading.shops)
        rows.append(makeShopRow(state));
    setTexts(tr("Your shops"), detail(reading));
    setRows(rows);
    setFooter(tr("See all syncs"));
    setVisible(!rows.isEmpty());
}

QWidget *ShopsCard::makeSetAsideRow(qint64 count)
{
    ++m_problems;
    auto *row = new ActionRow(QStringLiteral("quarantine"), Tone::Warning, this);
    row->setTexts(tr("%n record(s) set aside", nullptr, int(count)),
                  tr("They could not be read; everything else came in."));
    QPushButton *see = row->addButton(tr("See"));
    see->setObjectName(QStringLiteral("set-aside"));
    connect(see, &QPushButton::clicked, this, &ShopsCard::setAsideRequested);
    return row;
}

ShopsCard::Words ShopsCard::stateOf(const TodayReading::ShopState &state) const
{
    if (m_context.sync.isRunning(state.shop.id))
        return {SyncWords::progress(m_context.sync.currentProgress(state.shop.id)), false, false};
    if (state.shop.paused)
        return {tr("Paused: nothing comes in by itself."), false, false};
    if (m_context.sync.isOffline(state.shop.id))
        return {tr("Not reachable; it is tried again by itself."), false, true};
    const std::optional<SyncReport> report = m_context.sync.lastReport(state.shop.id);
    if (report && report->lacksKey()) // in no log: the sync did not begin
        return {tr("Its key is not known, so it is not asked."), true, false, true};
    if (!state.lastSync || !state.lastSync->finishedAt)
        return {tr("Nothing has come in yet."), false, false};
    const JobEntry &job = *state.lastSync;
    const QString when = Format::moment(*job.finishedAt, m_context.clock.now());
    if (job.outcome == QLatin1String("ok") && state.setAside == 0)
        return {tr("Synced %1").arg(when), false, false};
    if (job.outcome == QLatin1String("ok"))
        //: %1 is a moment
        return {tr("Synced %1, %n record(s) set aside", nullptr, int(state.setAside)).arg(when),
                false, false};
    if (job.outcome == QLatin1String("offline"))
        return {tr("Not reachable %1; it is tried again by itself.").arg(when), false, true};
    if (job.outcome == QLatin1String("cancelled") || job.outcome == QLatin1String("interrupted"))
        return {tr("Stopped %1; the next sync goes on there.").arg(when), false, false};
    const QString why = job.text.isEmpty() ? SyncWords::outcome(job.outcome) : job.text;
    return {QStringList{when, why}.join(QStringLiteral(" · ")), true, false};
}

QWidget *ShopsCard::makeShopRow(const TodayReading::ShopState &state)
{
    const Words words = stateOf(state);
    m_problems += words.problem ? 1 : 0;
    const bool troubled = words.problem || words.offline;
    auto *row = new ActionRow(words.problem       ? QStringLiteral("warning")
                                  : words.offline ? QStringLiteral("offline")
                                                  : QStringLiteral("shop"),
                              troubled ? Tone::Warning : Tone::Neutral, this);
    row->setTexts(state.shop.name, words.text);
    m_rows.insert(state.shop.id, row);
    m_names.insert(state.shop.id, state.shop.name);
    if (words.keyless) {
        connect(row->addButton(tr("Enter the key…")), &QPushButton::clicked, this,
                [this, id = state.shop.id] { emit keyRequested(id); });
    } else if (words.problem) {
        connect(row->addButton(tr("See")), &QPushButton::clicked, this, &ShopsCard::syncsRequested);
    } else if (!m_context.sync.isRunning(state.shop.id)) {
        const QString name = words.offline ? tr("Try again") : tr("Sync now");
        connect(row->addIconButton(QStringLiteral("sync"), name), &QToolButton::clicked, this,
                [this, id = state.shop.id] { m_context.sync.start(id); });
    }
    return row;
}

} // namespace comptoir
