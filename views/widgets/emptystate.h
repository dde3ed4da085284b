#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace comptoir {

/// What a page shows when there is nothing: an icon, one sentence, one button that helps.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString &icon, QWidget *parent = nullptr);

    void setTexts(const QString &sentence, const QString &button = {});

signals:
    void acted();

private:
    void changeEvent(QEvent *event) override;
    void paintDrawing();

    QString m_icon;
    QLabel *m_drawing;
    QLabel *m_sentence;
    QPushButton *m_button;
};

} // namespace comptoir
