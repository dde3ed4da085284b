#pragma once

#include "models/store/orderlist.h"
#include "views/orders/orderwords.h"

#include <QDate>
#include <QWidget>

class QMenu;
class QPushButton;

namespace comptoir {

class Chip;
class Clock;

/// The filters of the orders' table: a chip each, that opens its choices and says what is chosen.
class OrderFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit OrderFilterBar(const Clock &clock, QWidget *parent = nullptr);

    void setChoices(const OrderChoices &choices);
    void setShops(const ShopTable &shops);
    /// Puts the chosen filters into `query`, and leaves its search and order alone.
    void apply(OrderListQuery &query) const;
    [[nodiscard]] bool isNarrowing() const;
    void clear();

    /// Days of the owner's calendar, both included; an invalid one does not narrow.
    struct Days
    {
        QDate first, last;
        bool operator==(const Days &) const = default;
    };
    enum class Preset {
        Today,
        Yesterday,
        LastSevenDays,
        LastThirtyDays,
        ThisMonth,
        LastMonth,
        ThisYear,
        LastYear,
    };
    static Days daysOf(Preset preset, const QDate &today);
    /// These days and no other filter.
    void showOnly(const Days &days);

signals:
    void changed();

private:
    enum Filter { State, Date, ShopFilter, Source, Amount, Payment, FilterCount };
    enum class Extra { None, NoSale, Sale, Test };

    void openMenu(Filter filter);
    void fillState(QMenu *menu);
    void fillDate(QMenu *menu);
    void fillShop(QMenu *menu);
    void fillTexts(QMenu *menu, const QStringList &texts, QString &chosen, Filter filter);
    void addChoice(QMenu *menu, const QString &text, bool chosen, std::function<void()> choose);
    void askDays();
    void askAmounts();
    void narrow();
    void retranslate();
    [[nodiscard]] QString chosenText(Filter filter) const;
    static QString name(Filter filter);
    static QString name(Preset preset);
    static QString name(Extra extra);

    const Clock &m_clock;
    OrderChoices m_choices;
    ShopTable m_shops;
    QList<Chip *> m_chips;
    QPushButton *m_clear;

    std::optional<OrderStateKind> m_state;
    Extra m_extra = Extra::None;
    Days m_days;
    std::optional<Preset> m_preset;
    ShopId m_shop;
    QString m_source, m_payment;
    std::optional<qint64> m_least, m_most; ///< hundredths
};

} // namespace comptoir
