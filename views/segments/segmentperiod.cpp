#include "views/segments/segmentperiod.h"

#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/rulelook.h"
#include "views/segments/samplelist.h"
#include "views/segments/scalenote.h"
#include "views/segments/segmentpast.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/tallscroll.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

namespace comptoir {

SegmentPeriod::SegmentPeriod(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_back(makeIconButton(QStringLiteral("left"), this))
    , m_title(makeLabel(TextRole::Title, this))
    , m_explanation(makeLabel(TextRole::Muted, this))
    , m_fromLabel(makeLabel(TextRole::Body, this))
    , m_toLabel(makeLabel(TextRole::Body, this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_scale(new ScaleNote(context, this))
    , m_notice(new NoticeBar(this))
{
    build();
    setFocusProxy(m_from);
    onLanguage(this, [this] { retranslate(); });
}

SegmentPeriod::~SegmentPeriod()
{
    m_cancel.cancel();
}

void SegmentPeriod::build()
{
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto *days = new QHBoxLayout;
    days->setSpacing(10);
    for (const auto &[label, field] :
         {std::pair(m_fromLabel, m_from), std::pair(m_toLabel, m_to)}) {
        label->setWordWrap(false);
        label->setBuddy(field);
        field->setCalendarPopup(true);
        days->addWidget(label);
        days->addWidget(field);
        connect(field, &QDateEdit::dateChanged, this, &SegmentPeriod::ask);
    }
    days->addStretch(1);
    m_from->setObjectName(QStringLiteral("period.from"));
    m_to->setObjectName(QStringLiteral("period.to"));
    auto *inside = new QWidget(this);
    auto *columns = new QHBoxLayout(inside);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(16);
    for (int i = 0; i < PartCount; ++i)
        columns->addWidget(buildColumn(), 1, Qt::AlignTop);
    m_notice->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addLayout(days);
    column->addWidget(m_scale);
    column->addWidget(m_notice);
    column->addWidget(new TallScroll(inside, this), 1);
    connect(m_back, &QToolButton::clicked, this, &SegmentPeriod::closed);
}

QWidget *SegmentPeriod::buildColumn()
{
    QFrame *card = makeCard(this);
    const Column part{makeLabel(TextRole::Muted, card), makeLabel(TextRole::Title, card),
                      new SampleList(m_context, card)};
    part.count->setObjectName(QStringLiteral("period.count%1").arg(m_columns.size()));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(16, 14, 16, 14);
    inside->setSpacing(6);
    inside->addWidget(part.name);
    inside->addWidget(part.count);
    inside->addWidget(part.sample);
    m_columns.append(part);
    return card;
}

void SegmentPeriod::retranslate()
{
    setIconButtonText(m_back, tr("Back to the segments"));
    m_explanation->setText(
        tr("Who was in it at the end of two days, by the rule as it is today. What your shops do "
           "not keep, such as tags and consents, is taken as it is now."));
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("To"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Second day"));
    const QString names[] = {tr("Came in"), tr("Stayed"), tr("Went out")};
    for (qsizetype i = 0; i < m_columns.size(); ++i)
        m_columns[i].name->setText(names[i]);
    fill();
}

void SegmentPeriod::begin(const Segment &segment)
{
    m_segment = segment;
    m_scale->clear();
    const QDate today = m_context.clock.now().toZone(QTimeZone::systemTimeZone()).date();
    {
        const QSignalBlocker quiet(m_from);
        const QSignalBlocker quietToo(m_to);
        m_from->setMaximumDate(today);
        m_to->setMaximumDate(today);
        m_from->setDate(today.addMonths(-1));
        m_to->setDate(today);
    }
    ask();
}

/// Today is not over: it is as of now.
Timestamp SegmentPeriod::endOf(const QDate &day) const
{
    const Timestamp now = m_context.clock.now();
    const Timestamp end
        = Timestamp::fromDateTime(day.addDays(1).startOfDay(QTimeZone::systemTimeZone()));
    return end < now ? Timestamp{end.ms - 1} : now;
}

Result<SegmentPeriod::Groups> SegmentPeriod::read(Database &database, const Segment &segment,
                                                  Timestamp first, Timestamp second,
                                                  const CancelToken &cancel)
{
    const auto sets = SegmentPast::members(database, segment, {first, second}, cancel);
    if (!sets)
        return sets.error();
    CustomerSet came = sets->at(1);
    came -= sets->at(0);
    CustomerSet stayed = sets->at(0);
    stayed &= sets->at(1);
    CustomerSet went = sets->at(0);
    went -= sets->at(1);
    Groups groups;
    const CustomerSet *parts[] = {&came, &stayed, &went};
    for (size_t i = 0; i < groups.size(); ++i) {
        const auto sample = sampleOf(database, *parts[i], RuleLook::kSample);
        if (!sample)
            return sample.error();
        groups[i] = {parts[i]->count(), *sample};
    }
    return groups;
}

void SegmentPeriod::ask()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_read = false;
    fill();
    const Timestamp first = endOf(qMin(m_from->date(), m_to->date()));
    const Timestamp second = endOf(qMax(m_from->date(), m_to->date()));
    m_scale->ask(m_segment, first, second);
    const auto answer = m_context.store.chore(
        [segment = m_segment, first, second, cancel = m_cancel](Database &db) {
            return read(db, segment, first, second, cancel);
        });
    whenDone(answer, this, [this, generation = ++m_generation](const Result<Groups> &groups) {
        if (generation != m_generation)
            return;
        m_notice->hide();
        if (!groups) {
            m_notice->showError(groups.error());
            return;
        }
        m_groups = *groups;
        m_read = true;
        fill();
    });
}

void SegmentPeriod::fill()
{
    //: %1 is a segment
    m_title->setText(tr("“%1” on two days").arg(m_segment.name));
    for (qsizetype i = 0; i < m_columns.size(); ++i) {
        const Group &group = m_groups.at(static_cast<size_t>(i));
        m_columns[i].count->setText(m_read ? Format::number(group.count) : QStringLiteral("…"));
        m_columns[i].sample->setVisible(m_read);
        if (m_read)
            m_columns[i].sample->setCustomers(group.sample, group.count);
    }
}

void SegmentPeriod::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace comptoir
