#pragma once

#include <QAbstractButton>

namespace comptoir {

/// One line of the side bar: icon, word and a badge with a count; icon alone when collapsed.
class NavButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavButton(const QString &icon, QWidget *parent);

    void setCollapsed(bool collapsed);
    /// 0 hides the badge.
    void setCount(qint64 count);

    [[nodiscard]] QSize sizeHint() const override;

private:
    void paintEvent(QPaintEvent *event) override;
    void paintCount(QPainter &painter) const;
    [[nodiscard]] int pillWidth() const;
    [[nodiscard]] int rightOfText() const;

    QString m_icon;
    bool m_collapsed = false;
    qint64 m_count = 0;
};

} // namespace comptoir
