#pragma once

#include "models/domain/clock.h"
#include "models/store/store.h"

#include <QObject>

#include <memory>

class QWidget;

namespace comptoir {

class Jobs;
class Notices;

/// Files out of the window's profile: asks where, works on the store's threads among the long jobs
/// of the window, and tells by a notice how it went. Goes with the profile; what is under way is
/// cancelled then.
class FileActions : public QObject
{
    Q_OBJECT
public:
    FileActions(Store &store, std::shared_ptr<Jobs> jobs, std::shared_ptr<Notices> notices,
                QObject *parent = nullptr);
    ~FileActions() override;

    /// All customers to a CSV file that spreadsheets of the owner's language open.
    void exportCustomers(QWidget *parent);

private:
    void tell(const Result<qint64> &written, const QString &path);

    Store &m_store;
    std::shared_ptr<Jobs> m_jobs;
    std::shared_ptr<Notices> m_notices;
    QList<CancelToken> m_started;
};

} // namespace comptoir
