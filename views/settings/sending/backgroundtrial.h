#pragma once

#include "models/domain/clock.h"
#include "workflows/messages/sendertrial.h"

#include <QObject>

namespace comptoir {

/// Tries something over the network on a worker thread. One trial at a time; a new one, or the end
/// of the object, cancels the one under way.
class BackgroundTrial : public QObject
{
    Q_OBJECT

public:
    /// Blocking; what it holds must outlive cancelling by the moment that takes.
    using Work = std::function<Result<SenderTrial::Report>(const CancelToken &)>;

    explicit BackgroundTrial(QObject *parent = nullptr);
    ~BackgroundTrial() override;

    void start(const Work &work);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running; }

signals:
    void finished(const comptoir::SenderTrial::Report &report);
    void failed(const comptoir::Error &error);

private:
    CancelToken m_cancel;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace comptoir
