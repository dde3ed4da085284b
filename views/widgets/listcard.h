#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace comptoir {

/// A card of the settings: what it is about, and a list whose lines come and go.
class ListCard : public QFrame
{
    Q_OBJECT

public:
    explicit ListCard(QWidget *parent = nullptr);

    void setTexts(const QString &heading, const QString &text);
    /// Puts what adds a line between the text and the lines.
    void addButton(QPushButton *button);
    /// In place of the lines that were; without any the card says `none`.
    void setLines(const QList<QWidget *> &lines, const QString &none);

    /// A name over a remark, both shortened where there is no room; what one can do with the line
    /// is added to its row.
    struct Line
    {
        QWidget *widget;
        QHBoxLayout *row;
    };
    static Line makeLine(const QString &name, const QString &remark, QWidget *parent);

private:
    QLabel *m_heading;
    QLabel *m_text;
    QVBoxLayout *m_column;
    QVBoxLayout *m_lines;
};

} // namespace comptoir
