#pragma once

#include "models/segments/leafcache.h"
#include "views/segments/rulelook.h"
#include "views/viewcontext.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace comptoir {

/// Says what a rule comes to while it is being changed: waits for a pause in typing, asks beside
/// the GUI thread, stops what is asked no longer and drops its answer. What single conditions were
/// found to be is remembered, so that another card costs that card. GUI thread.
class RuleMeter : public QObject
{
    Q_OBJECT

public:
    explicit RuleMeter(const ViewContext &context, QObject *parent = nullptr);
    ~RuleMeter() override;

    /// `self` is the key of the segment whose rule it is, if it has one.
    void ask(const Rule &rule, const QString &self);
    /// Once more: the customers may be others, or the language.
    void askAgain();
    /// Nothing is asked any more, and no answer comes.
    void drop();
    /// An answer is still to come.
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void measured(const comptoir::RuleLook &look);
    /// How many the same rule had a week ago; comes a moment after measured().
    void measuredWeekAgo(qint64 members);
    void failed(const comptoir::Error &error);

private:
    void start();
    void begin();
    void take(const Result<RuleLook> &look, int generation);
    void readWeekAgo(int generation);
    void setBusy(bool busy);
    [[nodiscard]] Timestamp minute() const;

    ViewContext m_context;
    std::shared_ptr<LeafCache> m_cache = std::make_shared<LeafCache>();
    QTimer m_typing;
    Rule m_rule;
    QString m_self;
    CancelToken m_cancel;
    int m_generation = 0;
    bool m_asked = false;
    bool m_busy = false;
};

} // namespace comptoir
