#pragma once

#include "models/domain/customfield.h"
#include "views/widgets/dialog.h"

#include <functional>

class QPlainTextEdit;

namespace comptoir {

/// The choices of a field, one a line.
class ChoicesDialog : public Dialog
{
    Q_OBJECT

public:
    /// Calls `given` with the choices, blank ones and repetitions left out, if they changed.
    static void ask(QWidget *parent, const CustomField &field,
                    std::function<void(const QStringList &choices)> given);

private:
    ChoicesDialog(const CustomField &field, QWidget *parent);
    [[nodiscard]] QStringList choices() const;

    QPlainTextEdit *m_lines;
};

} // namespace comptoir
