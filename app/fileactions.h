#pragma once

#include "models/domain/clock.h"
#include "models/store/store.h"

#include <QObject>

class QWidget;

namespace comptoir {

/// Files out of the window's profile: asks where, works on the store's threads, and tells
/// how it went. Goes with the profile; what is under way is cancelled then.
class FileActions : public QObject
{
    Q_OBJECT
public:
    explicit FileActions(Store &store, QObject *parent = nullptr);
    ~FileActions() override;

    /// All customers to a CSV file that spreadsheets of the owner's language open.
    void exportCustomers(QWidget *parent);

private:
    void told(QWidget *parent, const QString &text);

    Store &m_store;
    CancelToken m_cancel;
};

} // namespace comptoir
