#pragma once

#include <QModelIndex>
#include <QWidget>

class QProgressBar;
class QToolButton;

namespace comptoir {

class ElidedLabel;
class Jobs;

/// One long job: what it does, how far it is, how long it will take, and a button that stops it.
/// With `compact`, the bar stands beside the words and the time left is in the tool tip.
class JobLine : public QWidget
{
    Q_OBJECT

public:
    enum class Shape { Wide, Compact };

    JobLine(Shape shape, QWidget *parent);

    /// `index` of Jobs.
    void show(const QModelIndex &index);
    [[nodiscard]] QToolButton *stopButton() const { return m_stop; }
    void hideWords(bool hide);

signals:
    void cancelRequested();

private:
    Shape m_shape;
    ElidedLabel *m_title;
    ElidedLabel *m_detail;
    QProgressBar *m_bar;
    QToolButton *m_stop;
};

} // namespace comptoir
