#include "tests/servers/demodiscounts.h"

namespace comptoir {

namespace {

Timestamp localMidnight(QDate date)
{
    return *Timestamp::fromLocal(date.toString(Qt::ISODate), QTimeZone(QByteArray(kDemoTimeZone)));
}

QString codeOfYear(const char *prefix, int year)
{
    return QLatin1String(prefix) + QString::number(year % 100);
}

} // namespace

DemoDiscounts::DemoDiscounts(const DemoShopOptions &options, const DemoCalendar &calendar)
    : m_shopify(options.platform == DemoPlatform::Shopify)
    , m_opening(calendar.at(0, 0))
    , m_now(options.now)
{
    using Kind = DiscountCodeRecord::Kind;
    add(QStringLiteral("BIENVENUE10"), QStringLiteral("Bienvenue : 10 % sur la première commande"),
        Kind::Percentage, 10, {}, {});
    add(QStringLiteral("MERCI5"), QStringLiteral("Merci : 5 € offerts"), Kind::Amount, 5, {}, {});
    add(QStringLiteral("PORTOFFERT"), QStringLiteral("Livraison offerte"), Kind::FreeShipping, 0,
        {}, {});
    const int lastYear = calendar.date(calendar.lastDay()).year();
    for (int year = calendar.date(0).year(); year <= lastYear; ++year) {
        add(codeOfYear("HIVER", year), QStringLiteral("Soldes d’hiver %1").arg(year),
            Kind::Percentage, 20, QDate(year, 1, 8), QDate(year, 2, 5));
        add(codeOfYear("ETE", year), QStringLiteral("Soldes d’été %1").arg(year), Kind::Percentage,
            20, QDate(year, 6, 25), QDate(year, 7, 20));
        add(codeOfYear("NOEL", year), QStringLiteral("Noël %1").arg(year), Kind::Percentage, 15,
            QDate(year, 11, 10), QDate(year, 12, 25));
    }
}

void DemoDiscounts::add(const QString &code, const QString &name, DiscountCodeRecord::Kind kind,
                        double value, QDate from, QDate until)
{
    const Timestamp start = from.isValid() ? localMidnight(from) : m_opening;
    if (start > m_now)
        return;
    const Currency euro = *Currency::fromCode(u"EUR");
    DiscountCodeRecord record;
    const qint64 number = m_codes.size() + 1;
    record.id = RemoteId::fromNumber(m_shopify ? 1'200'000'000'019 + number * 32'768 : number);
    record.code = code;
    record.name = name;
    record.kind = kind;
    if (kind == DiscountCodeRecord::Kind::Percentage)
        record.percent = value;
    if (kind == DiscountCodeRecord::Kind::Amount) {
        record.amount = Money{static_cast<qint64>(value * 100), euro};
        record.minimumAmount = Money{3'000, euro};
    }
    if (!m_shopify)
        record.quantity = 9'000 + number * 7;
    record.validFrom = start;
    // PrestaShop's codes always end some day.
    if (until.isValid())
        record.validUntil = localMidnight(until);
    else if (!m_shopify)
        record.validUntil = localMidnight(QDate(2099, 12, 31));
    record.active = !record.validUntil || *record.validUntil > m_now;
    record.updatedAt = start;
    m_codes.append(record);
}

const DiscountCodeRecord *DemoDiscounts::find(const QString &code) const
{
    for (const DiscountCodeRecord &record : m_codes) {
        if (record.code == code)
            return &record;
    }
    return nullptr;
}

const DiscountCodeRecord *DemoDiscounts::choose(DemoRandom &random, QDate date,
                                                bool firstOrder) const
{
    const double luck = random.real();
    if (firstOrder && luck < 0.25)
        return find(QStringLiteral("BIENVENUE10"));
    if (DemoCalendar::isChristmasTime(date) && luck < 0.18)
        return find(codeOfYear("NOEL", date.year()));
    if (DemoCalendar::isSales(date) && luck < 0.3)
        return find(codeOfYear(date.month() <= 2 ? "HIVER" : "ETE", date.year()));
    if (luck > 0.96)
        return find(QStringLiteral("MERCI5"));
    return luck > 0.93 ? find(QStringLiteral("PORTOFFERT")) : nullptr;
}

qint64 DemoDiscounts::worth(const DiscountCodeRecord &code, qint64 goods, qint64 shipping,
                            Currency currency)
{
    switch (code.kind) {
    case DiscountCodeRecord::Kind::Percentage:
        return (goods * static_cast<qint64>(code.percent) + 50) / 100;
    case DiscountCodeRecord::Kind::FreeShipping:
        return shipping;
    case DiscountCodeRecord::Kind::Amount:
        if (goods >= code.minimumAmount->minor)
            return qRound64(double(code.amount->minor) * demoCurrencyRate(currency));
        break;
    case DiscountCodeRecord::Kind::Other:
        break;
    }
    return 0;
}

} // namespace comptoir
