#pragma once

#include "models/shops/prestashop/apiclient.h"
#include "models/shops/prestashop/resources.h"

#include <QJsonObject>
#include <QSet>

namespace comptoir::prestashop {

/// Where the reading of a resource stands. As JSON it is the cursor that the store keeps:
///
///     phase  "walk": first import (or whole reading) by id; "new": rows with new ids;
///            "changes": by date_upd; "second": by id inside one second that fills whole pages;
///            "rest": nothing to do until the next sync
///     last   largest id read by walk and new
///     since  largest date_upd received, shop-local text; the next changes start 2 h before it
///     from   changes: lower bound, inclusive; second: that second
///     after  second: the last id read in it
///     reached largest date_upd received in this run
///     size   page size that the shop bears
///     at     when a whole reading began, ms UTC
///
/// Dates stay the shop's own texts, which compare as texts: never our clock's.
struct Cursor
{
    enum class Phase { Start, Walk, New, Changes, Second, Rest } phase = Phase::Start;
    qint64 last = 0;
    qint64 after = 0;
    QString since, from, reached;
    int size = 0;
    qint64 at = 0;

    [[nodiscard]] QJsonObject toJson() const;
    static Cursor fromJson(const QJsonObject &json);
    bool operator==(const Cursor &) const = default;
};

/// What a page tells about how to go on. Dates are the shop's texts; empty when the rows have none.
struct PageFacts
{
    qsizetype count = 0;
    int wanted = 0;
    qint64 lastId = 0; ///< the largest that can be trusted
    QString firstDate, lastDate, largestDate;
};

/// The state in which the next page is asked: leaves Start and Rest.
Cursor begin(const Cursor &cursor, const Resource &resource);

/// Filters, sort and date switch of the next page; no display, no limit.
QueryItems pageQuery(const Cursor &cursor);

/// The state after a page. `latestPossible` (shop-local text) bounds the high-water mark: a row
/// that an import dated in the future must not hide the changes until then.
Cursor advance(const Cursor &cursor, const PageFacts &facts, const Resource &resource,
               const QString &latestPossible);

/// PrestaShop's ids are INT UNSIGNED; a larger one is the fault of its record.
constexpr qint64 largestId = 4'294'967'295;

/// Facts of a page from its raw records. A record that was `rejected` may have a wrong id, which
/// would hide all rows below it: the walk goes by the others, and by rejected ones of half the
/// largest id at most where there are no others.
PageFacts factsOf(const QJsonArray &records, int wanted, const QSet<qint64> &rejected = {});

/// "2026-11-21 18:46:55"; zero dates and anything else are refused.
bool isShopDate(QStringView text);
/// The text moved by seconds on the calendar, without any zone.
QString shifted(const QString &date, qint64 seconds);

} // namespace comptoir::prestashop
