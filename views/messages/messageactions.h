#pragma once

#include "models/domain/writtenmessage.h"

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace comptoir {

class MessageEdits;

/// What can be done with the message that is open: the entries of its menu and of its line's. GUI
/// thread.
class MessageActions : public QObject
{
    Q_OBJECT

public:
    /// Their words follow the language of `page`.
    MessageActions(MessageEdits &edits, QWidget *page);

    [[nodiscard]] const QList<QAction *> &all() const { return m_actions; }
    /// Which one it is; nothing: none is open, or it is not kept yet.
    void setMessage(const std::optional<WrittenMessage> &message);

signals:
    void editWanted(comptoir::WrittenMessageId message);
    void exportWanted(const QList<comptoir::WrittenMessage> &messages);
    /// It has this number now, or it is another one that was made of it.
    void madeAs(comptoir::WrittenMessageId message);

private:
    QAction *make(const char *icon, void (MessageActions::*act)());
    void retranslate();
    void edit();
    void rename();
    void duplicate();
    void saveToFile();
    void remove();

    MessageEdits &m_edits;
    QWidget *m_page;
    QList<QAction *> m_actions;
    std::optional<WrittenMessage> m_message;
};

} // namespace comptoir
