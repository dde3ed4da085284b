#pragma once

#include "views/widgets/localkeys.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class ElidedLabel;
class NavButton;

/// The pages at the left: icon and word, or icons alone when collapsed. Arrow keys walk along it.
class SideBar : public QWidget
{
    Q_OBJECT

public:
    explicit SideBar(QWidget *parent = nullptr);
    /// What it answers, for the list of keys (F1).
    static LocalKeys keys();

    /// Pages appear in the order added; those `atEnd` stand at the bottom.
    void addPage(const QString &id, const QString &icon, bool atEnd);
    void setTitle(const QString &id, const QString &title, const QString &shortcut);
    /// A figure on the page's line, 0 for none; `words` say what it counts, for the tool tip and
    /// for screen readers.
    void setBadge(const QString &id, qint64 count, const QString &words);
    void setCurrent(const QString &id);
    /// Name of the shop, above the pages.
    void setHeading(const QString &heading);

    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }
    void setCollapsed(bool collapsed);

signals:
    void pageChosen(const QString &id);
    void collapsedChanged(bool collapsed);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void fitWidth();
    void describe(const QString &id);
    void paintMark();
    void moveFocus(NavButton *from, int step);

    QLabel *m_mark;
    ElidedLabel *m_heading;
    QToolButton *m_collapse;
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    QHash<QString, NavButton *> m_buttons;
    QHash<QString, QString> m_keys; ///< by page, as written
    QHash<QString, QString> m_badges; ///< what the figures count
    QList<NavButton *> m_order;
    bool m_collapsed = false;
};

} // namespace comptoir
