#include "views/customers/timelinetab.h"

#include "views/customers/timelinedelegate.h"
#include "views/widgets/checkmenu.h"
#include "views/widgets/chip.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QResizeEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace comptoir {

namespace {

constexpr int kTypingMs = 150;
constexpr int kChipGap = 6;

/// In the order of the chips; TimelineTab::groupName names them.
const QList<QSet<TimelineKind>> &groups()
{
    static const QList<QSet<TimelineKind>> groups{
        {TimelineKind::OrderPlaced},
        {TimelineKind::CartAbandoned},
        {TimelineKind::OrderStateChanged, TimelineKind::Refunded},
        {TimelineKind::Message},
        {TimelineKind::Event, TimelineKind::AccountCreated},
        {TimelineKind::ConsentChanged},
        {TimelineKind::Note},
        {TimelineKind::Merged},
        {TimelineKind::SegmentChanged}};
    return groups;
}

} // namespace

QString TimelineTab::groupName(int group)
{
    const QString names[] = {tr("Orders"),
                             tr("Carts"),
                             tr("Steps and refunds"),
                             tr("Messages"),
                             tr("Visits and events"),
                             tr("Consents"),
                             tr("Notes"),
                             tr("Merges"),
                             tr("Segments")};
    return names[group];
}

TimelineTab::TimelineTab(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_model(new TimelineModel(context.store, context.clock, *context.privacy, this))
    , m_search(new SearchField(this))
    , m_kinds(makeButton(ButtonKind::Plain, this))
    , m_menu(new CheckMenu(m_kinds))
    , m_chips(new QWidget(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(QStringLiteral("clock"), this))
    , m_stack(new QStackedWidget(this))
    , m_typing(new QTimer(this))
{
    m_list->setObjectName(QStringLiteral("history"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TimelineDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    buildChips();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_kinds);
    layout->addLayout(row);
    layout->addWidget(m_chips);
    layout->addWidget(m_stack, 1);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connectAll();
    connect(context.privacy.get(), &Privacy::changed, this, [this] { m_model->retranslate(); });
    onLanguage(this, [this] {
        retranslate();
        m_model->retranslate();
    });
}

void TimelineTab::buildChips()
{
    m_kinds->setObjectName(QStringLiteral("kinds"));
    setButtonMenu(m_kinds, m_menu);
    auto *flow = new FlowLayout(kChipGap, m_chips);
    for (const QSet<TimelineKind> &kinds : groups()) {
        auto *chip = new Chip(m_chips);
        flow->addWidget(chip);
        m_groups.append({kinds, chip});
        connect(chip, &Chip::clicked, this, &TimelineTab::takeChoice);
    }
}

void TimelineTab::takeChoice()
{
    retranslate();
    ask();
}

void TimelineTab::fillMenu()
{
    m_menu->clear();
    for (int i = 0; i < m_groups.size(); ++i) {
        const Group &group = m_groups.at(i);
        if (countOf(group) == 0 && !group.chip->isChecked())
            continue;
        QAction *action = m_menu->addAction(groupName(i) + u'\t' + Format::number(countOf(group)));
        action->setCheckable(true);
        action->setChecked(group.chip->isChecked());
        connect(action, &QAction::toggled, this, [this, chip = group.chip](bool on) {
            chip->setChecked(on);
            takeChoice();
        });
    }
}

void TimelineTab::connectAll()
{
    connect(m_menu, &QMenu::aboutToShow, this, &TimelineTab::fillMenu);
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &TimelineTab::ask);
    connect(m_model, &TimelineModel::loaded, this, [this](bool empty) {
        m_stack->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_list);
        retranslate();
    });
    connect(m_model, &TimelineModel::failed, this, &TimelineTab::failed);
    connect(m_list, &QListView::clicked, this, &TimelineTab::open);
    connect(m_list, &QListView::activated, this, &TimelineTab::open);
    connect(m_empty, &EmptyState::acted, this, [this] {
        clearFilters();
        ask();
    });
}

void TimelineTab::open(const QModelIndex &index)
{
    const TimelineEntry *entry = m_model->entryAt(index.row());
    if (entry && TimelineWords::opens(*entry))
        emit opened(TimelineEntry(*entry)); // the list may be read anew meanwhile
}

size_t TimelineTab::fingerprint(const ProfileReading &reading)
{
    size_t print = qHash(reading.profile.row.id);
    for (const QSet<TimelineKind> &kinds : groups()) {
        for (const TimelineKind kind : kinds)
            print = qHashMulti(print, reading.happened.value(kind));
    }
    for (const Order &order : reading.orders)
        print = qHashMulti(print, order.row.state, order.row.total.minor, order.row.valid);
    for (const CustomerNote &note : reading.notes)
        print = qHashMulti(print, note.updatedAt.ms);
    return print;
}

void TimelineTab::setReading(const ProfileReading &reading)
{
    const bool other = reading.profile.row.id != m_reading.profile.row.id;
    m_reading = reading;
    if (other)
        clearFilters();
    showChips();
    const size_t print = fingerprint(reading);
    if (print == m_shown)
        return;
    m_shown = print;
    ask();
}

void TimelineTab::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
}

/// What was looked for with one customer says nothing about the next.
void TimelineTab::clearFilters()
{
    m_search->clear();
    m_typing->stop();
    for (const Group &group : std::as_const(m_groups))
        group.chip->setChecked(false);
    retranslate();
}

QSet<TimelineKind> TimelineTab::chosen() const
{
    QSet<TimelineKind> kinds;
    for (const Group &group : m_groups) {
        if (group.chip->isChecked())
            kinds.unite(group.kinds);
    }
    return kinds;
}

void TimelineTab::ask()
{
    TimelineQuery query;
    query.customer = m_reading.profile.row.id;
    query.abandonedAfterHours = m_reading.asOf.hours;
    query.kinds = chosen();
    query.search = m_search->text().trimmed();
    m_model->setQuery(query, m_reading.shops);
}

bool TimelineTab::isFiltered() const
{
    return !chosen().isEmpty() || !m_search->text().trimmed().isEmpty();
}

qint64 TimelineTab::countOf(const Group &group) const
{
    qint64 count = 0;
    for (const TimelineKind kind : group.kinds)
        count += m_reading.happened.value(kind);
    return count;
}

/// Only kinds of which there is something to show; a single one needs no choice. What does not go
/// into one line stands in a menu beside the search: the lines are the history's.
void TimelineTab::showChips()
{
    int shown = 0;
    QList<int> widths;
    for (int i = 0; i < m_groups.size(); ++i) {
        const qint64 count = countOf(m_groups.at(i));
        Chip *chip = m_groups.at(i).chip;
        chip->set(groupName(i), Format::number(count));
        const bool offered = count > 0 || chip->isChecked();
        chip->setVisible(offered);
        if (offered)
            widths.append(chip->sizeHint().width());
        shown += count > 0 ? 1 : 0;
    }
    const bool folded = FlowLayout::linesFor(widths, kChipGap, width()) > 1;
    m_chips->setVisible(shown > 1 && !folded);
    m_kinds->setVisible(shown > 1 && folded);
    nameKinds();
}

void TimelineTab::nameKinds()
{
    QStringList names;
    for (int i = 0; i < m_groups.size(); ++i) {
        if (m_groups.at(i).chip->isChecked())
            names.append(groupName(i));
    }
    const auto many = static_cast<int>(names.size());
    //: of the history: what is shown
    m_kinds->setText(many == 0 ? tr("Everything") : tr("%n kind(s)", nullptr, many));
    m_kinds->setAccessibleName(tr("What the history shows"));
    m_kinds->setToolTip(many == 0 ? tr("What the history shows")
                                  : names.join(QStringLiteral(", ")));
}

void TimelineTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        showChips();
}

void TimelineTab::retranslate()
{
    m_search->setPlaceholderText(tr("Search in the history"));
    m_search->setAccessibleName(tr("Search in the history"));
    m_list->setAccessibleName(tr("History"));
    showChips();
    if (isFiltered())
        m_empty->setTexts(tr("Nothing in this history matches."), tr("Show everything"));
    else
        m_empty->setTexts(tr("Nothing has happened yet with this customer."));
}

} // namespace comptoir
