#include "views/customers/customerspage.h"

#include "views/customers/customerslist.h"
#include "views/customers/profilepanel.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/tokens.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr int kProfileWidth = 430;
constexpr int kWideEnough = 1150; ///< then the first profile opens by itself
} // namespace

CustomersPage::CustomersPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_parts(new SideBySide(context.store, QStringLiteral("customers"), this))
    , m_list(new CustomersList(context, m_parts))
    , m_profile(new ProfilePanel(context, m_parts)) // Tab goes from the list to it
{
    m_parts->setParts(m_list, m_profile, kProfileWidth);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_parts);
    connectList();
    connectProfile();
}

void CustomersPage::connectList()
{
    connect(m_list, &CustomersList::listed, this, &CustomersPage::showCurrent);
    connect(m_list, &CustomersList::currentChanged, this, &CustomersPage::openProfile);
    connect(m_list, &CustomersList::clicked, this, [this](CustomerId customer) {
        m_chosenByHand = true;
        openProfile(customer);
    });
    connect(m_list, &CustomersList::opened, this, [this](CustomerId customer) {
        m_chosenByHand = true;
        openProfile(customer);
        m_parts->setFull(true);
    });
    connect(m_list, &CustomersList::said, m_context.notices.get(), &Notices::say);
    connect(m_list, &CustomersList::shopsRequested, this,
            [this] { emit pageRequested(QStringLiteral("settings-connect"), 0); });
    connect(m_list, &CustomersList::changed, this, [this] {
        if (m_profile->isVisible())
            m_profile->refresh();
    });
}

void CustomersPage::connectProfile()
{
    connect(m_parts, &SideBySide::detailClosed, this, [this] {
        m_chosenByHand = true;
        m_current = {};
        m_list->clearCurrent();
    });
    connect(m_profile, &ProfilePanel::dataChanged, m_list, &CustomersList::refresh);
    connect(m_profile, &ProfilePanel::copied, this,
            [this] { m_context.notices->say(tr("Copied")); });
}

void CustomersPage::refresh()
{
    m_list->refresh();
    if (m_profile->isVisible())
        m_profile->refresh();
}

/// Puts the mark on the customer whose profile is open: another order shows its top, and a sync
/// that fills the list leaves it where it stands. Until the owner chooses one, that is the first of
/// a wide window's list.
void CustomersPage::showCurrent()
{
    const bool first = !m_chosenByHand && width() >= kWideEnough;
    m_list->setCurrent(m_current, first);
}

void CustomersPage::openProfile(CustomerId customer)
{
    if (!customer.isValid())
        return;
    if (customer != m_current || !m_profile->isVisible())
        m_profile->showCustomer(customer);
    m_current = customer;
    m_parts->openDetail();
}

void CustomersPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    m_chosenByHand = true;
    m_list->bringIntoSight();
    openProfile({id});
    showCurrent();
    m_parts->setFull(true);
}

void CustomersPage::showSection(const QString &section)
{
    const QString bought = QStringLiteral("bought_");
    if (section == QLatin1String("waiting"))
        m_list->showOnly(CustomerFilter::CartWaiting);
    else if (section.startsWith(bought))
        m_list->showBuyers({section.mid(bought.size()).toLongLong()});
    else
        return;
    if (isFull())
        m_parts->setFull(false);
}

void CustomersPage::takeFocus()
{
    m_list->takeFocus();
}

QList<QWidget *> CustomersPage::parts()
{
    return {m_list, m_profile};
}

bool CustomersPage::canPrint() const
{
    return m_profile->isVisible();
}

void CustomersPage::print()
{
    m_profile->print();
}

bool CustomersPage::isFull() const
{
    return m_parts->isFull();
}

} // namespace comptoir
