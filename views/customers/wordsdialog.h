#pragma once

#include "views/widgets/dialog.h"

#include <functional>

class QLineEdit;
class QPushButton;

namespace comptoir {

/// Asks for a few words: one line, with those used before as suggestions, or a text. The button
/// carries the verb and waits for words.
class WordsDialog : public Dialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title, text, label, verb;
        bool mayBeEmpty = false;
    };

    /// Calls `given` with the words, trimmed, or not at all. The first of the suggestions stand
    /// under the line, to be pressed.
    static void askLine(QWidget *parent, const Question &question, const QStringList &suggestions,
                        std::function<void(const QString &)> given);
    static void askText(QWidget *parent, const Question &question,
                        std::function<void(const QString &)> given);

private:
    WordsDialog(const Question &question, QWidget *parent);
    void finish(QWidget *field, const QString &label);
    void offer(const QStringList &suggestions, QLineEdit *line);
    void askFor(std::function<QString()> words, std::function<void(const QString &)> given);

    QPushButton *m_accept;
};

} // namespace comptoir
