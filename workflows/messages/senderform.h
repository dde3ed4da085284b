#pragma once

#include "models/domain/result.h"
#include "models/domain/sender.h"
#include "workflows/channels/gateways/catalogue.h"
#include "workflows/channels/oauth.h"

#include <QCoreApplication>
#include <QHash>

namespace comptoir {

struct SenderPreset;

/// What was answered to the form of a provider, in a window or on the command line.
struct SenderAnswers
{
    QString address; ///< From address, or sender name or number
    QString name; ///< what the owner calls the account, and customers see with e-mail
    /// By GatewayField::key, as typed, secret ones too; what is missing is the provider's standard.
    QHash<QString, QString> fields;

    bool operator==(const SenderAnswers &) const = default;
};

/// The one place that makes a sending account of answers, for every provider of senderPresets():
/// text messages ask what the gateway's entry asks, e-mail what a mail server wants to know.
class SenderForm
{
    Q_DECLARE_TR_FUNCTIONS(SenderForm)
public:
    /// The question for the password of e-mail.
    static QString secretKey();
    /// The question that is answered by signing in in the browser; where it is, the answer stands
    /// for the password.
    static QString signInKey();

    /// All questions but address and name, in the current language.
    static QList<GatewayField> fields(const SenderPreset &preset);
    /// What the address is called, and what is to be known of it.
    static GatewayField addressField(const SenderPreset &preset);

    /// `before`: the account that is changed, or one without an id; what the form does not ask
    /// stays as it is there. Checks each answer by itself. InvalidArgument names what cannot be.
    static Result<Sender> sender(const SenderPreset &preset, const SenderAnswers &answers,
                                 const Sender &before);
    /// The keychain's text: `kept` with what was typed in its place.
    static QString secret(const SenderPreset &preset, const QHash<QString, QString> &fields,
                          const QString &kept);
    /// By which OAuth client the owner signs in, as far as the form says. InvalidArgument: the
    /// provider lets nobody in so, or the client is missing.
    static Result<OAuthClient> client(const Sender &sender, const QHash<QString, QString> &fields,
                                      const QString &kept);
    /// Whether its owner signs in for it in the browser instead of entering a password.
    static bool signsIn(const Sender &sender);
    /// The other way, for a form that changes an account: no secrets.
    static SenderAnswers answers(const Sender &sender);

    /// Whether the account can be used at all. InvalidArgument, Secret.
    static Done check(const Sender &sender, const QString &secret);

private:
    static QList<GatewayField> mailFields(const SenderPreset &preset);
    static QList<GatewayField> serverFields(const SenderPreset &preset);
    static QList<GatewayField> signInFields(const SenderPreset &preset);
    static Done takeFields(const SenderPreset &preset, const QHash<QString, QString> &fields,
                           QJsonObject &options);
};

} // namespace comptoir
