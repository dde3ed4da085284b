#pragma once

#include "models/domain/consent.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace comptoir {

/// What a message said, of the exact bytes that left. All of it is untrusted: shown as plain text,
/// but for the HTML, which MailView shows.
struct MessageContent
{
    bool isMail = false; ///< else a text message: `text` alone
    QList<std::pair<QString, QString>>
        headers; ///< those that a person reads, by name; all are in `raw`
    QString html; ///< empty: it has none
    QString text;
    QString raw; ///< as it left, the first kMostRaw bytes

    static constexpr qsizetype kMostRaw = qsizetype(512) * 1024;

    bool operator==(const MessageContent &) const = default;

    /// Pure. Bytes that are no e-mail stay as they are in `raw`.
    static MessageContent read(Channel channel, const QByteArray &bytes);
};

} // namespace comptoir
