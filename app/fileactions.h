#pragma once

#include "models/domain/clock.h"
#include "models/store/store.h"

#include <QObject>

class QWidget;

namespace comptoir {

namespace csv {
struct ImportReport;
}

/// Files out of and into the window's profile: asks where, works on the store's threads, and tells
/// how it went. Goes with the profile; what is under way is cancelled then.
class FileActions : public QObject
{
    Q_OBJECT
public:
    explicit FileActions(Store &store, QObject *parent = nullptr);
    ~FileActions() override;

    /// All customers to a CSV file that spreadsheets of the owner's language open.
    void exportCustomers(QWidget *parent);
    /// A CSV file with customers, orders, consents or events: shows what would come in, and takes
    /// it in when the owner agrees.
    void importFile(QWidget *parent);

private:
    void offerImport(QWidget *parent, const QString &path, const csv::ImportReport &rehearsal);
    void runImport(QWidget *parent, const QString &path, bool dryRun);
    void told(QWidget *parent, const QString &text);

    Store &m_store;
    CancelToken m_cancel;
};

} // namespace comptoir
