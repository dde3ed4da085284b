#include "views/customers/customerfilters.h"

#include "models/store/productrepository.h"
#include "models/store/store.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/whendone.h"

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

/// Chosen in the menu, and a chip only while it is on.
bool isFromMenu(CustomerFilter filter)
{
    return filter == CustomerFilter::BirthdayThisWeek || filter == CustomerFilter::NotLately;
}

QList<SegmentId> segmentIds(const QList<qint64> &numbers)
{
    QList<SegmentId> ids;
    for (const qint64 number : numbers)
        ids.append(SegmentId{number});
    return ids;
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
    onLanguage(this, [this] { retranslate(); });
}

void CustomerFilters::addTo(CustomerQuery &query) const
{
    query.filters = m_chosen;
    query.tags = m_tags;
    query.shops.clear();
    for (const qint64 shop : m_shops)
        query.shops.append(ShopId{shop});
    query.segments = segmentIds(m_segments);
    query.notSegments = segmentIds(m_notSegments);
    query.bought = m_bought;
    query.quietMonths = m_months;
    query.zone = QTimeZone::systemTimeZone();
    query.abandonedAfterHours = m_counts.abandonedAfterHours;
}

QString CustomerFilters::quickName(CustomerFilter filter, int months)
{
    switch (filter) {
    case CustomerFilter::Ordered:
        return tr("Have ordered");
    case CustomerFilter::NeverOrdered:
        return tr("Never ordered");
    case CustomerFilter::NotLately:
        return tr("Not ordered for %n month(s)", nullptr, months);
    case CustomerFilter::CartWaiting:
        return tr("Cart waiting");
    case CustomerFilter::Newsletter:
        return tr("Agreed to e-mails");
    case CustomerFilter::BirthdayThisWeek:
        return tr("Birthday this week");
    case CustomerFilter::BirthdayThisMonth:
        return tr("Birthday this month");
    case CustomerFilter::New:
        return tr("New in 30 days");
    case CustomerFilter::Removed:
        return tr("No longer in a shop");
    }
    return {};
}

QString CustomerFilters::shopWords() const
{
    QStringList shops;
    for (const CustomerCounts::Further &shop : m_counts.shops) {
        if (m_shops.contains(shop.id))
            shops.append(shop.name);
    }
    return shops.join(QStringLiteral(", "));
}

void CustomerFilters::addSegments(QList<Active> &active)
{
    for (const CustomerCounts::Further &segment : std::as_const(m_counts.segments)) {
        if (m_segments.contains(segment.id))
            active.append({tr("Segment: %1").arg(segment.name),
                           [this, id = segment.id] { m_segments.removeAll(id); }});
        if (m_notSegments.contains(segment.id))
            active.append({tr("Not in the segment: %1").arg(segment.name),
                           [this, id = segment.id] { m_notSegments.removeAll(id); }});
    }
}

/// In the order of their chips: the tags in theirs, the segments, the shops, the product.
QList<CustomerFilters::Active> CustomerFilters::further()
{
    QList<Active> active;
    for (const CustomerCounts::Further &tag : m_counts.tags) {
        if (m_tags.contains(tag.id))
            active.append(
                {tr("Tag: %1").arg(tag.name), [this, id = tag.id] { m_tags.removeAll(id); }});
    }
    addSegments(active);
    if (const QString shops = shopWords(); !shops.isEmpty())
        active.append({tr("Shop: %1").arg(shops), [this] { m_shops.clear(); }});
    if (m_bought.isValid())
        active.append(
            {m_boughtName.isEmpty() ? tr("Bought a product") : tr("Bought: %1").arg(m_boughtName),
             [this] { m_bought = {}; }});
    return active;
}

QString CustomerFilters::words()
{
    QStringList words;
    for (const CustomerFilter filter : m_chosen)
        words.append(quickName(filter, m_months));
    for (const Active &one : further())
        words.append(one.words);
    return words.join(QStringLiteral(" · "));
}

bool CustomerFilters::isNarrowing() const
{
    return !m_chosen.isEmpty() || !m_tags.isEmpty() || !m_shops.isEmpty() || m_bought.isValid()
        || !m_segments.isEmpty() || !m_notSegments.isEmpty();
}

void CustomerFilters::clear()
{
    m_chosen.clear();
    m_tags.clear();
    m_shops.clear();
    m_segments.clear();
    m_notSegments.clear();
    m_bought = {};
    retranslate();
}

void CustomerFilters::showSegments(const QList<SegmentId> &in, const QList<SegmentId> &notIn)
{
    clear();
    for (const SegmentId segment : in)
        m_segments.append(segment.value);
    for (const SegmentId segment : notIn)
        m_notSegments.append(segment.value);
    retranslate();
    emit changed();
}

void CustomerFilters::showBuyers(ProductId product)
{
    clear();
    m_bought = product;
    m_boughtName.clear();
    readProduct();
    retranslate();
    emit changed();
}

void CustomerFilters::readProduct()
{
    const auto answer = m_context.store.read(
        [product = m_bought](Database &db) { return ProductRepository(db).product(product); });
    whenDone(answer, this, [this, product = m_bought](const Result<Product> &read) {
        if (!read || product != m_bought)
            return;
        m_boughtName = read->row.name;
        retranslate();
        emit counted(); // what the list says of itself has this name in it
    });
}

void CustomerFilters::showOnly(CustomerFilter filter)
{
    clear();
    toggle(filter, true);
}

void CustomerFilters::toggle(CustomerFilter filter, bool on)
{
    m_chosen.removeAll(filter);
    if (on) {
        m_chosen.removeIf(
            [filter](CustomerFilter other) { return CustomerCounts::excludes(filter, other); });
        m_chosen.append(filter);
    }
    retranslate();
    emit changed();
}

void CustomerFilters::setQuiet(int months)
{
    m_months = months;
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
    CustomerQuery people = m_people;
    people.now = m_context.clock.now();
    people.zone = QTimeZone::systemTimeZone();
    people.quietMonths = m_months;
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
    const auto known = [](const QList<CustomerCounts::Further> &all, qint64 id) {
        return std::any_of(all.begin(), all.end(),
                           [id](const CustomerCounts::Further &one) { return one.id == id; });
    };
    const auto gone = m_tags.removeIf([&](qint64 tag) { return !known(m_counts.tags, tag); })
        + m_shops.removeIf([&](qint64 shop) { return !known(m_counts.shops, shop); })
        + m_segments.removeIf([&](qint64 one) { return !known(m_counts.segments, one); })
        + m_notSegments.removeIf([&](qint64 one) { return !known(m_counts.segments, one); });
    retranslate();
    emit counted();
    if (otherHours || gone > 0) // the marks follow the owner's hours
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
    m_all->setChecked(!isNarrowing());
    m_make->setText(tr("Make a segment"));
    m_make->setToolTip(tr("Keeps these filters as a segment, which follows your customers."));
    m_make->setVisible(isNarrowing());
}

void CustomerFilters::showCounts()
{
    for (const Quick &quick : m_quick) {
        const auto count = m_counts.quick.constFind(static_cast<int>(quick.filter));
        const bool known = count != m_counts.quick.constEnd();
        const bool chosen = m_chosen.contains(quick.filter);
        quick.chip->set(quickName(quick.filter, m_months),
                        known ? Format::number(*count) : QString());
        quick.chip->setToolTip(
            tr("The number is how many customers you would see with this filter added."));
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
        if (isOffered(quick.filter) || m_chosen.contains(quick.filter))
            widths.append(quick.chip->sizeHint().width());
    }
    widths.append(m_more->sizeHint().width());
    m_folded = FlowLayout::linesFor(widths, kGap, width()) > kMostLines;
    for (const Quick &quick : std::as_const(m_quick))
        quick.chip->setVisible((!m_folded && isOffered(quick.filter))
                               || m_chosen.contains(quick.filter));
}

void CustomerFilters::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fold();
}

void CustomerFilters::showFurther()
{
    const QList<Active> active = further();
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
    const QList<Active> active = further();
    const auto place = m_further.indexOf(chip);
    if (place < 0 || place >= active.size())
        return;
    active[place].remove();
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
        action->setChecked(m_chosen.contains(CustomerFilter::NotLately) && m_months == months);
        connect(action, &QAction::triggered, this, [this, months](bool on) {
            if (on)
                setQuiet(months);
            else
                toggle(CustomerFilter::NotLately, false);
        });
    }
    QAction *week = m_menu->addAction(quickName(CustomerFilter::BirthdayThisWeek, m_months));
    week->setCheckable(true);
    week->setChecked(m_chosen.contains(CustomerFilter::BirthdayThisWeek));
    connect(week, &QAction::triggered, this,
            [this](bool on) { toggle(CustomerFilter::BirthdayThisWeek, on); });
    if (!m_counts.tags.isEmpty())
        addFurther(m_menu->addMenu(tr("With the tag")), m_counts.tags, m_tags);
    if (!m_counts.segments.isEmpty())
        addFurther(m_menu->addMenu(tr("In the segment")), m_counts.segments, m_segments);
    if (m_counts.shops.size() > 1)
        addFurther(m_menu->addMenu(tr("In the shop")), m_counts.shops, m_shops);
}

void CustomerFilters::addQuick()
{
    for (const Quick &quick : std::as_const(m_quick)) {
        if (!isOffered(quick.filter))
            continue;
        const qint64 count = m_counts.quick.value(static_cast<int>(quick.filter));
        QAction *action
            = m_menu->addAction(quickName(quick.filter, m_months) + u'\t' + Format::number(count));
        action->setCheckable(true);
        action->setChecked(m_chosen.contains(quick.filter));
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
