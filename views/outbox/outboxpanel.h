#pragma once

#include "models/store/outboxrecord.h"
#include "views/outbox/messagecontent.h"
#include "views/viewcontext.h"
#include "workflows/messages/outboxactions.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Badge;
class ElidedButton;
class ElidedLabel;
class NoticeBar;
class MailView;
class TabRow;

/// One message of the outbox, beside the table or alone: to whom, where it stands and why, what can
/// be decided of it, what happened, and what exactly was sent.
class OutboxPanel : public QFrame
{
    Q_OBJECT

public:
    enum Tab { History, Message, Text, Raw, TabCount };

    explicit OutboxPanel(const ViewContext &context, QWidget *parent = nullptr);

    void showMessage(OutboxId id);
    void refresh();
    void setFull(bool full);
    void showTab(int tab);
    [[nodiscard]] int tab() const;

signals:
    void fullRequested(bool full);
    void closeRequested();
    void actionRequested(comptoir::OutboxAction action, comptoir::OutboxId id);
    /// So many messages of that mailing wait.
    void stopRequested(const QString &cause, const QString &name, qint64 waiting);
    void resumeRequested(const QString &cause);

private:
    void buildHead(QVBoxLayout *column);
    void buildTabs(QVBoxLayout *column);
    [[nodiscard]] QWidget *buildMessage();
    [[nodiscard]] QPlainTextEdit *makeText(const char *name);
    void retranslate();
    struct Reading
    {
        OutboxRecord record;
        std::optional<GateVerdict> refusal; ///< if it went back to the queue now

        bool operator==(const Reading &) const = default;
    };
    static Result<Reading> read(Database &database, OutboxId id, Timestamp now);
    void take(const Reading &reading);
    [[nodiscard]] QString refusalWords() const;
    void fill();
    void fillHead();
    void fillWhy();
    void fillHistory();
    void fillContent();
    void showShape();

    ViewContext m_context;
    OutboxRecord m_record;
    std::optional<GateVerdict> m_refusal;
    MessageContent m_content;
    OutboxId m_asked;
    bool m_full = false;
    ElidedLabel *m_title;
    Badge *m_state;
    QLabel *m_detail;
    ElidedButton *m_customer;
    QLabel *m_address;
    QToolButton *m_expand, *m_close;
    QHash<OutboxAction, QPushButton *> m_actions;
    QPushButton *m_stop; ///< the whole mailing
    QWidget *m_actionRow;
    NoticeBar *m_why;
    NoticeBar *m_notice;
    TabRow *m_tabs;
    QStackedWidget *m_pages;
    QScrollArea *m_history;
    QLabel *m_headers = nullptr;
    QLabel *m_safety = nullptr;
    MailView *m_browser = nullptr;
    QPlainTextEdit *m_said = nullptr; ///< instead of the HTML, where there is none
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_raw;
};

} // namespace comptoir
