#include "views/customers/customerspage.h"

#include "views/customers/customerslist.h"
#include "views/customers/profilepanel.h"
#include "views/widgets/sidebyside.h"
#include "views/widgets/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>

namespace comptoir {

namespace {
constexpr int kProfileWidth = 430;
constexpr int kWideEnough = 1150; ///< then the first profile opens by itself
} // namespace

CustomersPage::CustomersPage(const ViewContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_splitter(new SideBySide(context.store, QStringLiteral("customers"), this))
    , m_list(new CustomersList(context, m_splitter))
    , m_profile(new ProfilePanel(context, m_splitter)) // Tab goes from the list to it
{
    m_splitter->setParts(m_list, m_profile, kProfileWidth);
    m_profile->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, 20, metrics::kPageMargin, 20);
    layout->addWidget(m_splitter);
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
        setFull(true);
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
    connect(m_profile, &ProfilePanel::fullRequested, this, &CustomersPage::setFull);
    connect(m_profile, &ProfilePanel::closeRequested, this, &CustomersPage::closeProfile);
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
    m_list->setCurrent(m_current, first, m_toCurrent);
    m_toCurrent = false;
}

void CustomersPage::openProfile(CustomerId customer)
{
    if (!customer.isValid())
        return;
    if (customer != m_current || !m_profile->isVisible())
        m_profile->showCustomer(customer);
    m_current = customer;
    m_profile->show();
}

void CustomersPage::showRecord(qint64 id)
{
    if (id <= 0)
        return;
    m_chosenByHand = true;
    m_toCurrent = true;
    openProfile({id});
    showCurrent();
    setFull(true);
}

void CustomersPage::showSection(const QString &section)
{
    if (section != QLatin1String("waiting"))
        return;
    m_list->showOnly(CustomerFilter::CartWaiting);
    if (isFull())
        setFull(false);
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
    return m_list->isHidden();
}

void CustomersPage::setFull(bool full)
{
    m_list->setVisible(!full);
    m_profile->setFull(full);
    if (full)
        m_profile->focusTabs();
    else
        m_list->takeFocus();
}

void CustomersPage::closeProfile()
{
    setFull(false);
    m_chosenByHand = true;
    m_profile->hide();
    m_current = {};
    m_list->clearCurrent();
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFull())
        setFull(false);
    else if (event->key() == Qt::Key_Escape && m_profile->isVisible())
        closeProfile();
    else
        Page::keyPressEvent(event);
}

} // namespace comptoir
