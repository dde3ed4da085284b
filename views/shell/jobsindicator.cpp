#include "views/shell/jobsindicator.h"

#include "views/shell/jobline.h"
#include "views/shell/jobs.h"
#include "views/shell/jobspopup.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QHBoxLayout>

namespace comptoir {

JobsIndicator::JobsIndicator(std::shared_ptr<Jobs> jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(std::move(jobs))
    , m_one(new JobLine(JobLine::Shape::Compact, this))
    , m_many(makeButton(ButtonKind::Link, this))
    , m_popup(new JobsPopup(m_jobs, window()))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(m_one);
    row->addWidget(m_many);
    connect(m_one, &JobLine::cancelRequested, this, [this] { m_jobs->cancel(0); });
    connect(m_many, &QPushButton::clicked, this, [this] {
        if (m_popup->isVisible())
            m_popup->close();
        else
            m_popup->showUnder(m_many);
    });
    for (const auto change : {&Jobs::rowsInserted, &Jobs::rowsRemoved})
        connect(m_jobs.get(), change, this, &JobsIndicator::showState);
    connect(m_jobs.get(), &Jobs::dataChanged, this, &JobsIndicator::showState);
    onLanguage(this, [this] {
        m_many->setToolTip(tr("Show what runs, how far it is and how to stop it"));
        showState();
    });
}

void JobsIndicator::setCompact(bool compact)
{
    m_one->hideWords(compact);
}

void JobsIndicator::showState()
{
    const int count = m_jobs->rowCount();
    setVisible(count > 0);
    m_one->setVisible(count == 1);
    if (count == 1)
        m_one->show(m_jobs->index(0));
    m_many->setText(count > 1 ? tr("%n job(s) running", nullptr, count) : tr("What runs"));
}

} // namespace comptoir
