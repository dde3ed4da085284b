#include "views/shell/badges.h"

#include "models/domain/clock.h"
#include "models/domain/localtime.h"
#include "models/store/outboxlist.h"
#include "models/store/quarantinerepository.h"
#include "models/store/store.h"
#include "models/store/taskrepository.h"
#include "models/store/whendone.h"
#include "views/shell/sidebar.h"
#include "views/widgets/retranslate.h"

#include <QTimeZone>

namespace comptoir {

Badges::Badges(const ViewContext &context, SideBar *bar)
    : QObject(bar)
    , m_context(context)
    , m_bar(bar)
{
    onLanguage(bar, [this] { show(); });
}

void Badges::refresh()
{
    const QDate today = m_context.clock.now().toUtc().toLocalTime().date();
    const Timestamp midnight = startOfDay(today, QTimeZone::systemTimeZone());
    const auto answer = m_context.store.read([today, midnight](Database &db) {
        return Counts{TaskRepository(db).overdueCount(today).valueOr(0),
                      QuarantineRepository(db).count({}).valueOr(0),
                      OutboxList::needing(db, midnight).valueOr(0)};
    });
    whenDone(answer, this, [this, generation = ++m_generation](const Counts &counts) {
        if (generation != m_generation)
            return;
        m_counts = counts;
        show();
    });
}

void Badges::show()
{
    const auto number = [](qint64 count) {
        return static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
    };
    m_bar->setBadge(QStringLiteral("today"), m_counts.overdueTasks,
                    tr("%n task(s) overdue", nullptr, number(m_counts.overdueTasks)));
    m_bar->setBadge(QStringLiteral("sync"), m_counts.setAside,
                    tr("%n record(s) set aside", nullptr, number(m_counts.setAside)));
    m_bar->setBadge(QStringLiteral("outbox"), m_counts.messages,
                    tr("%n message(s) need you: uncertain, or failed today", nullptr,
                       number(m_counts.messages)));
}

} // namespace comptoir
