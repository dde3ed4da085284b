#include "views/shell/jobspopup.h"

#include "views/shell/jobline.h"
#include "views/shell/jobs.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kWidth = 360;
} // namespace

JobsPopup::JobsPopup(std::shared_ptr<Jobs> jobs, QWidget *window)
    : PopupPanel(window)
    , m_jobs(std::move(jobs))
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_lines(new QVBoxLayout)
{
    setFixedWidth(Theme::forText(kWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 14, 16);
    column->setSpacing(12);
    column->addWidget(m_heading);
    m_lines->setSpacing(14);
    column->addLayout(m_lines);
    connect(m_jobs.get(), &Jobs::rowsInserted, this, &JobsPopup::showJobs);
    connect(m_jobs.get(), &Jobs::rowsRemoved, this, &JobsPopup::showJobs);
    connect(m_jobs.get(), &Jobs::dataChanged, this, &JobsPopup::showJobs);
    onLanguage(this, [this] {
        m_heading->setText(tr("What runs now"));
        setAccessibleName(tr("What runs now"));
        showJobs();
    });
}

void JobsPopup::showJobs()
{
    const int wanted = m_jobs->rowCount();
    while (m_made.size() < wanted) {
        auto *line = new JobLine(JobLine::Shape::Wide, this);
        const auto row = static_cast<int>(m_made.size());
        connect(line, &JobLine::cancelRequested, this, [this, row] { m_jobs->cancel(row); });
        m_lines->addWidget(line);
        m_made.append(line);
    }
    const bool sameNumber = m_made.size() == wanted;
    while (m_made.size() > wanted)
        delete m_made.takeLast();
    for (int row = 0; row < wanted; ++row)
        m_made.at(row)->show(m_jobs->index(row));
    if (wanted == 0)
        close();
    else if (!sameNumber || height() < sizeHint().height())
        adjust();
}

QWidget *JobsPopup::firstFocus()
{
    return m_made.isEmpty() ? static_cast<QWidget *>(this) : m_made.first()->stopButton();
}

} // namespace comptoir
