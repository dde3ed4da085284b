#include "views/customers/customerfilters.h"

#include "models/store/database.h"
#include "models/store/settingsrepository.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/tagrepository.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/whendone.h"

#include <QMenu>
#include <QTimeZone>

namespace comptoir {

namespace {

constexpr CustomerFilter kQuick[]
    = {CustomerFilter::Ordered,    CustomerFilter::NeverOrdered,      CustomerFilter::CartWaiting,
       CustomerFilter::Newsletter, CustomerFilter::BirthdayThisMonth, CustomerFilter::New,
       CustomerFilter::Removed,    CustomerFilter::BirthdayThisWeek,  CustomerFilter::NotLately};
constexpr int kMonths[] = {3, 6, 12, 24};

/// Chosen in the menu, and a chip only while it is on.
bool isFromMenu(CustomerFilter filter)
{
    return filter == CustomerFilter::BirthdayThisWeek || filter == CustomerFilter::NotLately;
}

/// Nobody answers to both.
bool excludes(CustomerFilter a, CustomerFilter b)
{
    const auto hasBought = [](CustomerFilter filter) {
        return filter == CustomerFilter::Ordered || filter == CustomerFilter::NotLately;
    };
    return (a == CustomerFilter::NeverOrdered && hasBought(b))
        || (b == CustomerFilter::NeverOrdered && hasBought(a));
}

} // namespace

CustomerFilters::CustomerFilters(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_flow(new FlowLayout(8, this))
    , m_all(new Chip(this))
    , m_more(new Chip(this))
    , m_menu(new QMenu(this))
{
    m_flow->addWidget(m_all);
    connect(m_all, &Chip::clicked, this, [this] {
        clear();
        emit changed();
    });
    for (const CustomerFilter filter : kQuick) {
        auto *chip = new Chip(this);
        m_quick.append({filter, chip});
        m_flow->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, filter](bool on) { toggle(filter, on); });
    }
    m_more->setObjectName(QStringLiteral("more-filters"));
    m_more->setCheckable(false);
    m_flow->addWidget(m_more);
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
        return tr("Newsletter");
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

QStringList CustomerFilters::furtherWords() const
{
    QStringList words;
    for (const Further &tag : m_counts.tags) {
        if (m_tags.contains(tag.id))
            words.append(tr("Tag: %1").arg(tag.name));
    }
    QStringList shops;
    for (const Further &shop : m_counts.shops) {
        if (m_shops.contains(shop.id))
            shops.append(shop.name);
    }
    if (!shops.isEmpty())
        words.append(tr("Shop: %1").arg(shops.join(QStringLiteral(", "))));
    return words;
}

QString CustomerFilters::words() const
{
    QStringList words;
    for (const CustomerFilter filter : m_chosen)
        words.append(quickName(filter, m_months));
    return (words + furtherWords()).join(QStringLiteral(" · "));
}

void CustomerFilters::clear()
{
    m_chosen.clear();
    m_tags.clear();
    m_shops.clear();
    retranslate();
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
        m_chosen.removeIf([filter](CustomerFilter other) { return excludes(filter, other); });
        m_chosen.append(filter);
    }
    retranslate();
    emit changed();
}

void CustomerFilters::setQuiet(int months)
{
    m_months = months;
    toggle(CustomerFilter::NotLately, true);
    refresh(); // the count is of other months
}

void CustomerFilters::refresh()
{
    CustomerQuery query;
    query.now = m_context.clock.now();
    query.zone = QTimeZone::systemTimeZone();
    query.quietMonths = m_months;
    const auto answer = m_context.store.read([query](Database &db) { return read(db, query); });
    whenDone(answer, this, [this, generation = ++m_generation](const Counts &counts) {
        if (generation == m_generation)
            take(counts);
    });
}

CustomerFilters::Counts CustomerFilters::read(Database &database, CustomerQuery query)
{
    Counts counts;
    CustomerRepository customers(database);
    query.abandonedAfterHours = SettingsRepository(database).abandonedAfterHours().valueOr(
        storesettings::kAbandonedAfterHours);
    counts.abandonedAfterHours = query.abandonedAfterHours;
    counts.everybody = customers.count(query).valueOr(0);
    for (const CustomerFilter filter : kQuick) {
        query.filters = {filter};
        counts.quick.insert(static_cast<int>(filter), customers.count(query).valueOr(0));
    }
    for (const TagRepository::Entry &entry : TagRepository(database).list().valueOr({}))
        counts.tags.append({entry.tag.id, entry.tag.name, entry.customers});
    for (const Shop &shop : ShopRepository(database).list().valueOr({}))
        counts.shops.append({shop.id.value, shop.name, 0});
    return counts;
}

void CustomerFilters::take(const Counts &counts)
{
    const bool otherHours = counts.abandonedAfterHours != m_counts.abandonedAfterHours;
    m_counts = counts;
    const auto known = [](const QList<Further> &all, qint64 id) {
        return std::any_of(all.begin(), all.end(),
                           [id](const Further &one) { return one.id == id; });
    };
    const auto gone = m_tags.removeIf([&](qint64 tag) { return !known(m_counts.tags, tag); })
        + m_shops.removeIf([&](qint64 shop) { return !known(m_counts.shops, shop); });
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
    m_all->setChecked(m_chosen.isEmpty() && m_tags.isEmpty() && m_shops.isEmpty());
}

void CustomerFilters::showCounts()
{
    for (const Quick &quick : m_quick) {
        const auto count = m_counts.quick.constFind(static_cast<int>(quick.filter));
        const bool known = count != m_counts.quick.constEnd();
        const bool chosen = m_chosen.contains(quick.filter);
        quick.chip->set(quickName(quick.filter, m_months),
                        known ? Format::number(*count) : QString());
        quick.chip->setChecked(chosen);
        const bool offered = quick.filter == CustomerFilter::Removed ? known && *count > 0
                                                                     : !isFromMenu(quick.filter);
        quick.chip->setVisible(offered || chosen);
    }
}

void CustomerFilters::showFurther()
{
    const QStringList words = furtherWords();
    while (m_further.size() > words.size())
        delete m_further.takeLast();
    while (m_further.size() < words.size()) {
        auto *chip = new Chip(this);
        m_further.append(chip);
        m_flow->removeWidget(m_more); // the menu's chip stays the last
        m_flow->addWidget(chip);
        m_flow->addWidget(m_more);
        connect(chip, &Chip::clicked, this, [this, chip] {
            const auto place = m_further.indexOf(chip);
            if (place < m_tags.size())
                m_tags.removeAt(place);
            else
                m_shops.clear();
            m_further.removeAll(chip);
            chip->hide();
            chip->deleteLater(); // it is in its own click
            retranslate();
            emit changed();
        });
    }
    // Chips stand in the order of the words: the tags in theirs, then the shops.
    QList<qint64> tags;
    for (const Further &tag : m_counts.tags) {
        if (m_tags.contains(tag.id))
            tags.append(tag.id);
    }
    m_tags = tags;
    for (qsizetype i = 0; i < words.size(); ++i) {
        m_further[i]->set(words[i], {});
        m_further[i]->setChecked(true);
        m_further[i]->show();
    }
}

void CustomerFilters::fillMenu()
{
    m_menu->clear();
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
    if (m_counts.shops.size() > 1)
        addFurther(m_menu->addMenu(tr("In the shop")), m_counts.shops, m_shops);
}

void CustomerFilters::addFurther(QMenu *menu, const QList<Further> &all, QList<qint64> &chosen)
{
    for (const Further &one : all) {
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
