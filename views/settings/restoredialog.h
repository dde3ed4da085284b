#pragma once

#include "models/store/backup.h"
#include "views/widgets/dialog.h"

#include <functional>

class QGridLayout;

namespace comptoir {

/// Asks before a backup takes the place of what is here: what it holds, beside what is here now,
/// what would be lost, and what is kept all the same. Without `now`: it cannot be read.
class RestoreDialog : public Dialog
{
    Q_OBJECT

public:
    static void ask(QWidget *parent, const BackupContents &held,
                    const std::optional<BackupContents> &now, std::function<void()> confirmed);

private:
    RestoreDialog(const BackupContents &held, const std::optional<BackupContents> &now,
                  QWidget *parent);
    void addCounts(const BackupContents &held, const BackupContents &now);
    void addRow(const QString &name, const QString &held, const QString &now, bool isLess);
    [[nodiscard]] QString whatIsLost(const BackupContents &held, const BackupContents &now) const;

    QGridLayout *m_grid;
};

} // namespace comptoir
