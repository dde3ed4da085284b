#pragma once

#include <QFrame>

class QLabel;

namespace comptoir {

/// One figure with its name: a small card.
class StatTile : public QFrame
{
    Q_OBJECT

public:
    explicit StatTile(QWidget *parent = nullptr);

    void set(const QString &label, const QString &figure, const QString &explanation = {});

private:
    QLabel *m_label;
    QLabel *m_figure;
};

} // namespace comptoir
