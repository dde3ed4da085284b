#include "views/importing/keptmappings.h"

namespace comptoir {

KeptMappings::KeptMappings(Store &store, QObject *parent)
    : QObject(parent)
    , m_settings(store)
{}

void KeptMappings::read()
{
    m_settings.read({savedmappings::kKey}, this, [this](const ViewSettings::Values &values) {
        m_list = savedmappings::fromText(values.value(savedmappings::kKey));
        emit changed();
    });
}

std::optional<SavedMapping> KeptMappings::fitting(const QStringList &headers) const
{
    const QList<SavedMapping> found = savedmappings::forHeaders(m_list, headers);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

void KeptMappings::keep(const SavedMapping &mapping)
{
    if (mapping.profile.name.isEmpty() || mapping.headers.isEmpty())
        return;
    m_list = savedmappings::with(m_list, mapping);
    write();
}

void KeptMappings::rename(qsizetype index, const QString &name)
{
    if (index < 0 || index >= m_list.size() || name.trimmed().isEmpty())
        return;
    m_list[index].profile.name = name.trimmed();
    write();
}

void KeptMappings::remove(qsizetype index)
{
    if (index < 0 || index >= m_list.size())
        return;
    m_list.removeAt(index);
    write();
}

void KeptMappings::putBack(qsizetype index, const SavedMapping &mapping)
{
    m_list.insert(qBound<qsizetype>(0, index, m_list.size()), mapping);
    write();
}

void KeptMappings::write()
{
    m_settings.write(savedmappings::kKey, savedmappings::toText(m_list));
    emit changed();
}

} // namespace comptoir
