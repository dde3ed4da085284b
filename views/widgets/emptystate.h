#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace comptoir {

/// What a page shows when there is nothing: an icon, one sentence, one button that helps; before
/// the first shop also the way to the demo.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &icon, QWidget *parent = nullptr);

    void setTexts(const QString &sentence, const QString &button = {});
    /// A second button, for a profile without shops: opens the demo shop by `open`. Not there when
    /// that is empty. Call it wherever the texts are set.
    void offerDemo(const std::function<void()> &open);

signals:
    void acted();

private:
    void changeEvent(QEvent *event) override;
    void paintDrawing();

    QString m_icon;
    QLabel *m_drawing;
    QLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_demo;
    std::function<void()> m_openDemo;
};

} // namespace comptoir
