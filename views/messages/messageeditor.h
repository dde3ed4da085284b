#pragma once

#include "models/domain/sender.h"
#include "models/segments/fieldcatalogue.h"
#include "views/viewcontext.h"
#include "views/widgets/localkeys.h"
#include "workflows/messages/messagecheck.h"

#include <QWidget>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTimer;
class QToolButton;

namespace comptoir {

class ChecksPane;
class EmailWriting;
class MessageEdits;
class MessageOptions;
class MessagePreview;
class MessageRoom;
class MessageWriting;
class NoticeBar;
class TextWriting;

/// What messages need of the profile; a plain value, read off the GUI thread.
struct MessageWorld
{
    std::shared_ptr<const FieldCatalogue> fields = std::make_shared<FieldCatalogue>();
    QList<Sender> senders; ///< those by which messages leave by default first
    QString shopName; ///< of the first shop; empty: there is none
    QString optOutText, stopText; ///< the owner's own words for the way out; empty: none
};

/// A message being written, with what a customer gets of it, what is wrong with it and its settings
/// beside it, or behind tabs (MessageRoom). Nothing is kept before Save.
class MessageEditor : public QWidget
{
    Q_OBJECT

public:
    MessageEditor(const ViewContext &context, MessageEdits &edits, QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    void setWorld(const MessageWorld &world);
    /// One that is kept, or (without a number) a new one.
    void edit(const WrittenMessage &message);
    [[nodiscard]] const WrittenMessage &kept() const { return m_message; }
    [[nodiscard]] WrittenMessage written() const;
    [[nodiscard]] bool isModified() const;
    /// Calls `left` at once, or after asking what is to become of what was written, and doing so.
    void leave(const std::function<void()> &left);
    /// What is written is gone: nothing is open.
    void drop();
    /// The customers may be others by now.
    void refresh();
    void takeFocus();
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] MessageRoom *room() const { return m_room; }
    [[nodiscard]] MessagePreview *preview() const { return m_preview; }

    // For SideBySide.
    void setFull(bool full);

signals:
    void fullRequested(bool full);
    void closeRequested();

private:
    void build();
    QWidget *buildHead();
    void connectParts();
    void connectWriting(MessageWriting *writing);
    void retranslate();
    void showState();
    void changedNow();
    void settle();
    void save(const std::function<void()> &then = {});
    void showPlace(const MessageProblem &problem);
    void mend(const MessageProblem &problem);
    void askField(QWidget *anchor);
    void sendTest();
    void sendToSegment();
    [[nodiscard]] QList<Sender> senders() const;
    [[nodiscard]] QList<MessageProblem> problemsOf(const WrittenMessage &message) const;
    void readLastSender();
    [[nodiscard]] QString senderKey() const;
    [[nodiscard]] MessageWriting *writing() const;
    void keyPressEvent(QKeyEvent *event) override;

    ViewContext m_context;
    MessageEdits &m_edits;
    MessageWorld m_world;
    WrittenMessage m_message; ///< as it was opened or kept last
    QToolButton *m_back;
    QLineEdit *m_name;
    QLabel *m_state;
    QPushButton *m_save;
    QToolButton *m_send;
    QAction *m_sendToSegment = nullptr;
    QAction *m_sendTest = nullptr;
    QToolButton *m_full;
    QToolButton *m_more;
    QMenu *m_menu;
    NoticeBar *m_notice;
    MessageRoom *m_room;
    QStackedWidget *m_writings;
    EmailWriting *m_email;
    TextWriting *m_text;
    MessagePreview *m_preview;
    ChecksPane *m_checks;
    MessageOptions *m_options;
    QTimer *m_settling; ///< while one types
    bool m_isFull = false;
    bool m_isSetting = false;
};

} // namespace comptoir
