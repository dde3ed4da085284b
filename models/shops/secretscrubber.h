#pragma once

#include "models/shops/shopconnector.h"

#include <QSet>

namespace comptoir {

/// Takes a shop's secrets out of what the shop said: a server that shows the headers it got, or
/// redirects to an address with the key in it, must not bring the key into the database, the log
/// or a message. Found are the secret as it is, percent-encoded in part or whole, and in Base64 at
/// any place (so in every Basic value, alone, before or after another word), in any case, whole or
/// cut off at the end, down to the first sixteen characters.
class SecretScrubber
{
public:
    /// Words of fewer than eight characters are no secrets of any platform; they are left alone,
    /// or ordinary text would be lost.
    void add(const QString &secret);

    [[nodiscard]] QString scrubbed(const QString &text) const;
    [[nodiscard]] QStringList scrubbed(const QStringList &texts) const;
    [[nodiscard]] QByteArray scrubbed(const QByteArray &bytes) const;
    [[nodiscard]] Error scrubbed(const Error &error) const;
    [[nodiscard]] QJsonObject scrubbed(const QJsonObject &object) const;
    /// Of a record that cannot be read: everything.
    void scrub(BadRecord &record) const;

private:
    struct Form
    {
        QString text; ///< whole, as far as it does not depend on what stands beside it
        bool base64 = false; ///< the characters of Base64 that follow belong to it
        bool operator==(const Form &) const = default;
    };
    [[nodiscard]] qsizetype lengthAt(const QString &text, qsizetype at) const;
    void addForm(const QString &text, bool base64);
    void addBase64(const QByteArray &secret);

    QSet<QString> m_secrets;
    QList<Form> m_forms;
};

/// A connector whose answers hold no secret. The catalogue gives out no other kind, so the sync,
/// the connection test and the command line need not think of it.
class ScrubbedConnector : public ShopConnector
{
public:
    ScrubbedConnector(std::unique_ptr<ShopConnector> inner, const ShopSecret &secret);

    [[nodiscard]] QList<ResourceInfo> resources() const override;
    Result<ConnectionReport> check(const CancelToken &cancel) override;
    Result<ShopPage> fetch(const QString &resource, const QJsonObject &cursor,
                           const CancelToken &cancel) override;
    Result<ShopIdPage> fetchIds(const QString &resource, const QJsonObject &cursor,
                                const CancelToken &cancel) override;
    Result<ShopBatch> parseAgain(const QString &resource, const QByteArray &raw) const override;
    [[nodiscard]] QJsonObject learnedOptions() const override;
    [[nodiscard]] QStringList sessionSecrets() const override;

private:
    void learnSessionSecrets();

    std::unique_ptr<ShopConnector> m_inner;
    SecretScrubber m_scrubber;
};

} // namespace comptoir
