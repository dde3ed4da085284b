#pragma once

#include "models/domain/sender.h"
#include "workflows/channels/gateways/gateway.h"
#include "workflows/channels/smssender.h"
#include "workflows/channels/smstext.h"

#include <QCoreApplication>

#include <memory>

namespace comptoir {

/// One question of the form that adds an account.
struct GatewayField
{
    enum class Type {
        Text,
        LongText,
        Address,
        Number,
        Choice,
        Switch,
        SignIn, ///< at the provider's own page in the browser; what that gave, as the keychain has
                ///< it
    };
    struct Option
    {
        QString value, label;
    };

    QString key; ///< as Sender::options, or the keychain's text, keeps it
    QString label, help; ///< translated
    Type type = Type::Text;
    bool isSecret = false; ///< to the keychain only, and shown as dots
    bool isRequired = true;
    int longest = 200; ///< letters
    QString standard = {}; ///< where nothing is entered; of a Switch "1": on
    QList<Option> options = {}; ///< of a Choice
    bool isAdvanced = false; ///< most owners leave it as it is

    [[nodiscard]] bool hasOption(const QString &value) const;
};

/// The catalogue entry of a provider: settings pages and the command line build their forms from
/// it and need to know nothing else. A new provider is one file with an entry of its own and a line
/// in catalogue.cpp.
struct GatewayEntry
{
    enum class Sandbox {
        Provider, ///< the provider takes the message and sends nothing
        TestKeys, ///< with keys that the provider has for it
        Rehearsal, ///< the provider has none: Comptoir stops right before it sends
    };

    QString id; ///< Sender::provider; empty: there is no such provider
    Channel channel = Channel::Sms;
    QString name; ///< the provider's own, not translated
    int perMinute = 60; ///< to begin with; the owner may change it
    int mostParts = 10; ///< of a text message
    SmsSenderRule sender = {};
    StopClause clause = {}; ///< where the owner wrote none in the field "stop"
    Sandbox sandbox = Sandbox::Rehearsal;
    bool tellsCredit = false, tellsDelivery = false, tellsOptOuts = false, finds = false;
    QList<GatewayField> (*fields)() = nullptr; ///< in the current language
    QString (*guide)() = nullptr; ///< where the keys are found, in steps, translated
    /// What the fields alone do not tell; may be null.
    Done (*check)(const GatewayAccount &) = nullptr;
    std::unique_ptr<Gateway> (*make)(const GatewayAccount &) = nullptr;
};

/// The gateways for text messages and WhatsApp.
class Gateways
{
    Q_DECLARE_TR_FUNCTIONS(Gateways)
public:
    /// In the order shown.
    static QList<GatewayEntry> all();
    static GatewayEntry entry(const QString &provider);
    /// The switch "sandbox", which every form has at its end.
    static GatewayField sandboxField(GatewayEntry::Sandbox sandbox);
    /// The entry's own and that switch.
    static QList<GatewayField> form(const GatewayEntry &entry);

    /// An account from what the store and the keychain keep. InvalidArgument names what is missing
    /// or cannot be; ErrorCode::Secret when the keychain's text holds too little.
    static Result<GatewayAccount> account(const Sender &sender, const QString &secret);
    /// Whether its requests go to a server on this computer: for trying out.
    static bool staysHere(const Sender &sender);
    /// The keychain's text of an account: its secret fields as JSON, or the only one as it is.
    static QString secretText(const GatewayEntry &entry, const QHash<QString, QString> &fields);
    /// The other way.
    static QHash<QString, QString> secrets(const GatewayEntry &entry, const QString &kept);
    /// What Sender::options keeps: everything else that differs from the standard.
    static QJsonObject options(const GatewayEntry &entry, const QHash<QString, QString> &fields,
                               bool isSandbox);
    static StopClause clause(const GatewayEntry &entry, const GatewayAccount &account);

    /// Whether the answer can be one to that question. InvalidArgument, Secret.
    static Done checkField(const GatewayField &field, const QString &value);

private:
    static Done check(const GatewayEntry &entry, const GatewayAccount &account);
};

} // namespace comptoir
