#pragma once

#include "models/segments/segmentfile.h"
#include "views/viewcontext.h"

#include <QObject>

#include <functional>

namespace comptoir {

/// What the owner does to segments: written on the writer's thread, and offered to be taken
/// back. GUI thread.
class SegmentEdits : public QObject
{
    Q_OBJECT

public:
    using WhenMade = std::function<void(SegmentId)>;

    explicit SegmentEdits(const ViewContext &context, QObject *parent = nullptr);

    /// `made` is called with its number, unless it fails.
    void add(const Segment &segment, WhenMade made = {});
    /// Name, description, colour and rule.
    void save(const Segment &segment, WhenMade saved = {});
    void duplicate(const Segment &segment, WhenMade made = {});
    void setArchived(const Segment &segment, bool archived);
    void remove(const Segment &segment);
    /// Takes in the segments of a file; where some of them are here already, knownFound() asks
    /// first.
    void importFile(const QString &path);
    void import(const QByteArray &json, SegmentFile::Known known);

signals:
    /// The store was changed: what is shown may be another.
    void changed();
    void failed(const comptoir::Error &error);
    /// The file holds segments that are here already, under these names.
    void knownFound(const QByteArray &json, const QStringList &names);

private:
    using Work = std::function<Done(Database &)>;
    struct Change
    {
        QString text; ///< what was done, a sentence; empty: nothing was
        Work redo = {}, undo = {};
        QString besides = {}; ///< what else there is to say
    };
    using Made = std::pair<Change, SegmentId>;

    void run(const std::function<Result<Made>(Database &)> &work, WhenMade made);
    void keep(const Change &change);
    static Result<Made> addOne(Database &database, const Segment &segment, Timestamp now);
    static Result<Made> saveOne(Database &database, const Segment &segment, Timestamp now);
    static Result<Made> archiveOne(Database &database, const Segment &segment, bool archived,
                                   Timestamp now);
    static Result<Made> importAll(Database &database, const QByteArray &json, Timestamp now,
                                  SegmentFile::Known known);

    ViewContext m_context;
};

} // namespace comptoir
