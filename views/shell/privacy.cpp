#include "views/shell/privacy.h"

#include "views/widgets/format.h"

namespace comptoir {

namespace {

/// FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv): the same in every run and on every
/// machine, which qHash is not.
quint32 fingerprint(const QString &text)
{
    const QByteArray bytes
        = text.normalized(QString::NormalizationForm_C).simplified().toCaseFolded().toUtf8();
    quint32 hash = 2166136261U;
    for (const char byte : bytes) {
        hash ^= static_cast<quint8>(byte);
        hash *= 16777619U;
    }
    return hash;
}

const QString kDots = QStringLiteral("•••••");

} // namespace

void Privacy::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    emit changed(on);
}

QString Privacy::name(const QString &text) const
{
    if (shows(text))
        return text;
    constexpr quint32 kFirst = 10000; // five digits, always
    constexpr quint32 kValues = 90000;
    //: %1 is a number that stands for a name while names are hidden
    return tr("Customer %1").arg(kFirst + fingerprint(text) % kValues);
}

QString Privacy::email(const QString &text) const
{
    return shows(text) ? text : kDots + u'@' + kDots;
}

QString Privacy::phone(const QString &text) const
{
    if (shows(text))
        return Format::phone(text);
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
    }
    constexpr int kFewest = 6; // of a shorter number, two digits would tell too much
    return QStringLiteral("•• •• •• •• ")
        + (digits.size() < kFewest ? QStringLiteral("••") : digits.right(2));
}

QString Privacy::address(const QString &text) const
{
    return shows(text) ? text : kDots;
}

QString Privacy::initials(const QString &text) const
{
    return shows(text) ? text : QStringLiteral("?");
}

QString Privacy::words(const QString &text) const
{
    return shows(text) ? text : tr("Hidden while names are hidden");
}

} // namespace comptoir
