#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "views/settings/sending/backgroundtrial.h"
#include "views/viewcontext.h"
#include "views/widgets/dialog.h"
#include "workflows/feedback/feedbackform.h"

class QCheckBox;
class QLabel;
class QProgressBar;

namespace comptoir {

class FieldForm;
class NoticeBar;

/// How an account learns what came back: the mailbox that answers and bounces come to, and the
/// provider that knows what became of messages. Both are tried before they are kept.
class MailboxDialog : public Dialog
{
    Q_OBJECT

public:
    MailboxDialog(const ViewContext &context, const Sender &sender, QWidget *parent = nullptr);

signals:
    void kept();

private:
    /// What was read of the keychain, with what was typed over it.
    struct Secrets
    {
        QString account, mailbox, events;
    };
    [[nodiscard]] QWidget *makeFields();
    void retranslate();
    void fillForms();
    void showState();
    void readLooks();
    void showLooks(std::optional<Timestamp> mailbox, std::optional<Timestamp> events);
    void readSecrets();
    void begin();
    [[nodiscard]] FeedbackForm::Choice choice() const;
    void tryOut(const Sender &sender, const Secrets &secrets);
    void keep();
    void keepSecrets();
    void setBusy(bool busy);
    void fail(const Error &error);

    ViewContext m_context;
    Sender m_sender;
    Sender m_changed;
    Secrets m_kept;
    BackgroundTrial *m_trial;
    NoticeBar *m_notice;
    QLabel *m_heading;
    QLabel *m_text;
    QCheckBox *m_reads;
    QLabel *m_mailboxLook;
    FieldForm *m_mailbox;
    QCheckBox *m_asks;
    QLabel *m_asksText;
    QLabel *m_eventsLook;
    FieldForm *m_events;
    QProgressBar *m_busy;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace comptoir
