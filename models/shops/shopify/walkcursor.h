#pragma once

#include "models/domain/timestamp.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace comptoir::shopify {

/// Where a walk through a resource stands; what the engine stores between pages and between syncs.
///
/// The watermark `since` moves only when the last page is in: to the newest updated_at that was
/// seen, but not past the start of the walk, as told by the server (a record that changed on an
/// early page while later pages came in would be lost otherwise), less an overlap of five minutes.
/// The page address holds a page_info, which soon expires: it lives no longer than the walk.
struct WalkCursor
{
    int leg = 0;
    QString page; ///< path and query of the next page; empty: the first page of the leg
    std::optional<Timestamp> since; ///< watermark of the walk before
    std::optional<Timestamp> started, newest; ///< of this walk
    std::optional<qint64> total; ///< records of this walk, where known
    QString members; ///< products only: a digest of which collections hold what
    std::optional<Timestamp> membersAt;

    /// Anything malformed reads as absent: at worst the walk starts again.
    static WalkCursor fromJson(const QJsonObject &json);
    [[nodiscard]] QJsonObject toJson() const;

    [[nodiscard]] bool isAtStart() const { return leg == 0 && page.isEmpty(); }
    /// Takes the newest updated_at of a page in.
    void saw(std::optional<Timestamp> updatedAt);
    /// Back to the first page with the same watermark.
    void restart();
    /// After the last page: the watermark moves, the walk's own fields go.
    void finish();

    bool operator==(const WalkCursor &) const = default;
};

} // namespace comptoir::shopify
