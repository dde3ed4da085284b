#pragma once

#include "views/widgets/dialog.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace comptoir {

class NoticeBar;

/// A dialog that leads through steps: a heading with "Step 2 of 5", room for what must be told, the
/// step, and below it Cancel, Back and Next. What the steps are and when one may go on is the
/// business of who inherits.
class StepDialog : public Dialog
{
    Q_OBJECT

protected:
    StepDialog(const QSize &size, QWidget *parent);

    void addStep(QWidget *step);
    [[nodiscard]] int currentStep() const;
    void setCurrentStep(int step, const QString &heading);
    /// Where one is; a total of 0 hides it.
    void setPosition(int position, int total);

    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] QStackedWidget *steps() const { return m_steps; }
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }
    [[nodiscard]] QPushButton *backButton() const { return m_back; }
    [[nodiscard]] QPushButton *nextButton() const { return m_next; }

    virtual void next() = 0;
    virtual void back() = 0;
    virtual void cancel() { reject(); }

private:
    [[nodiscard]] QHBoxLayout *makeButtons();

    QLabel *m_heading;
    QLabel *m_position;
    NoticeBar *m_notice;
    QStackedWidget *m_steps;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace comptoir
