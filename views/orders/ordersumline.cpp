#include "views/orders/ordersumline.h"

#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>

namespace comptoir {

namespace {
constexpr qsizetype kCurrenciesTold = 3;
} // namespace

OrderSumLine::OrderSumLine(QWidget *parent)
    : QWidget(parent)
    , m_count(new ElidedLabel(this))
    , m_sum(makeLabel(TextRole::Small, this))
{
    m_count->setObjectName(QStringLiteral("orderCount"));
    m_sum->setObjectName(QStringLiteral("orderSum"));
    m_count->setFont(Theme::smallFont());
    m_count->setProperty("role", QStringLiteral("muted"));
    m_sum->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(15, 4, 15, 2);
    row->setSpacing(16);
    row->addWidget(m_count, 1);
    row->addWidget(m_sum);
    onLanguage(this, [this] { showAll(); });
}

void OrderSumLine::setAll(qint64 count, const std::optional<OrderSums> &sums)
{
    m_all = {count, sums};
    showAll();
}

void OrderSumLine::setChosen(qint64 count, const std::optional<OrderSums> &sums)
{
    m_chosen = {count, sums};
    showAll();
}

QString OrderSumLine::amounts(const QList<Money> &amounts)
{
    QStringList texts;
    for (const Money &amount : amounts.mid(0, kCurrenciesTold))
        texts.append(Format::money(amount));
    return texts.isEmpty() ? Format::none() : texts.join(QStringLiteral(" · "));
}

void OrderSumLine::showAll()
{
    const bool chosen = m_chosen.count > 1;
    const Part &part = chosen ? m_chosen : m_all;
    setVisible(m_all.count > 0);
    const auto count = static_cast<int>(part.count);
    m_count->setText(chosen ? tr("%Ln order(s) selected", nullptr, count)
                            : tr("%Ln order(s)", nullptr, count));
    m_count->setToolTip(tr("All of them: also cancelled ones and others that count neither in "
                           "revenue nor in a customer's number of orders"));
    const QString sum = part.sums ? amounts(part.sums->revenue) : QStringLiteral("…");
    //: %1 is an amount, or several of different currencies
    m_sum->setText(tr("Revenue: %1").arg(sum));
    m_sum->setToolTip(tr("What the orders that count in revenue come to, after refunds, in the "
                         "shop's currency"));
}

} // namespace comptoir
