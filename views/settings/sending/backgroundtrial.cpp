#include "views/settings/sending/backgroundtrial.h"

#include "models/store/whendone.h"

#include <QtConcurrentRun>

namespace comptoir {

BackgroundTrial::BackgroundTrial(QObject *parent)
    : QObject(parent)
{}

BackgroundTrial::~BackgroundTrial()
{
    cancel();
}

void BackgroundTrial::start(const Work &work)
{
    cancel();
    m_running = true;
    m_cancel = CancelToken();
    const auto answer = QtConcurrent::run([work, cancel = m_cancel] { return work(cancel); });
    whenDone(answer, this,
             [this, generation = m_generation](const Result<SenderTrial::Report> &report) {
                 if (generation != m_generation)
                     return;
                 m_running = false;
                 if (report)
                     emit finished(*report);
                 else
                     emit failed(report.error());
             });
}

void BackgroundTrial::cancel()
{
    m_cancel.cancel();
    m_running = false;
    ++m_generation;
}

} // namespace comptoir
