#pragma once

#include <QDialog>

namespace comptoir {

/// All keys of the program (F1).
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    /// `pages`: titles in the order of Ctrl+1, Ctrl+2, ….
    ShortcutsDialog(const QStringList &pages, QWidget *parent);
};

} // namespace comptoir
