#include "views/widgets/stepdialog.h"

#include "views/widgets/dialogsize.h"
#include "views/widgets/layouts.h"
#include "views/widgets/noticebar.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace comptoir {

StepDialog::StepDialog(const QSize &size, QWidget *parent)
    : Dialog(parent)
    , m_heading(makeLabel(TextRole::Title, this))
    , m_position(makeLabel(TextRole::Small, this))
    , m_notice(new NoticeBar(this))
    , m_steps(new QStackedWidget(this))
    , m_cancel(makeButton(ButtonKind::Plain, this))
    , m_back(makeButton(ButtonKind::Plain, this))
    , m_next(makeMainButton(this))
{
    setModal(true);
    resizeForText(*this, size);
    m_position->setWordWrap(false);
    m_position->hide();
    auto *head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_position);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 28, 20);
    layout->setSpacing(14);
    layout->addLayout(head);
    layout->addWidget(m_notice);
    layout->addWidget(m_steps, 1);
    layout->addLayout(makeButtons());
}

QHBoxLayout *StepDialog::makeButtons()
{
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_back->setObjectName(QStringLiteral("back"));
    m_next->setObjectName(QStringLiteral("next"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_cancel);
    row->addStretch(1);
    row->addWidget(m_back);
    row->addWidget(m_next);
    connect(m_cancel, &QPushButton::clicked, this, [this] { cancel(); });
    connect(m_back, &QPushButton::clicked, this, [this] { back(); });
    connect(m_next, &QPushButton::clicked, this, [this] { next(); });
    return row;
}

void StepDialog::addStep(QWidget *step)
{
    m_steps->addWidget(step);
}

int StepDialog::currentStep() const
{
    return m_steps->currentIndex();
}

void StepDialog::setCurrentStep(int step, const QString &heading)
{
    m_steps->setCurrentIndex(step);
    m_heading->setText(heading);
}

void StepDialog::setPosition(int position, int total)
{
    m_position->setVisible(total > 0);
    //: where one is in a wizard: %1 of %2
    m_position->setText(tr("Step %1 of %2").arg(position).arg(total));
}

} // namespace comptoir
