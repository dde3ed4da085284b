#include "views/segments/samplelist.h"

#include "views/customers/customermark.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>
#include <QLabel>

namespace comptoir {

SampleList::SampleList(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    m_rows->setSpacing(0);
    column->addLayout(m_rows);
    connect(m_context.privacy.get(), &Privacy::changed, this, &SampleList::fill);
    onLanguage(this, [this] { fill(); });
}

void SampleList::setCustomers(const QList<CustomerRow> &customers, qint64 members)
{
    if (customers == m_customers && members == m_members)
        return; // the keyboard stays where it is
    m_customers = customers;
    m_members = members;
    fill();
}

void SampleList::fill()
{
    clearLayout(m_rows);
    const bool all = m_customers.size() == m_members;
    m_heading->setText(m_members == 0 ? tr("Nobody for now")
                           : all      ? tr("Who they are")
                                      : tr("Some of them"));
    for (const CustomerRow &row : std::as_const(m_customers)) {
        if (!row.id.isValid())
            continue;
        auto *name = new ElidedButton(this);
        name->setName(m_context.privacy->name(CustomerName::of(row)));
        connect(name, &QPushButton::clicked, this, [this, id = row.id] {
            m_context.openRecord(QStringLiteral("customers"), id.value);
        });
        QLabel *spent = makeLabel(TextRole::Muted, this);
        spent->setWordWrap(false);
        spent->setText(row.figures.ordersCount > 0 ? Format::money(row.figures.totalSpent)
                                                   : Format::none());
        auto *line = new QHBoxLayout;
        line->setContentsMargins(0, 4, 0, 4);
        line->addWidget(name);
        line->addStretch(1);
        line->addWidget(spent);
        m_rows->addLayout(line);
        m_rows->addWidget(makeRule(this));
    }
}

} // namespace comptoir
