#pragma once

#include "views/widgets/dialog.h"

#include <functional>

class QLineEdit;

namespace comptoir {

struct Sender;

/// Asks for the password, key or token of an account that sends. What is typed is not shown.
class AccountPasswordDialog : public Dialog
{
    Q_OBJECT

public:
    /// Calls `given` with what was typed, or not at all.
    static void ask(QWidget *parent, const Sender &sender,
                    std::function<void(const QString &password)> given);

private:
    AccountPasswordDialog(const Sender &sender, QWidget *parent);

    QLineEdit *m_password;
};

} // namespace comptoir
