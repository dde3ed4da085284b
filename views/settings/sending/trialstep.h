#pragma once

#include "workflows/messages/sendertrial.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace comptoir {

class LimitsForm;
struct Sender;

/// The step of the wizard that tells how the trial went, and how much the account may send.
class TrialStep : public QWidget
{
    Q_OBJECT

public:
    explicit TrialStep(QWidget *parent = nullptr);

    /// `asked`: whom the trial asks.
    void begin(const Sender &sender, const QString &asked);
    void showReport(const Sender &sender, const SenderTrial::Report &report);
    /// `limitsStay`: nothing that the trial is about was changed, so that the limits may be.
    void showFailure(bool limitsStay);
    void setBusy(bool busy);

    [[nodiscard]] LimitsForm *limits() const { return m_limits; }

private:
    QLabel *m_status;
    QProgressBar *m_busy;
    LimitsForm *m_limits;
    bool m_limitsWanted = false;
};

} // namespace comptoir
