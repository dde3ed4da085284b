#pragma once

#include "models/store/globalsearch.h"

#include <QObject>
#include <QPair>

namespace comptoir {

class Store;

/// The records that were opened last from the search, kept in the profile by page and id only: no
/// name or typed word of a person who is erased later stays behind.
class RecentRecords : public QObject
{
    Q_OBJECT

public:
    static constexpr int kKept = 8;

    explicit RecentRecords(Store &store, QObject *parent = nullptr);

    void add(const QString &page, qint64 id);
    /// Newest first, as the search reads them.
    [[nodiscard]] SearchTargets targets() const;

private:
    using Entry = QPair<QString, qint64>;
    void keep();

    Store &m_store;
    QList<Entry> m_entries; ///< newest first
};

} // namespace comptoir
