#pragma once

#include "views/widgets/dialog.h"

class QListView;

namespace comptoir {

class Commands;
class EmptyState;
class KeysFilter;
class SearchField;

/// All keys of the program (F1), from the catalogue of commands; typing narrows them down.
class ShortcutsDialog : public Dialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const Commands &commands, QWidget *parent);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void filter(const QString &typed);

    SearchField *m_search;
    QListView *m_list;
    EmptyState *m_nothing; ///< in the place of the list
    KeysFilter *m_shown;
};

} // namespace comptoir
