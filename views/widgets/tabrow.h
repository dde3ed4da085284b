#pragma once

#include "views/widgets/localkeys.h"

#include <QWidget>

class QKeyEvent;
class QMenu;
class QPushButton;
class QTabBar;

namespace comptoir {

/// Tabs in one row that never scrolls: those for which there is no room stand in the menu of a
/// button behind the others ("More"). The tab that is shown is always one of the row. Left and
/// Right go through all of them. Who chooses one has the keyboard in the row, unless the page of
/// that tab takes it (chosen()); letters that are typed on a tab go there with it.
class TabRow : public QWidget
{
    Q_OBJECT

public:
    explicit TabRow(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// The tabs themselves: which one is current, their name for screen readers.
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    /// What Tab comes to in it, in the order of reading.
    [[nodiscard]] QList<QWidget *> stops() const;
    void addTab();
    void setTabText(int tab, const QString &text);
    /// Brings it to the front as the owner does.
    void choose(int tab);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The owner chose the tab by mouse, from the menu or with Enter, or began to type on it: what
    /// is written on its page may take the keyboard now. Not while one only goes through the tabs.
    void chosen(int tab);

private:
    [[nodiscard]] int widthOf(int tab) const;
    [[nodiscard]] int rowHeight() const;
    void fit();
    void fillMenu();
    void retranslate();
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool takeKey(QKeyEvent *key);

    QTabBar *m_tabs;
    QPushButton *m_more;
    QMenu *m_menu;
};

} // namespace comptoir
