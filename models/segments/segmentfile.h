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
    /// no JSON at all. File, DiskFull: see ExportFile.
    static Result<QStringList> save(Database &database, const QList<Segment> &segments,
                                    const QString &path);
    /// What is in a file that the owner chose, for add(). File: it cannot be read, it is none (a
    /// pipe never ends), or it is larger than kMostBytes.
    static Result<QByteArray> contents(const QString &path);
    /// What becomes of segments that are here already, under their key or with the same rule.
    enum class Known {
        Leave, ///< those here stay as they are
        Replace, ///< they get name, description, colour and rule of the file
        AddBeside, ///< they come in as others
    };
    struct Taken
    {
        QList<SegmentId> added;
        QList<Segment> replaced; ///< as they were
        QStringList left; ///< names of those here that stay as they are
        QStringList remarks; ///< on those that nobody can be in yet, sentences
    };
    /// Takes in what is in the file, new ones under their name, or under a name with a number where
    /// that is taken; keys inside the rules follow. All or nothing, in the caller's transaction.
    /// Parse: no file of segments, or one of them cannot be read; the text says which and where.
    /// So it is with a rule that cannot be asked (RuleCheck: wrong), unless all it needs is a field
    /// of the owner's or a segment that this profile has not, which the remarks tell. Takes
    /// kMostSegments. One that is the same in all, or whose rule here cannot be read, is left also
    /// where others are replaced.
    static Result<Taken> take(Database &database, const QByteArray &json, Timestamp now,
                              Known known);
    /// Names of those here that segments of the file are known as. Errors as take().
    static Result<QStringList> known(Database &database, const QByteArray &json);

    static constexpr int kMostSegments = 1000;
    /// Far more than so many segments take.
    static constexpr qint64 kMostBytes = qint64{16} * 1024 * 1024;

private:
    /// One of the file; with an id, it takes the place of that one.
    struct Entry
    {
        Segment segment;
        int number; ///< its place
    };
    struct Reading
    {
        QList<Entry> entries;
        QList<Segment> replaced;
        QStringList left;
    };

    static Result<QJsonArray> listOf(const QByteArray &json);
    static Result<Segment> segmentOf(const QJsonValue &value, int number, Timestamp now);
    static Result<QList<Entry>> entriesOf(const QJsonArray &list, Timestamp now);
    static QHash<int, Segment> knownAmong(const QList<Entry> &entries, const QList<Segment> &kept);
    static Result<Reading> read(const QList<Entry> &entries, const QList<Segment> &kept,
                                Known known);
    static Done checkNames(const QList<Entry> &entries, const QList<Segment> &kept);
    static Done checkRules(Database &database, const Reading &reading, const QList<Segment> &kept,
                           QStringList &remarks);
    static Result<Taken> write(Database &database, const Reading &reading, Timestamp now);
    static Error ofFile(const Error &why);
    static Error unreadable(const QString &name, int number, const Error &why);
};

} // namespace comptoir
