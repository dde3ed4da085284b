#pragma once

#include "models/domain/clock.h"
#include "models/segments/segmentrepository.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"
#include "workflows/messages/mailings.h"

#include <functional>
#include <memory>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QPushButton;
class QRadioButton;
class QVBoxLayout;

namespace comptoir {

class NoticeBar;

/// Sends a kept message to everybody in a segment: shows first how many would get it and why the
/// others would not, then asks once more with the numbers, then puts it into the outbox.
class SendDialog : public Dialog
{
    Q_OBJECT

public:
    struct Question
    {
        WrittenMessage message;
        QList<Sender> senders; ///< of the message's channel, the one to begin with first
    };
    /// `context.random` must be there.
    static void ask(const ViewContext &context, QWidget *parent, const Question &question);

private:
    SendDialog(const ViewContext &context, const Question &question, QWidget *parent);

    /// What would happen; shown, and then done just so.
    struct Plan
    {
        Mailing mailing;
        Mailings::Asked asked;
        Planner::Preview preview;
    };
    using PlanPointer = std::shared_ptr<const Plan>;

    void build();
    void tellStanding();
    void readSegments();
    void lookAgain();
    void take(const Result<PlanPointer> &plan);
    void addReason(qint64 count, const QString &words);
    void confirm();
    void write();
    [[nodiscard]] qint64 going() const;
    [[nodiscard]] QString when() const;
    [[nodiscard]] QString token() const;

    ViewContext m_context;
    Question m_question;
    QComboBox *m_segment;
    QComboBox *m_sender;
    QRadioButton *m_now;
    QRadioButton *m_later;
    QDateTimeEdit *m_at;
    NoticeBar *m_standing; ///< that nothing leaves now, and the way to end that
    NoticeBar *m_notice;
    QLabel *m_going;
    QLabel *m_waiting;
    QVBoxLayout *m_reasons;
    QPushButton *m_send;
    std::function<void()> m_letGo; ///< ends what m_standing says
    PlanPointer m_plan; ///< null: not known yet
    CancelToken m_looking;
};

} // namespace comptoir
