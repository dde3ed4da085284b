#pragma once

#include <QHashFunctions>
#include <QString>

namespace comptoir {

/// The identifier that a shop gave to one of its records. PrestaShop and Shopify number their
/// records (Shopify up to 18 digits, so never through a double); CSV files bring texts. Canonical
/// decimal numbers are kept as integers, which makes the unique indexes (shop_id, remote_id) half
/// the size and twice as fast; "007" stays a text, so that nothing is lost.
class RemoteId
{
public:
    RemoteId() = default;
    static RemoteId fromNumber(qint64 number);
    /// Trims nothing: "12" becomes the number 12, " 12" and "012" stay texts.
    static RemoteId fromText(const QString &text);

    [[nodiscard]] bool isNull() const { return m_number == 0 && m_text.isEmpty(); }
    [[nodiscard]] bool isNumber() const { return m_text.isEmpty() && m_number != 0; }
    [[nodiscard]] qint64 number() const { return m_number; }
    [[nodiscard]] QString toString() const;

    bool operator==(const RemoteId &) const = default;
    /// Texts before numbers. (QString has no <=> in Qt 6.4.)
    bool operator<(const RemoteId &other) const
    {
        return m_number != other.m_number ? m_number < other.m_number : m_text < other.m_text;
    }
    friend size_t qHash(const RemoteId &id, size_t seed = 0)
    {
        return qHashMulti(seed, id.m_number, id.m_text);
    }

private:
    qint64 m_number = 0;
    QString m_text;
};

} // namespace comptoir
