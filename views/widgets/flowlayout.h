#pragma once

#include <QLayout>

namespace comptoir {

/// Widgets in a row that goes on in the next line where there is no room: chips and badges.
class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap, QWidget *parent = nullptr);
    /// How many lines widgets of these widths would take, shown or not.
    static int linesFor(const QList<int> &widths, int gap, int room);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange({0, 0, width, 0}); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

private:
    /// Height that the items take in `rect`; moves them when `move`.
    int arrange(const QRect &rect, bool move = false) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace comptoir
