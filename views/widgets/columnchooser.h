#pragma once

#include "views/widgets/dialog.h"
#include "views/widgets/localkeys.h"
#include "views/widgets/tablecolumns.h"

class QListWidget;
class QListWidgetItem;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace comptoir {

class SearchField;

/// Which columns, and in which order: at the left all there are, by group and with a search; at the
/// right those shown, moved by drag, by the buttons or with Alt+Up and Alt+Down.
class ColumnChooser : public Dialog
{
    Q_OBJECT

public:
    ColumnChooser(const QList<TableColumn> &columns, const QStringList &shown,
                  const QStringList &atFirst, QWidget *parent);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    [[nodiscard]] QStringList shown() const;

private:
    void build();
    QWidget *buildAll();
    QWidget *buildShown();
    void fillAll();
    void fillShown(const QStringList &keys);
    void search(const QString &text);
    void takeCheck(QTreeWidgetItem *item);
    void checkAsShown();
    void move(int by);
    void removeCurrent();
    void enableButtons();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QList<TableColumn> m_columns;
    QStringList m_atFirst;
    SearchField *m_search;
    QTreeWidget *m_all;
    QListWidget *m_shown;
    QPushButton *m_up, *m_down, *m_remove;
};

} // namespace comptoir
