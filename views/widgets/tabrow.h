#pragma once

#include "views/widgets/localkeys.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QTabBar;

namespace comptoir {

/// Tabs in one row that never scrolls: those for which there is no room stand in the menu of a
/// button behind the others ("More"). The tab that is shown is always one of the row. Left and
/// Right go through all of them.
class TabRow : public QWidget
{
    Q_OBJECT

public:
    explicit TabRow(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// The tabs themselves: which one is current, their name for screen readers.
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    void addTab();
    void setTabText(int tab, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    [[nodiscard]] int widthOf(int tab) const;
    [[nodiscard]] int rowHeight() const;
    void fit();
    void fillMenu();
    void retranslate();
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

    QTabBar *m_tabs;
    QPushButton *m_more;
    QMenu *m_menu;
};

} // namespace comptoir
