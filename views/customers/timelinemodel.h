#pragma once

#include "models/store/timelinerepository.h"
#include "views/customers/timelinewords.h"

#include <QAbstractListModel>

namespace comptoir {

class Clock;
class Privacy;
class Store;

/// A customer's history, newest first, with a heading line for each day; grows by pages as one
/// scrolls. Answers to an older question are dropped.
class TimelineModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IsDayRole = Qt::UserRole, DetailRole, IconRole, ToneValueRole, OpensRole };

    /// `privacy` outlives the model; call retranslate() when it changed.
    TimelineModel(Store &store, Clock &clock, const Privacy &privacy, QObject *parent = nullptr);

    /// Starts anew; the customer, kinds and search of `query` count.
    void setQuery(const TimelineQuery &query, const ShopNames &shops);
    [[nodiscard]] const TimelineQuery &query() const { return m_query; }
    void retranslate();
    /// nullptr for the heading of a day.
    [[nodiscard]] const TimelineEntry *entryAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void loaded(bool empty);
    void failed(const comptoir::Error &error);

private:
    struct Line
    {
        bool isDay = false;
        TimelineEntry entry;
    };
    void read();
    void append(const TimelinePage &page);
    [[nodiscard]] TimelineEntry shown(TimelineEntry entry) const;

    Store &m_store;
    Clock &m_clock;
    const Privacy &m_privacy;
    TimelineQuery m_query;
    ShopNames m_shops;
    int m_generation = 0;
    bool m_reading = false;
    bool m_more = false;
    QList<Line> m_lines;
};

} // namespace comptoir
