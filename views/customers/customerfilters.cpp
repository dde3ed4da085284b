#include "views/customers/customerfilters.h"

#include "models/store/productrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QTimeZone>

#include <utility>

namespace comptoir {

namespace {

constexpr int kMonths[] = {3, 6, 12, 24};
constexpr int kGap = 8;
constexpr int kMostLines = 3;
constexpr int kPatienceMs = 250; ///< numbers of before stand for so long

/// Chosen in the menu, and a chip only while it is on.
bool isFromMenu(CustomerFilter filter)
{
    return filter == CustomerFilter::BirthdayThisWeek || filter == CustomerFilter::NotLately;
}

} // namespace

CustomerFilters::CustomerFilters(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_flow(new FlowLayout(kGap, this))
    , m_all(new Chip(this))
    , m_more(new Chip(this))
    , m_make(makeButton(ButtonKind::Link, this))
    , m_menu(new QMenu(this))
{
    m_flow->addWidget(m_all);
    connect(m_all, &Chip::clicked, this, [this] {
        clear();
        emit changed();
    });
    for (const CustomerFilter filter : CustomerCounts::kQuick) {
        auto *chip = new Chip(this);
        m_quick.append({filter, chip});
        m_flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, filter](bool on) { toggle(filter, on); });
    }
    m_more->setObjectName(QStringLiteral("more-filters"));
    m_more->setCheckable(false);
    m_flow->addWidget(m_more);
    m_make->setObjectName(QStringLiteral("make-segment"));
    m_flow->addWidget(m_make);
    connect(m_make, &QPushButton::clicked, this, &CustomerFilters::segmentWanted);
    connect(m_more, &Chip::clicked, this, [this] {
        fillMenu();
        m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &CustomerFilters::showCounts);
    onLanguage(this, [this] { retranslate(); });
}

void CustomerFilters::addTo(CustomerQuery &query) const
{
    m_choice.addTo(query);
    query.abandonedAfterHours = m_counts.abandonedAfterHours;
}

QString CustomerFilters::quickName(CustomerFilter filter) const
{
    return CustomerFilterChoice::name(filter, m_choice.months);
}

void CustomerFilters::clear()
{
    const int months = m_choice.months; // goes on to be proposed
    m_choice = {};
    m_choice.months = months;
    retranslate();
}

void CustomerFilters::showSegments(const QList<SegmentId> &in, const QList<SegmentId> &notIn)
{
    clear();
    for (const SegmentId segment : in)
        m_choice.segments.append(segment.value);
    for (const SegmentId segment : notIn)
        m_choice.notSegments.append(segment.value);
    retranslate();
    emit changed();
}

void CustomerFilters::showBuyers(ProductId product)
{
    clear();
    m_choice.bought = product;
    m_choice.boughtName.clear();
    readProduct();
    retranslate();
    emit changed();
}

void CustomerFilters::readProduct()
{
    const auto answer = m_context.store.read([product = m_choice.bought](Database &db) {
        return ProductRepository(db).product(product);
    });
    whenDone(answer, this, [this, product = m_choice.bought](const Result<Product> &read) {
        if (!read || product != m_choice.bought)
            return;
        m_choice.boughtName = read->row.name;
        retranslate();
    });
}

void CustomerFilters::showOnly(CustomerFilter filter)
{
    clear();
    toggle(filter, true);
}

void CustomerFilters::toggle(CustomerFilter filter, bool on)
{
    m_choice.toggle(filter, on);
    retranslate();
    emit changed();
}

void CustomerFilters::setQuiet(int months)
{
    m_choice.months = months;
    toggle(CustomerFilter::NotLately, true);
}

void CustomerFilters::refresh(const CustomerQuery &people)
{
    m_people = people;
    m_countAgain = m_counting;
    if (!m_counting)
        count();
}

/// On the thread for chores, and never twice at a time: in a large file each looks at everybody,
/// while the owner types on.
void CustomerFilters::count()
{
    m_counting = true;
    m_patience.start();
    CustomerQuery people = m_people;
    people.now = m_context.clock.now();
    people.zone = QTimeZone::systemTimeZone();
    people.quietMonths = m_choice.months;
    const auto answer = m_context.store.chore(
        [people](Database &db) { return CustomerCounts::read(db, people); });
    whenDone(answer, this, [this](const CustomerCounts &counts) {
        m_counting = false;
        take(counts);
        if (std::exchange(m_countAgain, false))
            count();
    });
}

void CustomerFilters::take(const CustomerCounts &counts)
{
    const bool otherHours = counts.abandonedAfterHours != m_counts.abandonedAfterHours;
    m_counts = counts;
    const bool gone = m_choice.forgetGone(m_counts);
    retranslate();
    emit counted();
    if (otherHours || gone) // the marks follow the owner's hours
        emit changed();
}

void CustomerFilters::retranslate()
{
    //: filter: all customers
    m_all->set(tr("All"), {});
    //: chip that opens a menu of further filters
    m_more->set(tr("+ Filter"), {});
    showCounts();
    showFurther();
    m_all->setChecked(!m_choice.isNarrowing());
    m_make->setText(tr("Make a segment"));
    m_make->setToolTip(tr("Keeps these filters as a segment, which follows your customers."));
    m_make->setVisible(m_choice.isNarrowing());
}

/// What was counted for another list, or before a change, is told only for a moment longer.
void CustomerFilters::showCounts()
{
    for (const Quick &quick : m_quick) {
        const auto count = m_counts.quick.constFind(static_cast<int>(quick.filter));
        const bool known = count != m_counts.quick.constEnd();
        const bool chosen = m_choice.quick.contains(quick.filter);
        const QString number = known ? Format::number(*count) : QString();
        quick.chip->set(quickName(quick.filter), isLate() ? QStringLiteral("…") : number);
        const QString counted
            = tr("The number is how many customers you would see with this filter added.");
        const QString meaning = CustomerFilterChoice::meaning(quick.filter);
        quick.chip->setToolTip(meaning.isEmpty() ? counted : meaning + u'\n' + counted);
        quick.chip->setChecked(chosen);
    }
    fold();
}

/// As a chip while it is off.
bool CustomerFilters::isOffered(CustomerFilter filter) const
{
    return filter == CustomerFilter::Removed ? m_counts.quick.value(static_cast<int>(filter)) > 0
                                             : !isFromMenu(filter);
}

void CustomerFilters::fold()
{
    QList<int> widths{m_all->sizeHint().width()};
    for (const Quick &quick : std::as_const(m_quick)) {
        if (isOffered(quick.filter) || m_choice.quick.contains(quick.filter))
            widths.append(quick.chip->sizeHint().width());
    }
    widths.append(m_more->sizeHint().width());
    if (!isLate()) // else the chips are narrower for a moment
        m_folded = FlowLayout::linesFor(widths, kGap, width()) > kMostLines;
    for (const Quick &quick : std::as_const(m_quick))
        quick.chip->setVisible((!m_folded && isOffered(quick.filter))
                               || m_choice.quick.contains(quick.filter));
}

void CustomerFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fold();
}

void CustomerFilters::showFurther()
{
    const QList<CustomerFilterChoice::Active> active = m_choice.further(m_counts);
    while (m_further.size() > active.size())
        delete m_further.takeLast();
    while (m_further.size() < active.size()) {
        auto *chip = new Chip(this);
        m_further.append(chip);
        m_flow->removeWidget(m_more); // these two stay the last
        m_flow->removeWidget(m_make);
        for (QWidget *widget : std::initializer_list<QWidget *>{chip, m_more, m_make})
            m_flow->addWidget(widget);
        connect(chip, &Chip::clicked, this, [this, chip] { removeFurther(chip); });
    }
    for (qsizetype i = 0; i < active.size(); ++i) {
        m_further[i]->set(active[i].words, {});
        m_further[i]->setChecked(true);
        m_further[i]->show();
    }
}

void CustomerFilters::removeFurther(Chip *chip)
{
    const QList<CustomerFilterChoice::Active> active = m_choice.further(m_counts);
    const auto place = m_further.indexOf(chip);
    if (place < 0 || place >= active.size())
        return;
    active[place].remove(m_choice);
    m_further.removeAll(chip);
    chip->hide();
    chip->deleteLater(); // it is in its own click
    retranslate();
    emit changed();
}

void CustomerFilters::fillMenu()
{
    m_menu->clear();
    if (m_folded)
        addQuick();
    QMenu *quiet = m_menu->addMenu(tr("Not ordered for"));
    for (const int months : kMonths) {
        QAction *action = quiet->addAction(tr("%n month(s)", nullptr, months));
        action->setCheckable(true);
        action->setChecked(m_choice.quick.contains(CustomerFilter::NotLately)
                           && m_choice.months == months);
        connect(action, &QAction::triggered, this, [this, months](bool on) {
            if (on)
                setQuiet(months);
            else
                toggle(CustomerFilter::NotLately, false);
        });
    }
    QAction *week = m_menu->addAction(quickName(CustomerFilter::BirthdayThisWeek));
    week->setCheckable(true);
    week->setChecked(m_choice.quick.contains(CustomerFilter::BirthdayThisWeek));
    connect(week, &QAction::triggered, this,
            [this](bool on) { toggle(CustomerFilter::BirthdayThisWeek, on); });
    if (!m_counts.tags.isEmpty())
        addFurther(m_menu->addMenu(tr("With the tag")), m_counts.tags, m_choice.tags);
    if (!m_counts.segments.isEmpty())
        addFurther(m_menu->addMenu(tr("In the segment")), m_counts.segments, m_choice.segments);
    if (m_counts.shops.size() > 1)
        addFurther(m_menu->addMenu(tr("In the shop")), m_counts.shops, m_choice.shops);
}

void CustomerFilters::addQuick()
{
    for (const Quick &quick : std::as_const(m_quick)) {
        if (!isOffered(quick.filter))
            continue;
        const qint64 count = m_counts.quick.value(static_cast<int>(quick.filter));
        QAction *action
            = m_menu->addAction(quickName(quick.filter) + u'\t' + Format::number(count));
        action->setCheckable(true);
        action->setChecked(m_choice.quick.contains(quick.filter));
        connect(action, &QAction::triggered, this,
                [this, filter = quick.filter](bool on) { toggle(filter, on); });
    }
    m_menu->addSeparator();
}

void CustomerFilters::addFurther(QMenu *menu, const QList<CustomerCounts::Further> &all,
                                 QList<qint64> &chosen)
{
    for (const CustomerCounts::Further &one : all) {
        // An ampersand in the owner's words is no key.
        const QString name = QString(one.name).replace(u'&', QStringLiteral("&&"));
        QAction *action = menu->addAction(
            one.people > 0 ? QStringLiteral("%1\t%2").arg(name, Format::number(one.people)) : name);
        action->setCheckable(true);
        action->setChecked(chosen.contains(one.id));
        connect(action, &QAction::triggered, this, [this, id = one.id, &chosen](bool on) {
            chosen.removeAll(id);
            if (on)
                chosen.append(id);
            retranslate();
            emit changed();
        });
    }
}

} // namespace comptoir
