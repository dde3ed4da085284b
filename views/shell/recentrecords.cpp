#include "views/shell/recentrecords.h"

#include "views/widgets/viewsettings.h"

#include <QStringList>

namespace comptoir {

namespace {
const QString kKey = QStringLiteral("view.search.recent");
} // namespace

RecentRecords::RecentRecords(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    ViewSettings(m_store).read({kKey}, this, [this](const ViewSettings::Values &values) {
        for (const QString &word : values.value(kKey).split(u' ', Qt::SkipEmptyParts)) {
            const Entry entry{word.section(u':', 0, 0), word.section(u':', 1).toLongLong()};
            if (entry.second > 0 && !m_entries.contains(entry))
                m_entries.append(entry); // after what was opened meanwhile
        }
        m_entries = m_entries.mid(0, kKept);
    });
}

void RecentRecords::add(const QString &page, qint64 id)
{
    m_entries.removeAll({page, id});
    m_entries.prepend({page, id});
    m_entries = m_entries.mid(0, kKept);
    keep();
}

void RecentRecords::keep()
{
    QStringList words;
    for (const auto &[page, id] : std::as_const(m_entries))
        words.append(page + u':' + QString::number(id));
    ViewSettings(m_store).write(kKey, words.join(u' '));
}

SearchTargets RecentRecords::targets() const
{
    SearchTargets targets;
    for (const auto &[page, id] : m_entries) {
        const auto short32 = static_cast<qint32>(id);
        if (page == QLatin1String("customers"))
            targets.customers.push_back(short32);
        else if (page == QLatin1String("orders"))
            targets.orders.push_back(short32);
        else if (page == QLatin1String("products"))
            targets.products.push_back(short32);
    }
    return targets;
}

} // namespace comptoir
