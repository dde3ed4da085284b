#pragma once

#include <QHeaderView>

namespace comptoir {

struct Tokens;

/// Header words in muted letters, right over numbers, with an arrow where the rows are sorted by.
/// Words that do not fit stand on two lines, else cut, and then whole in the tool tip.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent);

    /// The least width in which `heading` shows, on two lines where that is narrower.
    static int widthOf(const QString &heading);

private:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    bool viewportEvent(QEvent *event) override;
    /// As it is written in a section of this width: folded or cut where it has to be.
    [[nodiscard]] QString fitted(int section, int width) const;
    [[nodiscard]] int roomIn(int section) const;
    [[nodiscard]] bool isSortedBy(int section) const;
    static void paintArrow(QPainter &painter, const QRect &words, const Tokens &tokens,
                           Qt::SortOrder order);
};

} // namespace comptoir
