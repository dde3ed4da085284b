#pragma once

#include "views/widgets/localkeys.h"
#include "workflows/messages/mailbody.h"

#include <QTextEdit>

namespace comptoir {

/// Where the owner writes an e-mail with its headings, lists and links. What is pasted or dropped
/// is cleaned to what MailBody can say; pictures are not taken. The look of fields and links is
/// BodyHighlighter's.
class FormattedEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit FormattedEdit(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    [[nodiscard]] MailBody body() const;
    /// Another message: what was done before cannot be undone here.
    void setBody(const MailBody &body);
    /// The same message, changed by the program: one step back.
    void changeBody(const MailBody &body);
    /// At the caret, in the look of the words there.
    void insertField(const QString &tag);
    /// Chooses the next place of these words and shows it; false: there is none.
    bool findWords(const QString &words);

    /// Of the paragraphs chosen.
    void setKind(MailBlock::Kind kind);
    void setAlign(Qt::Alignment align);
    /// A list of that kind, or none where it is one already.
    void toggleList(MailBlock::Kind kind);
    void toggleBold();
    void toggleItalic();
    void toggleUnderline();
    /// Of the words chosen, or of the link that the caret is in; empty takes it away.
    void setLink(const QString &address, const QString &words);
    /// The link at the caret: its address, and the words chosen or linked.
    [[nodiscard]] std::pair<QString, QString> linkHere();

signals:
    void linkWanted();

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void keyPressEvent(QKeyEvent *event) override;
    bool takeReturn(const QKeyEvent &event);
    bool takeFormat(const QKeyEvent &event);
    void merge(const QTextCharFormat &format);
    void chooseLinkHere(QTextCursor &cursor) const;
};

} // namespace comptoir
