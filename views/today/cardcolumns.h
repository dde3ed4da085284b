#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace comptoir {

/// Cards in columns: three where there is room, two or one where there is less. Each card says in
/// which column it stands; the keyboard goes through them in the order added.
class CardColumns : public QWidget
{
    Q_OBJECT

public:
    explicit CardColumns(QWidget *parent = nullptr);

    /// `ofThree` and `ofTwo`: the column, from 0.
    void add(QWidget *card, int ofThree, int ofTwo);

private:
    struct Place
    {
        QWidget *card;
        int ofThree, ofTwo;
    };
    void resizeEvent(QResizeEvent *event) override;
    void arrange();

    QList<Place> m_places;
    QList<QVBoxLayout *> m_columns;
    int m_count = 0;
};

} // namespace comptoir
