#include "models/domain/remoteid.h"

namespace comptoir {

RemoteId RemoteId::fromNumber(qint64 number)
{
    RemoteId id;
    if (number > 0)
        id.m_number = number;
    return id;
}

RemoteId RemoteId::fromText(const QString &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (ok && number > 0 && QString::number(number) == text)
        return fromNumber(number);
    RemoteId id;
    id.m_text = text;
    return id;
}

QString RemoteId::toString() const
{
    return isNumber() ? QString::number(m_number) : m_text;
}

} // namespace comptoir
