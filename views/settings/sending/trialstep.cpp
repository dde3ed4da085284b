#include "views/settings/sending/trialstep.h"

#include "models/domain/sender.h"
#include "views/settings/sending/limitsform.h"
#include "views/settings/sending/senderwords.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QProgressBar>
#include <QScrollArea>
#include <QVBoxLayout>

namespace comptoir {

TrialStep::TrialStep(QWidget *parent)
    : QWidget(parent)
    , m_status(makeLabel(TextRole::Body))
    , m_busy(new QProgressBar)
    , m_limits(new LimitsForm)
{
    auto *area = new QScrollArea(this);
    auto *inside = new QWidget(area);
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(12);
    column->addWidget(m_status);
    column->addWidget(m_busy);
    column->addWidget(m_limits);
    column->addStretch(1);
    area->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    m_status->setObjectName(QStringLiteral("trial-status"));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    onLanguage(this, [this] { m_busy->setAccessibleName(tr("The test is running")); });
}

void TrialStep::begin(const Sender &sender, const QString &asked)
{
    m_limitsWanted = false;
    m_limits->setSender(sender);
    m_status->setText(tr("Asking %1… Nothing is sent.").arg(asked));
    setBusy(true);
}

void TrialStep::setBusy(bool busy)
{
    m_busy->setVisible(busy);
    m_limits->setVisible(!busy && m_limitsWanted);
}

void TrialStep::showReport(const Sender &sender, const SenderTrial::Report &report)
{
    m_limitsWanted = true;
    QString text = sender.channel == Channel::Email
        ? tr("The account works: the server let Comptoir in.")
        : tr("The account works: the provider knows the keys.");
    if (report.credit)
        text += QLatin1Char(' ') + tr("Credit left: %1.").arg(SenderWords::credit(*report.credit));
    m_status->setText(text);
    setBusy(false);
}

void TrialStep::showFailure(bool limitsStay)
{
    m_limitsWanted = limitsStay;
    m_status->setText(limitsStay
                          ? tr("The test did not succeed. Nothing was changed; the limits can be "
                               "changed all the same.")
                          : tr("The test did not succeed. Nothing was kept."));
    setBusy(false);
}

} // namespace comptoir
