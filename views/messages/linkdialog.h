#pragma once

#include "views/widgets/dialog.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace comptoir {

/// Asks where words of a message lead: an address of the web, a mail, a number or a field.
class LinkDialog : public Dialog
{
    Q_OBJECT

public:
    /// Calls `given` with an address that may stand in a message, or with an empty one: no link any
    /// more.
    using Given = std::function<void(const QString &address, const QString &words)>;
    static void ask(QWidget *parent, const QString &address, const QString &words,
                    const Given &given);

private:
    LinkDialog(const QString &address, const QString &words, QWidget *parent);
    [[nodiscard]] QString address() const;
    void check();

    QLineEdit *m_address;
    QLineEdit *m_words;
    QLabel *m_problem;
    QPushButton *m_accept;
};

} // namespace comptoir
