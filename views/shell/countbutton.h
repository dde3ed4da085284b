#pragma once

#include <QToolButton>

namespace comptoir {

/// An icon with a small figure on it: the bell and how many notices are new.
class CountButton : public QToolButton
{
    Q_OBJECT

public:
    CountButton(const QString &icon, QWidget *parent);

    /// 0 hides the figure; above 99 it says "99+". Say the count in the accessible name too.
    void setCount(int count);
    [[nodiscard]] int count() const { return m_count; }

private:
    void paintEvent(QPaintEvent *event) override;

    int m_count = 0;
};

} // namespace comptoir
