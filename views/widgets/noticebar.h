#pragma once

#include "models/domain/result.h"
#include "views/widgets/tokens.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace comptoir {

/// A strip that tells something that matters: what happened, what is safe and what to do, with the
/// details behind a fold and one button.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void showNotice(Tone tone, const QString &text, const QString &action = {});
    void showError(const Error &error, const QString &action = {});
    void setClosable(bool closable);

signals:
    void acted();

private:
    void changeEvent(QEvent *event) override;
    void paintDrawing();

    Tone m_tone = Tone::Neutral;
    QLabel *m_drawing;
    QLabel *m_text;
    QLabel *m_details;
    QPushButton *m_fold;
    QPushButton *m_action;
    QToolButton *m_close;
};

} // namespace comptoir
