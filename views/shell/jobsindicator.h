#pragma once

#include <QWidget>

#include <memory>

class QPushButton;

namespace comptoir {

class JobLine;
class Jobs;
class JobsPopup;

/// In the top bar while something long runs: the one job with its bar and a button that stops it,
/// or how many run; a press on the words shows them all.
class JobsIndicator : public QWidget
{
    Q_OBJECT

public:
    JobsIndicator(std::shared_ptr<Jobs> jobs, QWidget *parent);

    void setCompact(bool compact);

private:
    void showState();

    std::shared_ptr<Jobs> m_jobs;
    JobLine *m_one;
    QPushButton *m_many;
    JobsPopup *m_popup;
};

} // namespace comptoir
