#pragma once

#include "views/widgets/tokens.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace comptoir {

class Badge;

/// One line of a list of things to see or do: an icon in a disc, what it is about with a detail
/// under it and badges beside, and at the right what can be done about it.
class ActionRow : public QFrame
{
    Q_OBJECT

public:
    ActionRow(const QString &icon, Tone tone, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &detail = {});
    void addBadge(const QString &text, Tone tone, const QString &icon = {});
    /// Its accessible name says about what: "Open Élodie Lefèvre".
    QPushButton *addButton(const QString &text);
    /// As an icon, for what stands in every row; `name` is its tool tip.
    QToolButton *addIconButton(const QString &icon, const QString &name);
    /// A button of three points with a menu of further actions; `name` for screen readers.
    QMenu *addMenu(const QString &name);

private:
    QLabel *m_title;
    QLabel *m_detail;
    QHBoxLayout *m_badges;
    QHBoxLayout *m_actions;
};

/// A card with a heading, a line under it, and rows with hairlines between them. Rows can be put
/// anew while the keyboard is in one of them: it stays in the row of the same place.
class RowsCard : public QFrame
{
    Q_OBJECT

public:
    explicit RowsCard(QWidget *parent = nullptr);

    void setTexts(const QString &heading, const QString &detail = {});
    void setRows(const QList<QWidget *> &rows);
    /// A link under the rows; an empty text hides it.
    void setFooter(const QString &text);

signals:
    void footerClicked();
    void rowsChanged();

protected:
    /// Between heading and rows, and under the rows, for what stays there.
    [[nodiscard]] QVBoxLayout *above() const { return m_above; }
    [[nodiscard]] QVBoxLayout *below() const { return m_below; }

private:
    QLabel *m_heading;
    QLabel *m_detail;
    QVBoxLayout *m_above;
    QVBoxLayout *m_rowsLayout;
    QVBoxLayout *m_below;
    QPushButton *m_footer;
    QList<QWidget *> m_rows;
};

} // namespace comptoir
