#pragma once

#include "models/domain/writtenmessage.h"
#include "views/shell/page.h"
#include "views/widgets/localkeys.h"

namespace comptoir {

class MessageActions;
class MessageEdits;
class MessageEditor;
class MessagesList;
class SideBySide;

/// The messages that the owner wrote, and beside them the one that is being written.
class MessagesPage : public Page
{
    Q_OBJECT

public:
    explicit MessagesPage(const ViewContext &context, QWidget *parent = nullptr);

    /// Opens a message.
    void showRecord(qint64 id) override;
    /// "new", "new_sms", "new_whatsapp": an empty one; "starter_thanks": a ready-made one.
    void showSection(const QString &section) override;
    void refresh() override;
    [[nodiscard]] QList<QWidget *> parts() override;
    [[nodiscard]] bool holdsWritten() const override;
    void leave(const std::function<void()> &left) override;
    void goBack() override;
    void takeFocus() override;
    bool find() override;
    /// For the list of keys (F1).
    static LocalKeys keys();

private:
    void build();
    void connectList();
    void connectEditor();
    void tell(const Error &error);
    void open(WrittenMessageId message);
    void begin(Channel channel);
    void beginWith(const QString &starter);
    void write(const WrittenMessage &message);
    void showCurrent();
    void chooseImport();
    void chooseExport(const QList<WrittenMessage> &messages);
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void giveRoom();

    ViewContext m_context;
    MessageEdits *m_edits;
    MessageActions *m_actions;
    SideBySide *m_sides;
    MessagesList *m_list;
    MessageEditor *m_editor;
    int m_generation = 0;
    WrittenMessageId m_wanted; ///< to be opened as soon as it is read
};

} // namespace comptoir
