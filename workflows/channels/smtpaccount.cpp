#include "workflows/channels/smtpaccount.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr int kTlsPort = 465;
constexpr int kSubmissionPort = 587;
constexpr qsizetype kLongestHost = 253;

struct Server
{
    const char *provider;
    const char *host;
    SmtpSafety safety;
    SmtpLogin login = SmtpLogin::Password;
    const char *user = ""; ///< where it is the same for everybody
};

constexpr std::array kServers{
    Server{"gmail", "smtp.gmail.com", SmtpSafety::Tls},
    Server{"google_workspace", "smtp.gmail.com", SmtpSafety::Tls},
    Server{"outlook", "smtp-mail.outlook.com", SmtpSafety::StartTls, SmtpLogin::OAuth},
    Server{"exchange_online", "smtp.office365.com", SmtpSafety::StartTls, SmtpLogin::OAuth},
    Server{"ovh", "ssl0.ovh.net", SmtpSafety::Tls},
    Server{"orange", "smtp.orange.fr", SmtpSafety::Tls},
    Server{"ionos", "smtp.ionos.fr", SmtpSafety::Tls},
    Server{"infomaniak", "mail.infomaniak.com", SmtpSafety::Tls},
    Server{"infomaniak_free", "mail.infomaniak.com", SmtpSafety::Tls},
    Server{"brevo", "smtp-relay.brevo.com", SmtpSafety::StartTls},
    Server{"mailjet", "in-v3.mailjet.com", SmtpSafety::StartTls},
    Server{"mailgun", "smtp.eu.mailgun.org", SmtpSafety::StartTls},
    Server{"postmark", "smtp.postmarkapp.com", SmtpSafety::StartTls},
    Server{"sendgrid", "smtp.sendgrid.net", SmtpSafety::StartTls, SmtpLogin::Password, "apikey"},
};

template <typename Value>
struct Name
{
    Value value;
    const char *name;
};

constexpr std::array kSafeties{Name<SmtpSafety>{SmtpSafety::Tls, "tls"},
                               Name<SmtpSafety>{SmtpSafety::StartTls, "starttls"},
                               Name<SmtpSafety>{SmtpSafety::None, "none"}};
constexpr std::array kLogins{Name<SmtpLogin>{SmtpLogin::Password, "password"},
                             Name<SmtpLogin>{SmtpLogin::OAuth, "oauth"},
                             Name<SmtpLogin>{SmtpLogin::None, "none"}};

template <typename Value, size_t Count>
QString nameOf(const std::array<Name<Value>, Count> &names, Value value)
{
    const auto found = std::find_if(names.begin(), names.end(),
                                    [value](const auto &one) { return one.value == value; });
    return QLatin1String(found->name);
}

/// `fallback` where the options do not say.
template <typename Value, size_t Count>
std::optional<Value> valueOf(const std::array<Name<Value>, Count> &names, const QString &name,
                             Value fallback)
{
    if (name.isEmpty())
        return fallback;
    const auto found = std::find_if(names.begin(), names.end(), [&name](const auto &one) {
        return name == QLatin1String(one.name);
    });
    return found != names.end() ? std::optional<Value>(found->value) : std::nullopt;
}

int usualPort(SmtpSafety safety)
{
    return safety == SmtpSafety::Tls ? kTlsPort : kSubmissionPort;
}

bool isThisComputer(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || QHostAddress(host).isLoopback();
}

bool isHostCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.';
}

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.category() == QChar::Other_Control; });
}

Error wrong(const QString &text, const char *what)
{
    return {ErrorCode::InvalidArgument, text, QLatin1String(what)};
}

} // namespace

QString wireHost(const QString &host)
{
    const QString bare = host.trimmed();
    QHostAddress address;
    if (address.setAddress(bare)) {
        const bool isLong = address.protocol() == QAbstractSocket::IPv6Protocol;
        return isLong ? QStringLiteral("[%1]").arg(address.toString()) : address.toString();
    }
    const QString ascii = QString::fromLatin1(QUrl::toAce(bare.toLower()));
    const bool isName = !ascii.isEmpty() && ascii.size() <= kLongestHost
        && std::all_of(ascii.begin(), ascii.end(), isHostCharacter) && !ascii.startsWith(u'-')
        && !ascii.startsWith(u'.') && !ascii.contains(QLatin1String(".."));
    return isName ? ascii : QString();
}

SmtpAccount SmtpAccounts::preset(const QString &provider)
{
    SmtpAccount account;
    const auto server = std::find_if(kServers.begin(), kServers.end(), [&](const Server &one) {
        return provider == QLatin1String(one.provider);
    });
    if (server == kServers.end())
        return account;
    account.host = QLatin1String(server->host);
    account.safety = server->safety;
    account.login = server->login;
    account.port = usualPort(server->safety);
    account.user = QLatin1String(server->user);
    return account;
}

Result<SmtpAccount> SmtpAccounts::of(const Sender &sender)
{
    SmtpAccount account = preset(sender.provider);
    const QJsonObject &options = sender.options;
    const auto text = [&options](const char *key, const QString &fallback = {}) {
        return options.value(QLatin1String(key)).toString(fallback);
    };
    const auto safety = valueOf(kSafeties, text("safety"), account.safety);
    const auto login = valueOf(kLogins, text("login"), account.login);
    if (!safety || !login)
        return wrong(tr("The settings of this sending account cannot be read. Nothing was sent. "
                        "Choose the protection and the way to log in again."),
                     "safety or login");
    account.host = text("host", account.host);
    account.safety = *safety;
    account.login = *login;
    account.port = options.value(QLatin1String("port")).toInt(usualPort(*safety));
    account.user = text("user", account.user.isEmpty() ? sender.address : account.user);
    account.authorities = text("authorities").toUtf8();
    if (Done checked = check(account); !checked)
        return checked.error();
    return account;
}

QJsonObject SmtpAccounts::options(const SmtpAccount &account, const QString &provider)
{
    const SmtpAccount usual = preset(provider);
    QJsonObject options;
    const auto say = [&options](const char *key, const QJsonValue &value, bool differs) {
        if (differs)
            options.insert(QLatin1String(key), value);
    };
    say("host", account.host, account.host != usual.host);
    say("port", account.port, account.port != usualPort(account.safety));
    say("safety", nameOf(kSafeties, account.safety), account.safety != usual.safety);
    say("login", nameOf(kLogins, account.login), account.login != usual.login);
    say("user", account.user, account.user != usual.user);
    say("authorities", QString::fromUtf8(account.authorities), !account.authorities.isEmpty());
    return options;
}

bool SmtpAccounts::isHere(const SmtpAccount &account)
{
    return isThisComputer(account.host);
}

Done SmtpAccounts::check(const SmtpAccount &account)
{
    if (account.host.trimmed().isEmpty())
        return wrong(tr("The outgoing mail server is missing. Enter its name, such as "
                        "smtp.example.com; your mail provider tells it."),
                     "no host");
    if (wireHost(account.host).isEmpty())
        return wrong(tr("“%1” is no name of a mail server. Enter a name such as "
                        "smtp.example.com.")
                         .arg(account.host.simplified()),
                     "host");
    if (account.port < 1 || account.port > 65'535)
        return wrong(tr("The port of the mail server must be a number from 1 to 65535; mostly it "
                        "is 465 or 587."),
                     "port");
    const bool isOpen = account.safety == SmtpSafety::None || account.login == SmtpLogin::None;
    if (isOpen && !isThisComputer(account.host.trimmed()))
        return wrong(tr("Without protection or without logging in, mail goes only to a server on "
                        "this computer. Choose TLS or STARTTLS and a way to log in."),
                     "in clear");
    if (account.login != SmtpLogin::None && (account.user.isEmpty() || hasControl(account.user)))
        return wrong(tr("The user name for the mail server is missing. Mostly it is the e-mail "
                        "address."),
                     "user");
    return done();
}

} // namespace comptoir
