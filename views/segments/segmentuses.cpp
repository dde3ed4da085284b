#include "views/segments/segmentuses.h"

#include "models/segments/segmentfile.h"
#include "models/segments/segmentmembers.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/customers/bulkactions.h"
#include "views/customers/customerexport.h"
#include "views/customers/tagquestion.h"
#include "views/widgets/savequestion.h"

namespace comptoir {

namespace {

QString numbers(const QList<SegmentId> &ids)
{
    QStringList words;
    for (const SegmentId id : ids)
        words.append(QString::number(id.value));
    return words.join(u'_');
}

} // namespace

SegmentUses::SegmentUses(const ViewContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
    , m_bulk(new BulkActions(context, window))
{
    connect(m_bulk, &BulkActions::changed, this, &SegmentUses::changed);
    connect(m_bulk, &BulkActions::failed, this, &SegmentUses::failed);
}

void SegmentUses::openCustomers(const QList<SegmentId> &in, const QList<SegmentId> &notIn) const
{
    QString section = QStringLiteral("customers-in_") + numbers(in);
    if (!notIn.isEmpty())
        section += QStringLiteral("_without_") + numbers(notIn);
    m_context.openRecord(section, 0);
}

void SegmentUses::exportCustomers(const Segment &segment) const
{
    exportMembers(m_context, m_window, segment);
}

/// To those who are in it now: who comes in later does not get it by this.
void SegmentUses::tagCustomers(const Segment &segment)
{
    const auto answer = m_context.store.read(
        [id = segment.id](Database &db) { return SegmentMembers(db).of(id); });
    whenDone(answer, this, [this, segment](const Result<CustomerSet> &members) {
        if (!members)
            emit failed(members.error());
        else if (members->isEmpty())
            m_context.notices->say(tr("Nobody is in “%1” now.").arg(segment.name));
        else
            TagQuestion::ask(m_context, m_window, tr("Give a tag to all in “%1”").arg(segment.name),
                             static_cast<qint64>(members->ids().size()),
                             [bulk = m_bulk, ids = members->ids()](const QString &tag) {
                                 bulk->giveTag(tag, ids);
                             });
    });
}

void SegmentUses::exportSegments(const QList<Segment> &segments)
{
    const QString name = segments.size() == 1 ? segments.first().key + QStringLiteral(".json")
                                              : tr("segments.json");
    SaveQuestion::ask(
        m_window,
        {tr("Save segments to a file"), tr("JSON files (*.json)"), QStringLiteral("json"), name},
        [this, segments](const QString &path) { writeSegments(segments, path); });
}

void SegmentUses::writeSegments(const QList<Segment> &segments, const QString &path)
{
    const auto answer = m_context.store.read(
        [segments, path](Database &db) { return SegmentFile::save(db, segments, path); });
    whenDone(answer, this, [this](const Result<QStringList> &leftOut) {
        if (!leftOut)
            emit failed(leftOut.error());
        else if (leftOut->isEmpty())
            m_context.notices->post({Tone::Good, tr("The file is written."), {}, {}});
        else
            m_context.notices->say(tr("The file is written, without segments whose rule is "
                                      "damaged: %1")
                                       .arg(leftOut->join(QStringLiteral(", "))));
    });
}

} // namespace comptoir
