#include "views/sync/shopsynccard.h"

#include "models/shops/syncservice.h"
#include "views/sync/syncwords.h"
#include "views/widgets/badge.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QProgressBar>

#include <algorithm>

namespace comptoir {

ShopSyncCard::ShopSyncCard(const ViewContext &context, const Shop &shop, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_shop(shop)
    , m_progress(context.sync.currentProgress(shop.id))
    , m_name(makeLabel(TextRole::Heading, this))
    , m_state(makeLabel(TextRole::Muted, this))
    , m_badge(new Badge({}, Tone::Neutral, this))
    , m_sync(makeButton(ButtonKind::Plain, this))
    , m_pause(makeButton(ButtonKind::Plain, this))
    , m_problems(new QVBoxLayout)
    , m_grid(new QGridLayout)
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    buildHead();
    column->addLayout(m_problems);
    column->addLayout(m_grid);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    onLanguage(this, [this] { retranslate(); });
}

void ShopSyncCard::buildHead()
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_state);
    auto *row = new QHBoxLayout;
    row->addLayout(words, 1);
    row->addWidget(m_badge);
    row->addWidget(m_pause);
    row->addWidget(m_sync);
    setTabOrder(m_pause, m_sync);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_sync, &QPushButton::clicked, this, [this] {
        if (m_progress.isRunning())
            m_context.sync.cancel(m_shop.id);
        else
            m_context.sync.start(m_shop.id);
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        m_context.sync.setPaused(m_shop.id, !m_shop.paused);
        emit pauseToggled();
    });
}

void ShopSyncCard::setShop(const Shop &shop, const QList<SyncCursor> &cursors)
{
    m_shop = shop;
    m_cursors = cursors;
    m_progress = m_context.sync.currentProgress(shop.id);
    retranslate();
}

void ShopSyncCard::setProgress(const SyncProgress &progress)
{
    const bool wasRunning = m_progress.isRunning();
    m_progress = progress;
    showState();
    showLines();
    if (wasRunning != progress.isRunning())
        showProblems();
}

void ShopSyncCard::retranslate()
{
    m_name->setText(m_shop.name);
    setAccessibleName(m_shop.name);
    m_resources = SyncWords::resources(m_shop, m_context.clock);
    showState();
    showLines();
    showProblems();
}

void ShopSyncCard::showState()
{
    const bool running = m_progress.isRunning();
    m_sync->setVisible(running || !m_shop.paused);
    m_sync->setText(running ? tr("Stop") : tr("Sync now"));
    m_sync->setIcon(themedIcon(running ? QStringLiteral("close") : QStringLiteral("sync")));
    m_sync->setAccessibleName(m_sync->text() + u' ' + m_shop.name);
    m_pause->setText(m_shop.paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->text() + u' ' + m_shop.name);
    const bool offline = m_context.sync.isOffline(m_shop.id);
    m_badge->setVisible(m_shop.paused || (offline && !running));
    m_badge->set(m_shop.paused ? tr("Paused") : tr("Not reachable"), Tone::Warning);
    if (running) {
        m_state->setText(SyncWords::progress(m_progress));
        return;
    }
    const std::optional<SyncReport> report = m_context.sync.lastReport(m_shop.id);
    if (report)
        m_state->setText(tr("Last sync %1: %2")
                             .arg(Format::moment(report->finishedAt, m_context.clock.now()),
                                  SyncWords::report(*report)));
    else
        m_state->setText(m_cursors.isEmpty() ? tr("Nothing has come in yet.")
                                             : m_shop.baseUrl.toString());
}

/// What the store knows of each resource while nothing runs.
QList<ResourceProgress> ShopSyncCard::resourcesAtRest() const
{
    QList<ResourceProgress> resources;
    for (const ResourceInfo &known : m_resources) {
        const auto cursor
            = std::find_if(m_cursors.cbegin(), m_cursors.cend(),
                           [&known](const SyncCursor &one) { return one.resource == known.id; });
        if (cursor == m_cursors.cend())
            continue;
        ResourceProgress resource;
        resource.id = known.id;
        resource.label = known.label;
        resource.records = cursor->records;
        resource.total = cursor->total;
        resource.state = cursor->errorCode ? ResourceProgress::State::Failed
            : cursor->finishedAt           ? ResourceProgress::State::Finished
                                           : ResourceProgress::State::Waiting;
        resources.append(resource);
    }
    return resources;
}

void ShopSyncCard::showLines()
{
    const QList<ResourceProgress> resources
        = m_progress.isRunning() ? m_progress.resources : resourcesAtRest();
    for (int i = 0; i < resources.size(); ++i)
        setLine(i, resources.at(i), m_progress.isRunning() && i == m_progress.current);
    for (auto i = resources.size(); i < m_lines.size(); ++i) {
        m_lines[i].label->hide();
        m_lines[i].bar->hide();
        m_lines[i].count->hide();
    }
}

ShopSyncCard::Line &ShopSyncCard::line(int index)
{
    while (m_lines.size() <= index) {
        Line made{makeLabel(TextRole::Body, this), new QProgressBar(this),
                  makeLabel(TextRole::Small, this)};
        made.bar->setTextVisible(false);
        made.bar->setRange(0, 1000);
        made.count->setWordWrap(false);
        const int row = static_cast<int>(m_lines.size());
        made.label->setMinimumWidth(Theme::forText(150));
        m_grid->addWidget(made.label, row, 0);
        m_grid->addWidget(made.bar, row, 1);
        m_grid->addWidget(made.count, row, 2, Qt::AlignRight);
        m_lines.append(made);
    }
    return m_lines[index];
}

void ShopSyncCard::setLine(int index, const ResourceProgress &resource, bool current)
{
    Line &shown = line(index);
    shown.label->setText(resource.label);
    shown.count->setText(SyncWords::counts(resource, m_progress.isRunning()));
    shown.bar->setAccessibleName(resource.label);
    shown.bar->setAccessibleDescription(shown.count->text());
    const bool finished = resource.state == ResourceProgress::State::Finished;
    if (current && !resource.total) {
        shown.bar->setRange(0, 0); // nobody knows how much there is
    } else {
        shown.bar->setRange(0, 1000);
        const double share = finished ? 1
            : resource.total && *resource.total > 0
            ? qMin(1.0, double(resource.records) / double(*resource.total))
            : 0;
        shown.bar->setValue(qRound(share * 1000));
    }
    shown.label->show();
    shown.bar->show();
    shown.count->show();
}

void ShopSyncCard::showProblems()
{
    clearLayout(m_problems);
    if (m_progress.isRunning())
        return;
    const std::optional<SyncReport> report = m_context.sync.lastReport(m_shop.id);
    if (report) {
        for (const SyncProblem &problem : report->problems)
            addProblem(problem);
        if (!report->notices.isEmpty()) { // together: a key often lacks several rights
            auto *bar = new NoticeBar(this);
            bar->showNotice(Tone::Neutral, report->notices.join(u'\n'));
            m_problems->addWidget(bar);
        }
        return;
    }
    for (const SyncCursor &cursor : m_cursors) {
        if (cursor.errorCode)
            addProblem({cursor.resource, {*cursor.errorCode, cursor.errorText, {}}});
    }
}

void ShopSyncCard::addProblem(const SyncProblem &problem)
{
    auto *bar = new NoticeBar(this);
    bar->setClosable(false);
    m_problems->addWidget(bar);
    if (problem.error.code == ErrorCode::Secret) {
        bar->showError(problem.error, tr("Enter the key…"));
        connect(bar, &NoticeBar::acted, this, [this] { emit keyRequested(m_shop.id); });
        return;
    }
    if (!problem.needsConfirmation) {
        bar->showError(problem.error, tr("Try again"));
        connect(bar, &NoticeBar::acted, this, [this] { m_context.sync.start(m_shop.id); });
        return;
    }
    bar->showError(problem.error, tr("Yes, they are gone"));
    connect(bar, &NoticeBar::acted, this, [this, resource = problem.resource] {
        SyncRequest request;
        request.confirmedRemovals.insert(resource);
        m_context.sync.start(m_shop.id, request);
    });
}

} // namespace comptoir
