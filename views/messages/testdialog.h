#pragma once

#include "models/domain/clock.h"
#include "models/domain/sender.h"
#include "models/domain/writtenmessage.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"
#include "workflows/channels/channel.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace comptoir {

class NoticeBar;

/// Sends a message to the owner herself: nothing counts it, and it says that it is a test. The
/// address is remembered.
class TestDialog : public Dialog
{
    Q_OBJECT

public:
    struct Question
    {
        WrittenMessage message; ///< kept or not
        QList<Sender> senders; ///< of the message's channel, the one to begin with first
        CustomerId customer; ///< whose name stands in it
    };
    static void ask(const ViewContext &context, QWidget *parent, const Question &question);

private:
    TestDialog(const ViewContext &context, const Question &question, QWidget *parent);

    void build();
    void check();
    void send();
    void compose(const Sender &sender, const QString &to, const QString &secret);
    void deliver(const Sender &sender, const SendRequest &request, const QString &secret);
    void end(const Done &outcome);
    [[nodiscard]] QString key() const;

    ViewContext m_context;
    Question m_question;
    QLineEdit *m_to;
    QComboBox *m_sender;
    NoticeBar *m_notice;
    QPushButton *m_send;
    CancelToken m_cancel;
    bool m_isSending = false;
};

} // namespace comptoir
