#include "views/customers/customerspage.h"

#include "views/customers/customerslist.h"
#include "views/customers/profilepanel.h"

namespace comptoir {

namespace {

const QString kWithout = QStringLiteral("_without_");

/// "12_15"
QList<SegmentId> numbersIn(const QString &words)
{
    QList<SegmentId> ids;
    for (const QString &word : words.split(u'_', Qt::SkipEmptyParts))
        ids.append(SegmentId{word.toLongLong()});
    return ids;
}

} // namespace

CustomersPage::CustomersPage(const ViewContext &context, QWidget *parent)
    : ListPage(context.store, QStringLiteral("customers"), Start::WithFirst, parent)
    , m_list(new CustomersList(context, sides()))
    , m_profile(new ProfilePanel(context, sides())) // Tab goes from the list to it
{
    setParts(m_list, m_profile);
    Notices *notices = context.notices.get();
    connect(m_list, &CustomersList::said, notices, &Notices::say);
    connect(m_list, &CustomersList::merged, this, &CustomersPage::showRecord);
    connect(m_list, &CustomersList::shopsRequested, this,
            [this] { emit pageRequested(QStringLiteral("settings-connect"), 0); });
    connect(m_list, &CustomersList::changed, this, [this] {
        if (isOpen())
            m_profile->refresh();
    });
    connect(m_profile, &ProfilePanel::dataChanged, m_list, &CustomersList::refresh);
    connect(m_profile, &ProfilePanel::copied, this, [notices] { notices->say(tr("Copied")); });
}

void CustomersPage::refresh()
{
    m_list->refresh();
    if (isOpen())
        m_profile->refresh();
}

void CustomersPage::showInDetail(qint64 id)
{
    m_profile->showCustomer({id});
}

bool CustomersPage::findInDetail()
{
    return m_profile->find();
}

int CustomersPage::part() const
{
    return static_cast<int>(m_profile->tab());
}

void CustomersPage::showPart(int part)
{
    m_profile->showTab(static_cast<ProfilePanel::Tab>(part));
}

void CustomersPage::showSection(const QString &section)
{
    const QString bought = QStringLiteral("bought_");
    const QString in = QStringLiteral("in_");
    if (section == QLatin1String("waiting"))
        m_list->showOnly(CustomerFilter::CartWaiting);
    else if (section.startsWith(bought))
        m_list->showBuyers({section.mid(bought.size()).toLongLong()});
    else if (section.startsWith(in))
        m_list->showSegments(
            numbersIn(section.mid(in.size()).section(kWithout, 0, 0)),
            numbersIn(section.contains(kWithout) ? section.section(kWithout, 1) : QString()));
    else
        return;
    if (isFull())
        sides()->setFull(false);
}

void CustomersPage::print()
{
    m_profile->print();
}

} // namespace comptoir
