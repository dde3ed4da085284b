#include "views/customers/customershead.h"

#include "views/customers/buttonfit.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/searchfield.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr int kSpacing = 10;
constexpr int kLeastSearch = 110;
constexpr int kMostSearch = 230;
} // namespace

CustomersHead::CustomersHead(QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(TextRole::Title, this))
    , m_number(makeLabel(TextRole::Muted, this))
    , m_search(new SearchField(this))
    , m_columns(makeButton(ButtonKind::Plain, this))
    , m_export(makeButton(ButtonKind::Plain, this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // with icons where it is narrow
    m_title->setWordWrap(false);
    m_number->setWordWrap(false);
    m_search->setMinimumWidth(kLeastSearch);
    m_search->setMaximumWidth(kMostSearch);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpacing);
    row->addWidget(m_title);
    row->addWidget(m_number, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_columns);
    row->addWidget(m_export);
    m_columns->setObjectName(QStringLiteral("customers-columns"));
    m_export->setObjectName(QStringLiteral("customers-export"));
    m_search->setObjectName(QStringLiteral("customers-filter"));
    connect(m_export, &QPushButton::clicked, this, &CustomersHead::exportRequested);
    onLanguage(this, [this] { retranslate(); });
}

void CustomersHead::setNumber(const QString &number)
{
    m_number->setText(number);
    fit();
}

void CustomersHead::retranslate()
{
    m_title->setText(tr("Customers"));
    m_search->setPlaceholderText(tr("Filter this list"));
    m_search->setAccessibleName(tr("Filter the list of customers"));
    m_columns->setAccessibleName(tr("Columns"));
    m_columns->setToolTip(tr("Choose the columns"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Write the customers of this list to a file that spreadsheets read"));
    fit();
}

void CustomersHead::fit()
{
    const QList<FittingButton> buttons{{m_columns, "columns"}, {m_export, "export"}};
    const int least = m_title->sizeHint().width() + m_search->minimumWidth() + 2 * kSpacing;
    setMinimumWidth(least + widthOfIcons(buttons, kSpacing));
    const int others = least + m_number->sizeHint().width() + kSpacing;
    m_number->setVisible(showWordsOrIcons(buttons, others, kSpacing, width()));
}

void CustomersHead::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace comptoir
