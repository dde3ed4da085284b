#pragma once

#include "views/widgets/localkeys.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace comptoir {

/// A field for a note: grows with its text, Ctrl+Enter keeps, Escape gives up, and asks first where
/// words would be lost.
class NoteEditor : public QWidget
{
    Q_OBJECT

public:
    /// `canCancel`: has a button that gives up, for a note that exists already.
    explicit NoteEditor(const QString &text, bool canCancel, QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// Something was typed that is not kept yet.
    [[nodiscard]] bool isDirty() const;
    void takeFocus();
    void clear();
    /// Words that were typed before and not kept.
    void setDraft(const QString &draft);

signals:
    /// What would be lost; empty when nothing.
    void drafted(const QString &draft);
    void kept(const QString &text);
    void cancelled();

private:
    void keep();
    void giveUp();
    void leave();
    void takeTyping();
    void retranslate();
    void fitHeight();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_before;
    bool m_canCancel;
    QPlainTextEdit *m_text;
    QPushButton *m_keep;
    QPushButton *m_cancel;
};

} // namespace comptoir
