#pragma once

#include "models/history/happening.h"
#include "models/history/historytable.h"
#include "models/history/productpick.h"
#include "workflows/engine/waitclock.h"
#include "workflows/graph/nodekind.h"
#include "workflows/triggers/triggerfinder.h"

namespace comptoir {

/// One trigger being looked for: what its kind asks, and where it puts what it finds.
class TriggerSearch
{
public:
    struct Frame
    {
        Database &database;
        InstantRange during; ///< of entries
        RuleMoment moment; ///< zone and leap day; `now` is the end of the range
        bool isLive = false;
        Timestamp since = {}; ///< when live: what was up to then starts nothing
        QMap<QString, qint64> rows = {}; ///< marks, when live
        CancelToken cancel = {};
    };
    struct Found
    {
        TriggerEntry entry;
        HistoryTable table = HistoryTable::None;
        qint64 row = 0;
    };

    TriggerSearch(const Frame &frame, const QString &id, const GraphNode &node,
                  const NodeKind &kind);

    [[nodiscard]] Database &database() const { return m_frame.database; }
    [[nodiscard]] const InstantRange &during() const { return m_frame.during; }
    [[nodiscard]] const RuleMoment &moment() const { return m_frame.moment; }
    [[nodiscard]] const QTimeZone &zone() const { return m_frame.moment.zone; }
    [[nodiscard]] bool isLive() const { return m_frame.isLive; }
    [[nodiscard]] const CancelToken &cancel() const { return m_frame.cancel; }
    template <typename Value>
    [[nodiscard]] Value get(const char *parameter) const
    {
        return m_kind.get<Value>(m_node, QLatin1String(parameter));
    }
    [[nodiscard]] bool is(const char *parameter, const char *word) const
    {
        return get<QString>(parameter) == QLatin1String(word);
    }
    /// Whether anything of it has arrived.
    [[nodiscard]] Result<bool> has(DataSource source) const;
    /// Of an amount; none where it is left open.
    [[nodiscard]] std::optional<Money> amount(const char *parameter) const;
    /// "what", "products", "categories" (parts::ofProducts()).
    [[nodiscard]] ProductPick products() const;
    [[nodiscard]] QList<qint64> ids(const char *parameter) const;
    /// "when", "offset" and "time" (parts::aroundDate()).
    [[nodiscard]] AroundDay aroundDay() const;

    /// Of things that happen at the instant of their entry.
    [[nodiscard]] Look look(HistoryTable table) const;
    /// Of things that lead to an entry a while later: wide enough for any calendar.
    [[nodiscard]] Look lookBack(const Delay &delay) const;

    /// Those in the range, keyed as the kind says.
    Done add(const Result<Happenings> &found, HistoryTable table);
    /// Keyed by `prefix` and the thing.
    Done add(const Result<Happenings> &found, HistoryTable table, const QString &prefix);
    /// Those that have lain for `delay` without being over, keyed as the kind says.
    Done addLain(const Result<Happenings> &found, const Delay &delay, HistoryTable table);
    Done addLain(const Result<Happenings> &found, const Delay &delay, HistoryTable table,
                 const QString &prefix);
    /// At `at`, where that lies in the range and, live, nothing is over.
    void put(const Happening &of, Timestamp at, HistoryTable table, const QString &key);
    void note(TriggerNote::Kind kind, const QList<DataSource> &sources = {});

    [[nodiscard]] std::vector<Found> &found() { return m_found; }
    [[nodiscard]] const std::vector<TriggerNote> &notes() const { return m_notes; }

private:
    [[nodiscard]] QString keyPrefix() const;

    const Frame &m_frame;
    QString m_id;
    const GraphNode &m_node;
    const NodeKind &m_kind;
    std::vector<Found> m_found;
    std::vector<TriggerNote> m_notes;
};

/// The days for which momentAround() falls into the range, by day.
QMap<QDate, Timestamp> daysAround(const AroundDay &around, const InstantRange &range,
                                  const QTimeZone &zone);
/// "day:2026-05-01"
QString dayKey(const QDate &day);

} // namespace comptoir
