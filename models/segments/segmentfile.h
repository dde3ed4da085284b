#pragma once

#include "models/segments/segmentrepository.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace comptoir {

/// Segments as a file, to keep and to pass on: everything but who is in them.
///
///     {"version": 1, "segments": [{"key": "vip", "name": "VIP", "description": "…",
///      "colour": "teal", "preset": "vip_lifetime", "archived": true, "rule": {…}}]}
///
/// Rules are those of RuleJson; "archived" is there where it is true.
class SegmentFile
{
    Q_DECLARE_TR_FUNCTIONS(SegmentFile)
public:
    /// A rule that this program cannot read is written as it is in `kept`, by the segment's key;
    /// where it is not there either, the segment is left out: without its rule it would be others'.
    static QJsonObject write(const QList<Segment> &segments,
                             const QHash<QString, QJsonObject> &kept = {});
    /// Writes that file; the answer names the segments left out, those whose rule in the profile is
    /// no JSON at all. File: see checkExportTarget(), or it cannot be written.
    static Result<QStringList> save(Database &database, const QList<Segment> &segments,
                                    const QString &path);
    /// What is in a file that the owner chose, for add(). File: it cannot be read, it is none (a
    /// pipe never ends), or it is larger than kMostBytes.
    static Result<QByteArray> contents(const QString &path);
    /// Adds what is in the file under its name, or under a name with a number where that is taken;
    /// keys inside the rules follow. All or nothing, in the caller's transaction. Parse: no file of
    /// segments, or one of them cannot be read; the text says which and where.
    /// So it is with a rule that cannot be asked (RuleCheck: wrong), unless all it needs is a field
    /// of the owner's or a segment that this file has not: `remarks` tell those. Takes
    /// kMostSegments.
    static Result<QList<SegmentId>> add(Database &database, const QByteArray &json, Timestamp now,
                                        QStringList *remarks = nullptr);

    static constexpr int kMostSegments = 1000;
    /// Far more than so many segments take.
    static constexpr qint64 kMostBytes = qint64{16} * 1024 * 1024;

private:
    static Result<QJsonArray> listOf(const QByteArray &json);
    static Result<Segment> segmentOf(const QJsonValue &value, int number, Timestamp now);
    static Result<QList<Segment>> read(const QJsonArray &list, const QList<Segment> &kept,
                                       Timestamp now);
    static Done checkNames(const QList<Segment> &segments, const QList<Segment> &kept);
    static Done checkRules(Database &database, const QList<Segment> &segments,
                           const QList<Segment> &kept, QStringList &remarks);
    static Error ofFile(const Error &why);
    static Error unreadable(const QString &name, int number, const Error &why);
};

} // namespace comptoir
