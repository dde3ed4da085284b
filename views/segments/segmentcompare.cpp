#include "views/segments/segmentcompare.h"

#include "models/segments/segmentmembers.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/sharebar.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace comptoir {

namespace {

constexpr int kCountWidth = 72;
constexpr int kMostWidth = 860;

} // namespace

SegmentCompare::SegmentCompare(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_back(makeIconButton(QStringLiteral("left"), this))
    , m_title(makeLabel(TextRole::Title, this))
    , m_explanation(makeLabel(TextRole::Muted, this))
    , m_first(new QComboBox(this))
    , m_second(new QComboBox(this))
{
    build();
    setFocusProxy(m_second); // the first is the one that was asked about
    onLanguage(this, [this] { retranslate(); });
}

void SegmentCompare::build()
{
    m_first->setObjectName(QStringLiteral("compare.first"));
    m_second->setObjectName(QStringLiteral("compare.second"));
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    auto *boxes = new QHBoxLayout;
    boxes->setSpacing(12);
    boxes->addWidget(m_first, 1);
    boxes->addWidget(m_second, 1);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(Theme::forText(kMostWidth));
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_explanation);
    column->addLayout(boxes);
    for (const Part part : {OnlyFirst, Both, OnlySecond})
        column->addWidget(buildRow(part));
    column->addStretch(1);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(inside, 1);
    whole->addStretch(0);
    for (QComboBox *box : {m_first, m_second})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            offerOthers();
            refresh();
        });
    connect(m_back, &QToolButton::clicked, this, &SegmentCompare::closed);
}

QWidget *SegmentCompare::buildRow(Part part)
{
    QFrame *card = makeCard(this);
    Row row{makeLabel(TextRole::Body, card), makeLabel(TextRole::Heading, card),
            new ShareBar(0, card), makeButton(ButtonKind::Plain, card),
            makeButton(ButtonKind::Quiet, card)};
    row.count->setObjectName(QStringLiteral("compare.count%1").arg(part));
    row.open->setObjectName(QStringLiteral("compare.open%1").arg(part));
    row.make->setObjectName(QStringLiteral("compare.make%1").arg(part));
    row.open->setIcon(themedIcon(QStringLiteral("customers")));
    row.count->setWordWrap(false);
    row.count->setMinimumWidth(Theme::forText(kCountWidth));
    row.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(row.name);
    words->addWidget(row.bar);
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(16, 12, 16, 12);
    line->setSpacing(16);
    line->addLayout(words, 1);
    line->addWidget(row.count);
    line->addWidget(row.open);
    line->addWidget(row.make);
    connect(row.open, &QPushButton::clicked, this, [this, part] { openPart(part); });
    connect(row.make, &QPushButton::clicked, this, [this, part] { makePart(part); });
    m_rows.append(row);
    return card;
}

void SegmentCompare::retranslate()
{
    setIconButtonText(m_back, tr("Back to the segments"));
    m_title->setText(tr("Compare two segments"));
    m_explanation->setText(tr("Who is only in the one, in both, or only in the other."));
    m_first->setAccessibleName(tr("First segment"));
    m_second->setAccessibleName(tr("Second segment"));
    for (const Row &row : std::as_const(m_rows)) {
        row.open->setText(tr("Show customers"));
        row.make->setText(tr("Make a segment"));
    }
    fill();
}

void SegmentCompare::begin(const SegmentsReading &reading, SegmentId first)
{
    m_segments.clear();
    for (const SegmentLine &line : reading.lines) {
        if (!line.segment.archivedAt)
            m_segments.append(line.segment);
    }
    const bool isKnown = std::any_of(m_segments.cbegin(), m_segments.cend(),
                                     [first](const Segment &one) { return one.id == first; });
    const SegmentId one = isKnown || m_segments.isEmpty() ? first : m_segments.first().id;
    fillBox(m_first, one, {});
    fillBox(m_second, {}, one);
    offerOthers();
    refresh();
}

void SegmentCompare::fillBox(QComboBox *box, SegmentId chosen, SegmentId leftOut)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const Segment &segment : std::as_const(m_segments)) {
        if (segment.id != leftOut)
            box->addItem(segment.name, segment.id.value);
    }
    box->setCurrentIndex(qMax(box->findData(chosen.value), 0));
}

/// A segment is compared with others: what the one box shows, the other does not offer.
void SegmentCompare::offerOthers()
{
    const auto shown
        = [](const QComboBox *box) { return SegmentId{box->currentData().toLongLong()}; };
    const SegmentId first = shown(m_first);
    const SegmentId second = shown(m_second);
    fillBox(m_first, first, second);
    fillBox(m_second, second, first);
}

const Segment *SegmentCompare::chosen(const QComboBox *box) const
{
    const SegmentId id{box->currentData().toLongLong()};
    const auto found = std::find_if(m_segments.cbegin(), m_segments.cend(),
                                    [id](const Segment &segment) { return segment.id == id; });
    return found == m_segments.cend() ? nullptr : &*found;
}

Result<SegmentCompare::Counts> SegmentCompare::read(Database &database, SegmentId first,
                                                    SegmentId second)
{
    SegmentMembers members(database);
    const Result<CustomerSet> a = members.of(first);
    const Result<CustomerSet> b = members.of(second);
    if (!a || !b)
        return a ? b.error() : a.error();
    CustomerSet both = *a;
    both &= *b;
    const qint64 shared = both.count();
    return Counts{a->count() - shared, shared, b->count() - shared};
}

void SegmentCompare::refresh()
{
    m_counted = false;
    const Segment *first = chosen(m_first);
    const Segment *second = chosen(m_second);
    const int generation = ++m_generation;
    fill();
    if (!first || !second)
        return;
    const auto answer = m_context.store.read(
        [a = first->id, b = second->id](Database &db) { return read(db, a, b); });
    whenDone(answer, this, [this, generation](const Result<Counts> &counts) {
        if (generation != m_generation || !counts)
            return;
        m_counts = *counts;
        m_counted = true;
        fill();
    });
}

QString SegmentCompare::partName(Part part) const
{
    const Segment *first = chosen(m_first);
    const Segment *second = chosen(m_second);
    if (!first || !second)
        return {};
    if (part == Both)
        return tr("In both");
    return tr("Only in “%1”").arg(part == OnlyFirst ? first->name : second->name);
}

void SegmentCompare::fill()
{
    const qint64 whole = std::accumulate(m_counts.begin(), m_counts.end(), qint64(0));
    for (const Part part : {OnlyFirst, Both, OnlySecond}) {
        const Row &row = m_rows.at(part);
        const qint64 count = m_counts.at(static_cast<size_t>(part));
        row.name->setText(partName(part));
        row.count->setText(m_counted ? Format::number(count) : QStringLiteral("…"));
        row.bar->setShare(m_counted && whole > 0 ? double(count) / double(whole) : 0);
        row.open->setEnabled(m_counted && count > 0);
        row.open->setAccessibleName(tr("Show customers: %1").arg(partName(part)));
        row.make->setAccessibleName(tr("Make a segment: %1").arg(partName(part)));
        row.make->setEnabled(m_counted);
    }
}

void SegmentCompare::openPart(Part part)
{
    const SegmentId a = chosen(m_first)->id;
    const SegmentId b = chosen(m_second)->id;
    if (part == Both)
        emit customersRequested({a, b}, {});
    else if (part == OnlyFirst)
        emit customersRequested({a}, {b});
    else
        emit customersRequested({b}, {a});
}

void SegmentCompare::makePart(Part part)
{
    const Segment &first = *chosen(m_first);
    const Segment &second = *chosen(m_second);
    Segment draft;
    draft.name = part == Both ? tr("%1 and %2").arg(first.name, second.name)
        : part == OnlyFirst   ? tr("%1 without %2").arg(first.name, second.name)
                              : tr("%1 without %2").arg(second.name, first.name);
    draft.rule.root.children.push_back(
        {SegmentCondition{first.key, part != OnlySecond}, std::nullopt});
    draft.rule.root.children.push_back(
        {SegmentCondition{second.key, part != OnlyFirst}, std::nullopt});
    emit segmentWanted(draft);
}

void SegmentCompare::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace comptoir
