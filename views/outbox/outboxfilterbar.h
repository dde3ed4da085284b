#pragma once

#include "models/store/outboxlist.h"
#include "views/orders/orderdays.h"

#include <QHash>
#include <QWidget>

class QMenu;
class QPushButton;

namespace comptoir {

class Chip;
class Clock;

/// The filters of the outbox: a chip for each group of states with how many are in it, and one each
/// for channel, message and days, which opens its choices.
class OutboxFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxFilterBar(const Clock &clock, QWidget *parent = nullptr);

    void setChoices(const OutboxChoices &choices);
    void setCounts(const OutboxCounts &counts);
    /// Puts the chosen filters into `query`, and leaves its search and order alone.
    void apply(OutboxListQuery &query) const;
    [[nodiscard]] bool isNarrowing() const;
    void clear();
    /// Of that group, and no other filter.
    void showGroup(OutboxGroup group);

signals:
    void changed();

private:
    enum Filter { ChannelFilter, Message, Date, FilterCount };

    void toggle(OutboxGroup group);
    void openMenu(Filter filter);
    void fillChannels(QMenu *menu);
    void fillMessages(QMenu *menu);
    void fillDays(QMenu *menu);
    void addChoice(QMenu *menu, const QString &text, bool chosen, std::function<void()> choose);
    void askDays();
    void narrow();
    void retranslate();
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QString chosenText(Filter filter) const;
    static QString name(Filter filter);

    const Clock &m_clock;
    OutboxChoices m_choices;
    OutboxCounts m_counts;
    QHash<OutboxGroup, Chip *> m_groups;
    QList<Chip *> m_chips;
    QPushButton *m_clear;

    std::optional<OutboxGroup> m_group;
    std::optional<Channel> m_channel;
    QString m_message;
    OrderDays m_days;
};

} // namespace comptoir
