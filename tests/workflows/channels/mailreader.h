#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace comptoir {

/// Reads a message back as RFC 5322, 2045 and 2047 say, for tests: shares no line with what writes
/// them, and is strict where mail programs are lenient.
struct ReadMail
{
    struct Header
    {
        QByteArray name;
        QByteArray raw; ///< unfolded
    };
    struct Part
    {
        QList<Header> headers;
        QByteArray body; ///< decoded from quoted-printable or Base64
    };
    QList<Header> headers;
    QList<Part> parts; ///< of a multipart; else one with the message's own headers
    QByteArray problem; ///< empty: well formed

    [[nodiscard]] QList<QByteArray> names() const;
    [[nodiscard]] QByteArray raw(const QByteArray &name) const; ///< the only one; else empty
    [[nodiscard]] QString text(const QByteArray &name) const; ///< decoded
    /// Of a From or To: display name and address.
    [[nodiscard]] std::pair<QString, QByteArray> person(const QByteArray &name) const;
};

ReadMail readMail(const QByteArray &bytes);

} // namespace comptoir
