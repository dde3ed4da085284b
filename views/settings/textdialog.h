#pragma once

#include "views/widgets/dialog.h"

namespace comptoir {

/// A long text to read, as it is: a licence.
class TextDialog : public Dialog
{
    Q_OBJECT

public:
    static void show(QWidget *parent, const QString &title, const QString &text);

private:
    TextDialog(const QString &title, const QString &text, QWidget *parent);
};

} // namespace comptoir
