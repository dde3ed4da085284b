#pragma once

#include "models/insights/salesfigures.h"
#include "views/shell/page.h"
#include "views/today/todayreading.h"

class QLabel;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace comptoir {

class BirthdaysCard;
class CardColumns;
class CartsCard;
class EmptyState;
class NewCustomersCard;
class NoticeBar;
class PeriodSwitch;
class SalesTiles;
class ShopsCard;
class TasksCard;

/// What happened, and what needs the owner today: figures of a period beside those before, carts
/// worth a look, tasks, birthdays, new customers, and how the shops stand.
class TodayPage : public Page
{
    Q_OBJECT

public:
    explicit TodayPage(const ViewContext &context, QWidget *parent = nullptr);

    void refresh() override;
    void takeFocus() override;
    [[nodiscard]] QList<QWidget *> parts() override;

private:
    void buildHead(QVBoxLayout *column);
    void buildCards(QVBoxLayout *column);
    void connectCards();
    void listen();
    void retranslate();
    void readSales(bool other);
    void take(const TodayReading &reading);
    void showAll();
    void showArriving();
    [[nodiscard]] bool isWhole() const;
    void choosePeriod(PeriodKind kind);
    void openProfile(CustomerId customer);
    void showSetAside();

    ViewContext m_context;
    TodayReading m_reading;
    bool m_known = false;
    int m_generation = 0;
    int m_salesGeneration = 0;
    bool m_salesBusy = false; ///< one reading at a time: a sync asks again and again
    bool m_salesAgain = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_inside;
    QLabel *m_greeting;
    QLabel *m_subtitle;
    PeriodSwitch *m_period;
    NoticeBar *m_notice;
    NoticeBar *m_arriving; ///< while the first sync of a shop is not over
    SalesTiles *m_tiles;
    CardColumns *m_columns;
    CartsCard *m_carts;
    TasksCard *m_tasks;
    ShopsCard *m_shops;
    BirthdaysCard *m_birthdays;
    NewCustomersCard *m_newCustomers;
    QTimer *m_order; ///< of Tab, once rows were put anew
    QTimer *m_minute;
};

} // namespace comptoir
