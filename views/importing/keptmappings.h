#pragma once

#include "views/importing/savedmappings.h"
#include "views/widgets/viewsettings.h"

#include <QObject>

namespace comptoir {

/// The mappings that the owner keeps in the profile, read once and written at every change.
class KeptMappings : public QObject
{
    Q_OBJECT

public:
    explicit KeptMappings(Store &store, QObject *parent = nullptr);

    void read();
    [[nodiscard]] const QList<SavedMapping> &list() const { return m_list; }
    /// The newest one of a file with these columns.
    [[nodiscard]] std::optional<SavedMapping> fitting(const QStringList &headers) const;

    /// Takes the place of one of the same name and kind; one without a name is not kept.
    void keep(const SavedMapping &mapping);
    void rename(qsizetype index, const QString &name);
    void remove(qsizetype index);
    void putBack(qsizetype index, const SavedMapping &mapping);

signals:
    /// Read, or changed by this object.
    void changed();

private:
    void write();

    ViewSettings m_settings;
    QList<SavedMapping> m_list;
};

} // namespace comptoir
