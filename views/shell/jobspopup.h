#pragma once

#include "views/shell/popuppanel.h"

#include <memory>

class QLabel;
class QVBoxLayout;

namespace comptoir {

class JobLine;
class Jobs;

/// What runs now, each with its progress, the time left and a button that stops it.
class JobsPopup : public PopupPanel
{
    Q_OBJECT

public:
    JobsPopup(std::shared_ptr<Jobs> jobs, QWidget *window);

private:
    QWidget *firstFocus() override;
    void showJobs();

    std::shared_ptr<Jobs> m_jobs;
    QLabel *m_heading;
    QVBoxLayout *m_lines;
    QList<JobLine *> m_made; ///< one a row of the model
};

} // namespace comptoir
