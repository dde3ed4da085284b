#pragma once

#include "models/store/ordercredits.h"
#include "views/viewcontext.h"
#include "workflows/messages/sendingsettings.h"

#include <QWidget>

class QFrame;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

class HolidaysCard;
class NoticeBar;
class RuleCard;

/// The rules that every message goes by: hours, holidays, how often, what is late, the way out and
/// the pace, each with where its default comes from.
class RulesSection : public QWidget
{
    Q_OBJECT

public:
    explicit RulesSection(const ViewContext &context, QWidget *parent = nullptr);

    /// Reads the rules; what is being changed stays.
    void refresh();

signals:
    void sendersRequested();

private:
    struct Read
    {
        SendingSettings settings;
        HolidayRegion usual = HolidayRegion::None;
        OrderCredits::Sum credited; ///< all that is put down to messages
    };
    void tellCredited(const OrderCredits::Sum &before);
    [[nodiscard]] static QString words(const OrderCredits::Sum &sum);
    [[nodiscard]] QFrame *makePace();
    void retranslate();
    void apply(const RuleCard *card);

    ViewContext m_context;
    SendingSettings m_kept;
    OrderCredits::Sum m_credited;
    int m_generation = 0;
    NoticeBar *m_notice;
    HolidaysCard *m_holidays;
    QList<RuleCard *> m_cards;
    QLabel *m_paceHeading;
    QLabel *m_paceText;
    QLabel *m_paceSource;
    QPushButton *m_senders;
};

} // namespace comptoir
