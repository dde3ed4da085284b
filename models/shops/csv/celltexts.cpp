#include "models/shops/csv/celltexts.h"

namespace comptoir::csv {

QString CellTexts::time(const std::optional<Timestamp> &at) const
{
    return at ? at->toZone(m_zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QString CellTexts::money(const Money &money) const
{
    if (money.currency.isNull())
        return {};
    QString text = money.toDecimal();
    return m_comma ? text.replace(u'.', u',') : text;
}

QString CellTexts::decimal(double value) const
{
    QString text = QString::number(value, 'g', 12);
    return m_comma ? text.replace(u'.', u',') : text;
}

} // namespace comptoir::csv
